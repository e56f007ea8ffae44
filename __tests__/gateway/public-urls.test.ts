import { describe, expect, it } from '@jest/globals'
import { fileUrl, hashUrl, webUrl } from '../../src/gateway/public-urls.js'

const GATEWAY = 'https://api.dstor.cloud/ipfs'

describe('fileUrl', () => {
  it.each([
    { name: 'a file', hash: 'QmX', path: 'index.html', expected: `${GATEWAY}/QmX/index.html` },
    { name: 'the folder', hash: 'QmX', path: '', expected: `${GATEWAY}/QmX/` },
    { name: 'URL-safe base64', hash: 'a-_b=', path: 'a', expected: `${GATEWAY}/a-_b=/a` },
    {
      name: 'a hash that would leave its place',
      hash: '../x?y#',
      path: 'a',
      expected: `${GATEWAY}/..%2Fx%3Fy%23/a`
    },
    {
      name: 'names with URL characters',
      hash: 'QmX',
      path: 'a b/50%/c#d?.html',
      expected: `${GATEWAY}/QmX/a%20b/50%25/c%23d%3F.html`
    },
    {
      name: 'Unicode',
      hash: 'QmX',
      path: 'ü/文.html',
      expected: `${GATEWAY}/QmX/%C3%BC/%E6%96%87.html`
    },
    { name: 'a lone surrogate', hash: 'QmX', path: '\ud800', expected: `${GATEWAY}/QmX/%EF%BF%BD` }
  ])('$name', ({ hash, path, expected }) => {
    expect(fileUrl(GATEWAY, hash, path)).toBe(expected)
    expect(fileUrl(`${GATEWAY}//`, hash, path)).toBe(expected)
  })

  it('links one file by its own hash', () => {
    expect(hashUrl(`${GATEWAY}/`, 'QmX')).toBe(`${GATEWAY}/QmX`)
  })
})

describe('webUrl', () => {
  it.each([
    { url: 'https://a.example/x', expected: 'https://a.example/x' },
    { url: 'http://[::1]:80/x', expected: 'http://[::1]/x' },
    { url: 'https://a.example/"><b>\n', expected: 'https://a.example/%22%3E%3Cb%3E' },
    { url: 'javascript:alert(1)', expected: undefined },
    { url: 'data:text/html,x', expected: undefined },
    { url: '//a.example/x', expected: undefined },
    { url: 'https://user:pw@a.example/', expected: undefined },
    { url: 'QmX', expected: undefined },
    { url: '', expected: undefined }
  ])('$url', ({ url, expected }) => {
    expect(webUrl(url)).toBe(expected)
  })
})
