import { describe, expect, it } from '@jest/globals'
import { serverWords } from '../../src/http/server-words.js'

const NGINX = `<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n`
const EXPRESS = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>MulterError: File too large<br> &nbsp; &nbsp;at abortWithCode (/app/x.js:1:2)</pre>\n</body>\n</html>\n`
const HAPROXY = `<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n`
const TOMCAT = `<!doctype html><html lang="en"><head><title>HTTP Status 401 – Unauthorized</title><style type="text/css">h1 {color:white}</style></head><body><h1>HTTP Status 401 – Unauthorized</h1></body></html>`

describe('words of a page', () => {
  it.each([
    { name: 'nginx', body: NGINX, words: '413 Request Entity Too Large' },
    { name: 'Express', body: EXPRESS, words: 'MulterError: File too large' },
    { name: 'haproxy', body: HAPROXY, words: '503 Service Unavailable' },
    { name: 'Tomcat', body: TOMCAT, words: 'HTTP Status 401 – Unauthorized' },
    { name: 'two sentences', body: '<title>Oops</title><h1>No way</h1>', words: 'Oops: No way' },
    { name: 'capitals', body: '<HTML><TITLE>\n Sign  in\n</TITLE>', words: 'Sign in' },
    { name: 'attributes', body: '<title lang="x">A</title>', words: 'A' },
    { name: 'elements inside', body: '<h1><b>Not</b> <i>here</i></h1>', words: 'Not here' },
    {
      name: 'entities',
      body: '<h1>a &amp; b &lt;c&gt; &#39;d&#39; &hm;</h1>',
      words: "a & b <c> 'd' &hm;"
    },
    { name: 'no end', body: '<title>Half', words: 'Half' },
    { name: 'an empty title', body: '<title></title><h1>Here</h1>', words: 'Here' },
    { name: 'no heading', body: '<p>Go <b>away</b></p>', words: 'Go away' },
    { name: 'code', body: '<script>var a</script>x<style>b{}</style> y<script>z', words: 'x y' },
    {
      name: 'XML',
      body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>',
      words: 'NoSuchKey'
    },
    { name: 'nothing', body: '<html></html>', words: '' }
  ])('$name', ({ body, words }) => {
    expect(serverWords(body)).toEqual({ words, isPage: true })
  })
})

it.each(['Bad Request', 'a < b', '', '1 <2> 3'])('words of a text: %s', (body) => {
  expect(serverWords(` ${body}\n`)).toEqual({ words: body, isPage: false })
})

it('looks at a beginning, and leaves out the word that is cut', () => {
  const { words } = serverWords(`${'word '.repeat(1_700)}`)
  expect(words).toMatch(/^(word )+word$/)
  expect(words.length).toBeLessThanOrEqual(8 * 1024)
  expect(serverWords(`${' x'.repeat(4_000)} ${'secret'.repeat(1_000)}`).words).not.toContain('s')
  expect(serverWords(`<title>${'x'.repeat(9_000)}`).words).not.toContain('<')
})

it.each([
  '<title',
  '<title ',
  '<title>',
  '<h1><',
  '<pre>',
  '<',
  '<a',
  '&amp',
  '&',
  ' ',
  '\n',
  '<script>',
  '</script',
  '<script></style>',
  'x',
  'İ'
])('comes to an end with a megabyte of %j', (piece) => {
  const { words } = serverWords(piece.repeat(1_048_576 / piece.length))
  expect(words.length).toBeLessThanOrEqual(16 * 1024)
})
