// Prints variables of a step as one line that the test reads; JSON in them as what it is.
const [what, ...names] = process.argv.slice(2)
const said = { what }
for (const name of names) {
  const text = process.env[name] ?? ''
  said[name] = text.startsWith('{') ? JSON.parse(text) : text
}
console.log(`SAID ${JSON.stringify(said)}`)
