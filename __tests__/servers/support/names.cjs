// Loaded into the action by NODE_OPTIONS: names below `.test` are this machine, as in its `hosts`.
const dns = require('node:dns')

const { lookup } = dns
dns.lookup = (name, options, done) => {
  const known = /(^|\.)test$/.test(name) ? '127.0.0.1' : name
  return typeof options === 'function' ? lookup(known, options) : lookup(known, options, done)
}
