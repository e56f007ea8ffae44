import path from 'node:path'
import { parseArgs } from 'node:util'
import { CLIENTS } from './clients.js'
import { SET_NAMES, type SetName } from './model.js'

/** What can be measured, in the order in which it is. */
export const PARTS = ['transfer', 'line', 'latency', 'start-up', 'growth'] as const
export type Part = (typeof PARTS)[number]

export interface Options {
  readonly parts: readonly Part[]
  readonly sets: readonly SetName[]
  readonly clients: readonly string[]
  readonly scale: number
  readonly rounds: number
  readonly node: string
  readonly bundle: string | undefined
  readonly out: string
  readonly folder: string | undefined
  readonly keep: boolean
}

const QUICK = { scale: 0.01, rounds: 2, parts: 'transfer,line,latency,start-up' }

export const USAGE = `npm run bench -- [options]

  --quick              small data sets and two rounds: less than two minutes
  --sets S,M,L,XL      data sets
  --scale 0.1          a tenth of the files (of the bytes, for L)
  --rounds 5           how often each is measured, all in turn
  --parts ${PARTS.join(',')}
  --clients ${CLIENTS.map(({ name }) => name).join(',')}
  --node <path>        the Node that runs the action and the rivals
  --bundle <path>      another bundle than dist/index.js
  --out <folder>       where results.json and the charts go
  --folder <folder>    where the data sets go; sets that are there are used again
  --keep               leave the data sets there`

/** Reads the command line. Throws for what it does not know. */
export function parseOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      sets: { type: 'string' },
      scale: { type: 'string' },
      rounds: { type: 'string' },
      parts: { type: 'string' },
      clients: { type: 'string' },
      node: { type: 'string', default: process.execPath },
      bundle: { type: 'string' },
      out: { type: 'string' },
      folder: { type: 'string' },
      keep: { type: 'boolean', default: false }
    }
  })
  const names = CLIENTS.map(({ name }) => name)
  return {
    parts: chosen('parts', values.parts ?? (values.quick ? QUICK.parts : undefined), PARTS),
    sets: chosen('sets', values.sets, SET_NAMES),
    clients: chosen('clients', values.clients, names),
    scale: positive('scale', values.scale, values.quick ? QUICK.scale : 1),
    rounds: Math.ceil(positive('rounds', values.rounds, values.quick ? QUICK.rounds : 5)),
    node: values.node,
    bundle: values.bundle === undefined ? undefined : path.resolve(values.bundle),
    out: path.resolve(values.out ?? path.join('node_modules', '.cache', 'dstor-bench')),
    folder: values.folder === undefined ? undefined : path.resolve(values.folder),
    keep: values.keep || values.folder !== undefined
  }
}

function chosen<T extends string>(
  option: string,
  text: string | undefined,
  all: readonly T[]
): T[] {
  const wanted = text?.split(',').map((word) => word.trim()) ?? [...all]
  const unknown = wanted.find((word) => !all.some((known) => known === word))
  if (unknown !== undefined) {
    throw new Error(`--${option}: there is no ${unknown}, only ${all.join(', ')}`)
  }
  return all.filter((known) => wanted.includes(known))
}

function positive(option: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!(value > 0)) {
    throw new Error(`--${option}: ${text} is no number above 0`)
  }
  return value
}
