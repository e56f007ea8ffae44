import { describe, expect, it } from '@jest/globals'
import { accessTokenOf, uploadStatusOf, uploadTokenOf } from '../../src/dstor/api-responses.js'
import { answer } from './outcomes.js'

describe.each([
  { field: 'access_token', read: accessTokenOf },
  { field: 'token', read: uploadTokenOf }
])('the token in `$field`', ({ field, read }) => {
  const json = (value: unknown): string => JSON.stringify({ [field]: value })

  it.each([
    { name: 'plain', text: json('a.b-c_d'), expected: 'a.b-c_d' },
    {
      name: 'with other fields',
      text: JSON.stringify({ message: 'ok', [field]: 't' }),
      expected: 't'
    },
    { name: 'behind a BOM', text: `\uFEFF${json('t')}`, expected: 't' },
    { name: 'of 8192 characters', text: json('t'.repeat(8192)), expected: 't'.repeat(8192) },
    { name: 'missing', text: '{}' },
    { name: 'null', text: json(null) },
    { name: 'a number', text: json(7) },
    { name: 'an object', text: json({ value: 't' }) },
    { name: 'a list', text: json(['t']) },
    { name: 'empty', text: json('') },
    { name: 'too long', text: json('t'.repeat(8193)) },
    { name: 'with CR and LF', text: json('t\r\nx-evil: 1') },
    { name: 'with a space', text: json('t t') },
    { name: 'with a control', text: json('t\u0000') },
    { name: 'with more than ASCII', text: json('tö') },
    { name: 'in `__proto__`', text: `{"__proto__":{"${field}":"t"}}` },
    { name: 'in `constructor`', text: `{"constructor":{"${field}":"t"}}` },
    { name: 'in a list', text: `[{"${field}":"t"}]` },
    { name: 'in a nested object', text: `{"data":{"${field}":"t"}}` },
    { name: 'on a web page', text: '<!doctype html><p>token</p>' },
    { name: 'in broken JSON', text: `{"${field}":"t"` },
    { name: 'in nothing', text: '' },
    { name: 'in JSON null', text: 'null' },
    { name: 'in a JSON string', text: `"${field}"` }
  ])('$name: $expected', ({ text, expected }) => {
    expect(read(answer(200, text))).toBe(expected)
  })

  it('is not taken from an answer that was cut off', () => {
    expect(read(answer(200, json('t'), { complete: false }))).toBeUndefined()
  })
})

describe('the status', () => {
  it.each([
    { name: 'DONE', text: '{"status":"DONE"}', word: 'DONE', state: 'done' },
    { name: 'ERROR', text: '{"status":"ERROR"}', word: 'ERROR', state: 'error' },
    {
      name: 'ADDING_TO_IPFS',
      text: '{"status":"ADDING_TO_IPFS"}',
      word: 'ADDING_TO_IPFS',
      state: 'processing'
    },
    {
      name: 'saving_data in lower case',
      text: '{"status":"saving_data"}',
      word: 'saving_data',
      state: 'processing'
    },
    { name: 'an unknown word', text: '{"status":"PINNING"}', word: 'PINNING', state: 'waiting' },
    { name: 'done in lower case', text: '{"status":"done"}', word: 'done', state: 'waiting' },
    { name: 'DONE with spaces', text: '{"status":" DONE "}', word: ' DONE ', state: 'waiting' },
    { name: 'an empty word', text: '{"status":""}', word: '', state: 'waiting' },
    { name: 'null', text: '{"status":null}', word: '', state: 'waiting' },
    { name: 'a list', text: '{"status":["DONE"]}', word: '', state: 'waiting' },
    { name: 'an object', text: '{"status":{"DONE":1}}', word: '', state: 'waiting' },
    { name: 'true', text: '{"status":true}', word: '', state: 'waiting' },
    {
      name: 'DONE with a failed stage',
      text: '{"status":"DONE","errorAtStage":"SAVING_DATA"}',
      word: 'DONE',
      state: 'error'
    },
    {
      name: 'words without a status',
      text: '{"errorExplanation":"gone"}',
      word: '',
      state: 'error'
    }
  ])('$name is $state', ({ text, word, state }) => {
    expect(uploadStatusOf(answer(200, text))).toMatchObject({ word, state })
  })

  it.each([
    { name: 'an empty object', text: '{}' },
    { name: 'other fields only', text: '{"upload_token":"t"}' },
    { name: 'broken JSON', text: '{"status":"DONE"' },
    { name: 'nothing', text: '' },
    { name: 'a web page', text: '<html>' },
    { name: 'a list', text: '[{"status":"DONE"}]' },
    { name: 'a string', text: '"DONE"' },
    { name: 'its own __proto__', text: '{"__proto__":{"status":"DONE"}}' },
    { name: 'its own constructor', text: '{"constructor":{"status":"DONE"}}' },
    { name: 'empty words', text: '{"errorAtStage":null,"errorExplanation":""}' }
  ])('is not in $name', ({ text }) => {
    expect(uploadStatusOf(answer(200, text))).toBeUndefined()
  })

  it('is not taken from an answer that was cut off', () => {
    const text = '{"status":"DONE","data":[]}'
    expect(uploadStatusOf(answer(200, text, { complete: false }))).toBeUndefined()
  })

  it.each([
    { at: '"ADDING_TO_IPFS"', why: '"disk full"', expected: ['ADDING_TO_IPFS', 'disk full'] },
    { at: '"X"', why: 'null', expected: ['X', ''] },
    { at: 'null', why: '"disk full"', expected: ['', 'disk full'] },
    { at: '{"step":3}', why: '["a"]', expected: ['{"step":3}', '["a"]'] },
    { at: '7', why: 'true', expected: ['7', 'true'] }
  ])('keeps the words $at and $why', ({ at, why, expected }) => {
    const text = `{"status":"SAVING_DATA","errorAtStage":${at},"errorExplanation":${why}}`
    const [errorAtStage, errorExplanation] = expected
    expect(uploadStatusOf(answer(200, text))).toMatchObject({
      state: 'error',
      failure: { errorAtStage, errorExplanation }
    })
  })

  it.each([
    { at: 'null', why: 'null' },
    { at: 'false', why: 'false' },
    { at: '""', why: '""' }
  ])('has no failure in $at and $why', ({ at, why }) => {
    const text = `{"status":"DONE","errorAtStage":${at},"errorExplanation":${why}}`
    expect(uploadStatusOf(answer(200, text))).toMatchObject({ state: 'done', failure: undefined })
  })
})

