import type { Bench } from '../support/bench.js'
import { GREEN, type Played, type Row } from '../support/row.js'
import { ODD } from '../support/site.js'
import type { StackName } from '../support/stack.js'

interface Facts {
  readonly continue: {
    readonly asked: number
    readonly answered: number
    readonly quickestMs: number
    readonly servers: readonly { readonly server: string; readonly via: string }[]
  }
  readonly api: { readonly servers: readonly { readonly server: string }[] }
  readonly list: { readonly kind: string; readonly fields: readonly { readonly name: string }[] }
  readonly statusWords: readonly { readonly word: string; readonly afterMs: number }[]
  readonly largestRequestBytes: number
}

/** What the run wrote down of the service, as its debug log has it. */
function factsIn({ result }: Played): Facts {
  const lines = [...result.stdout.matchAll(/^::debug::Observed (\w+): (.*)$/gm)]
  const entries = lines.map(([, name = '', json = '']): [string, unknown] => [
    name,
    JSON.parse(json.replaceAll('%25', '%'))
  ])
  return Object.fromEntries(entries) as unknown as Facts
}

function problemsOf(played: Played, server: RegExp): string[] {
  const facts = factsIn(played)
  const { asked, answered, quickestMs, servers } = facts.continue
  const uploads = played.stack.journal().filter(({ isUpload }) => isUpload)
  const holds: readonly (readonly [boolean, string])[] = [
    [uploads.length > 1 && asked === uploads.length, `${asked} asked of ${uploads.length}`],
    [answered === asked && quickestMs >= 0, `${answered} answered, quickest ${quickestMs} ms`],
    [servers.length === 1 && server.test(servers[0]?.server ?? '?'), JSON.stringify(servers)],
    [facts.api.servers.every((one) => server.test(one.server)), JSON.stringify(facts.api)],
    [facts.list.kind === 'array' && facts.list.fields.length > 1, JSON.stringify(facts.list)],
    [facts.statusWords.at(-1)?.word === 'DONE', JSON.stringify(facts.statusWords)],
    [facts.largestRequestBytes > 0, `largest ${facts.largestRequestBytes}`]
  ]
  return holds.filter(([isTrue]) => !isTrue).map(([, words]) => `observed: ${words}`)
}

function observedOf(
  stack: StackName,
  front?: (bench: Bench, to: number) => ReturnType<Bench['nginx']>
) {
  return async (bench: Bench): Promise<Played> => {
    const started = await bench.stack({ stack })
    const door = (await front?.(bench, started.port)) ?? started
    const env = { RUNNER_DEBUG: '1' }
    return bench.deploy({ files: ODD, stack: started, door, env, with: { 'chunk-size': '3' } })
  }
}

/** What a run writes down of the service: who says `100 Continue`, and who answers. */
export const OBSERVED_ROWS: readonly Row[] = [
  {
    id: 'observed-1',
    what: 'fastify: node says 100 Continue, and names nobody',
    expect: GREEN,
    play: observedOf('fastify'),
    check: (played) => problemsOf(played, /^$/)
  },
  {
    id: 'observed-2',
    what: 'multer: node says 100 Continue, and names nobody',
    expect: GREEN,
    play: observedOf('express'),
    check: (played) => problemsOf(played, /^$/)
  },
  {
    id: 'observed-3',
    what: 'nginx before multer: nginx says 100 Continue, and names itself',
    needs: ['nginx'],
    expect: GREEN,
    play: observedOf('express', (bench, to) => bench.nginx({ to })),
    check: (played) => problemsOf(played, /^nginx/)
  }
]
