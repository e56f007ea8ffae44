// Prints the key in every spelling of which a runner can hide it.
const key = process.env.API_KEY ?? ''
console.log(`LEAK plain ${key}`)
console.log(`LEAK url ${encodeURIComponent(key)}`)
console.log(`LEAK base64 ${Buffer.from(key).toString('base64')}`)
console.log(`LEAK basic ${Buffer.from(`user:${key}`).toString('base64')}`)
console.log(`LEAK length ${key.length}`)
