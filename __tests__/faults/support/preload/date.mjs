/** The clock of the system is set an hour back and forth all the time. Loaded by `--import`. */
const now = Date.now.bind(Date)
const startMs = now()
const HOUR_MS = 3_600_000

Date.now = () => {
  const ms = now()
  return ms + (Math.floor((ms - startMs) / 150) % 3) * HOUR_MS - HOUR_MS
}
