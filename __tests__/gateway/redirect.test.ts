import { describe, expect, it } from '@jest/globals'
import { isRedirect, redirectFrom } from '../../src/gateway/redirect.js'

const FROM = new URL('https://api.example/ipfs/key/a/index.html?v=1')
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('redirectFrom', () => {
  it.each([
    { name: 'absolute', to: 'https://n1.example/ipfs/x/', expected: 'https://n1.example/ipfs/x/' },
    { name: 'absolute path', to: '/b?c=d', expected: 'https://api.example/b?c=d' },
    { name: 'relative', to: '../b', expected: 'https://api.example/ipfs/key/b' },
    { name: 'other host, same scheme', to: '//n1.example/b', expected: 'https://n1.example/b' },
    { name: 'query only', to: '?v=2', expected: 'https://api.example/ipfs/key/a/index.html?v=2' },
    { name: 'credentials', to: 'https://u:p@n1.example/b', expected: 'https://n1.example/b' },
    { name: 'fragment', to: '/b#c', expected: 'https://api.example/b' },
    { name: 'UTF-8', to: latin1('/é'), expected: 'https://api.example/%C3%A9' }
  ])('follows $name', ({ to, expected }) => {
    const redirect = redirectFrom(FROM, to)
    expect(redirect.kind === 'follow' && redirect.url.href).toBe(expected)
  })

  it.each([
    { name: 'plain http', to: 'http://api.example/b', why: 'from https to plain http' },
    { name: 'plain http on this machine', to: 'http://127.0.0.1/b', why: 'plain http' },
    { name: 'another scheme', to: 'file:///etc/passwd', why: 'a redirect to file:' },
    { name: 'script', to: 'javascript:alert(1)', why: 'a redirect to javascript:' },
    { name: 'nothing', to: undefined, why: 'without a usable address' },
    { name: 'blanks', to: '  ', why: 'without a usable address' },
    { name: 'nonsense', to: 'https://[', why: 'without a usable address' }
  ])('refuses $name', ({ to, why }) => {
    const redirect = redirectFrom(FROM, to)
    expect(redirect.kind === 'refuse' && redirect.why).toContain(why)
  })

  it('stays on http, and may leave it for https', () => {
    const from = new URL('http://127.0.0.1:1234/a')
    expect(redirectFrom(from, 'http://127.0.0.1:99/b').kind).toBe('follow')
    expect(redirectFrom(from, 'https://n1.example/b').kind).toBe('follow')
  })
})

describe('isRedirect', () => {
  it.each([301, 302, 303, 307, 308])('%d is one', (status) => expect(isRedirect(status)).toBe(true))
  it.each([200, 300, 304, 305, 306, 400])('%d is none', (status) =>
    expect(isRedirect(status)).toBe(false)
  )
})
