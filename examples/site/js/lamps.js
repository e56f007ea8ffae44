// Shows the signal of each light: `data-signal` is a list of seconds, lit and dark in turn.
const calm = matchMedia('(prefers-reduced-motion: reduce)')

for (const lamp of document.querySelectorAll('.lamp')) {
  const seconds = lamp.dataset.signal.split(' ').map(Number)
  let step = 0
  const next = () => {
    lamp.classList.toggle('lit', step % 2 === 0)
    const wait = seconds[step % seconds.length] * 1000
    step += 1
    if (!calm.matches) {
      setTimeout(next, wait)
    }
  }
  next()
}