describe('words without end', () => {
  const failureOf = (at: string): string =>
    uploadStatusOf(answer(200, `{"status":"X","errorAtStage":${at}}`))?.failure?.errorAtStage ?? ''

  it.each([
    ['lists', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]
  ])('%s in each other are described as far as anybody reads', (_name, text) => {
    const words = failureOf(text)
    expect(words.length).toBeLessThan(100)
    expect(words).toContain('…')
  })

  it.each([
    ['names', `{${Array.from({ length: 150_000 }, (_, n) => `"n${n}":${n}`).join()}}`],
    ['items', `[${'"x",'.repeat(150_000)}1]`],
    ['letters', JSON.stringify([['y'.repeat(500_000)]])]
  ])('150,000 %s and more are cut', (_name, text) => {
    expect(failureOf(text).length).toBeLessThanOrEqual(4_097)
  })

  it.each(['{"a":[1,"b\\n",null,true,{}],"c d":{"e":[]}}', '[[],{},"é",-1.5]', '[false]'])(
    'of a few words %s all are there, as JSON',
    (text) => {
      expect(failureOf(text)).toBe(text)
    }
  )

  it('a status that is deeper than any is meant to be is none, without a long look', () => {
    const deep = `{"status":"DONE","data":${'['.repeat(3_000_000)}${']'.repeat(3_000_000)}}`
    expect(uploadStatusOf(answer(200, deep))).toBeUndefined()
  })

  it('brackets in a long text are text', () => {
    const text = `{"status":"DONE","note":"${'[{\\"'.repeat(50_000)}"}`
    expect(uploadStatusOf(answer(200, text))?.state).toBe('done')
  })
})

describe('the list of DONE', () => {
  const listingOf = (data: string): unknown =>
    uploadStatusOf(answer(200, `{"status":"DONE","data":${data}}`))?.listing

  it.each([
    { spelling: '{"Name":"a","Hash":"Qm1"}' },
    { spelling: '{"name":"a","hash":"Qm1"}' },
    { spelling: '{"Path":"a","Cid":"Qm1"}' },
    { spelling: '{"path":"a","cid":"Qm1"}' },
    { spelling: '{"Name":"a","cid":{"/":"Qm1"}}' },
    { spelling: '{"Name":"a","Hash":"Qm1","Cid":"Qm2","path":"b","Size":"many"}' },
    { spelling: '{"Name":"a","Hash":"Qm1","Size":-7,"size":1.5}' },
    { spelling: '{"Name":null,"path":"a","Hash":"","cid":"Qm1"}' },
    { spelling: '{"Name":7,"path":"a","Hash":[],"cid":"Qm1"}' }
  ])('$spelling', ({ spelling }) => {
    expect(listingOf(`[${spelling}]`)).toEqual({
      isList: true,
      entries: [{ name: 'a', hash: 'Qm1' }]
    })
  })

  it.each(['"Size":7', '"Size":"7"', '"size":7', '"Size":null,"size":"7"', '"Size":"x","size":7'])(
    'has the size in %s',
    (size) => {
      expect(listingOf(`[{"Name":"a","Hash":"Qm1",${size}}]`)).toEqual({
        isList: true,
        entries: [{ name: 'a', hash: 'Qm1', size: 7 }]
      })
    }
  )

  it('keeps order, names without a hash and hashes without a name, and passes over the rest', () => {
    const data = `[null,{"Name":"b"},7,{"Hash":"Qm1"},"x",[],{},{"Name":"a","Hash":{"x":"y"}},
      {"__proto__":{"Name":"evil","Hash":"Qm"}}]`
    expect(listingOf(data)).toEqual({
      isList: true,
      entries: [{ name: 'b', hash: '' }, { hash: 'Qm1' }, { name: 'a', hash: '' }]
    })
  })

  it.each([
    { entry: '{"Name":"","Hash":"Qm1"}', expected: { name: '', hash: 'Qm1' } },
    { entry: '{"Name":null,"path":"","Hash":"Qm1"}', expected: { name: '', hash: 'Qm1' } },
    { entry: '{"Name":null,"Path":7,"Hash":"Qm1"}', expected: { hash: 'Qm1' } },
    { entry: '{"__proto__":{"Name":""},"Hash":"Qm1"}', expected: { hash: 'Qm1' } }
  ])('tells an empty name from none: $entry', ({ entry, expected }) => {
    expect(listingOf(`[${entry}]`)).toStrictEqual({ isList: true, entries: [expected] })
  })

  it.each(['{}', 'null', '"x"', '7', '{"0":{"Name":"a","Hash":"Qm1"},"length":1}'])(
    '%s is no list',
    (data) => {
      expect(listingOf(data)).toEqual({ isList: false, entries: [] })
    }
  )

  it('is no list where there is no data', () => {
    expect(uploadStatusOf(answer(200, '{"status":"DONE"}'))?.listing.isList).toBe(false)
  })
})
