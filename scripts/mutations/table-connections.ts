import { edit, type Mutation, tests } from './mutation.js'

const CONNECTION = 'src/http/connection.ts'
const AHEAD = 'src/http/ahead.ts'
const CHUNKS = 'src/http/chunk-connections.ts'
const EXCHANGE = 'src/http/exchange.ts'
const REQUEST = 'src/http/request.ts'

/** When a connection may carry another request, and what may be asked again. */
export const CONNECTION_MUTATIONS: readonly Mutation[] = [
  {
    id: 'reuse-after-bytes',
    breaks: 'bytes that are received between two requests end the connection',
    edits: [edit(CONNECTION, "this.socket.on('data', this.#end).on('end'", "this.socket.on('end'")],
    checks: [
      tests('http/connections', 'told a late 408'),
      tests('http/chunk-connections', 'is told a late 408')
    ]
  },
  {
    id: 'reuse-unseen-bytes',
    breaks: 'bytes that the system has received are looked at before the next request',
    edits: [edit(CONNECTION, '    await nextTurn()\n    await nextTurn()\n', '    await null\n')],
    checks: [
      tests('http/connections', 'just before the next request'),
      tests('http/chunk-connections', 'answered just before')
    ]
  },
  {
    id: 'reuse-after-refusal',
    breaks: 'a chunk follows a success only',
    edits: [
      edit(CHUNKS, 'if (isClean && isDone && this', 'if (isClean && (isDone || true) && this')
    ],
    checks: [tests('http/chunk-connections', 'is no success')]
  },
  {
    id: 'reuse-of-http-1.0',
    breaks: 'only HTTP/1.1 keeps connections',
    edits: [edit(EXCHANGE, "      this.#response?.httpVersion === '1.1' &&\n", '')],
    checks: [tests('http/connections', 'HTTP/1.0')]
  },
  {
    id: 'reuse-half-sent',
    breaks: 'a request that was not sent whole ends its connection',
    edits: [edit(EXCHANGE, '      (body === undefined || outcome.bodySent) &&\n', '')],
    checks: [tests('http/connections', 'came before the request was sent')]
  },
  {
    id: 'reuse-too-late',
    breaks: 'a chunk follows within a second',
    edits: [edit(CHUNKS, 'connection.rest(this.#rules.restMs)', 'connection.rest(60_000)')],
    checks: [tests('http/chunk-connections', 'is too old')]
  },
  {
    id: 'reuse-without-fence',
    breaks: 'a chunk on a used connection waits for 100 Continue',
    edits: [edit(CHUNKS, '=== url.origin && options.asksFirst &&', '=== url.origin &&')],
    checks: [tests('http/chunk-connections', 'does not wait for 100 Continue')]
  },
  {
    id: 'reuse-after-failure',
    breaks: 'after a used connection failed every chunk has a new one',
    edits: [edit(CHUNKS, '      this.#rules.onFailure()\n', '')],
    checks: [tests('http/chunk-connections', 'no lane uses one again|standing still')]
  },
  {
    id: 'ahead-too-early',
    breaks: 'a connection that was opened ahead is used in time or closed',
    edits: [edit(AHEAD, 'connection.rest(this.#restMs, onEnd)', 'connection.rest(60_000, onEnd)')],
    checks: [tests('http/chunk-connections', 'not used in time')]
  },
  {
    id: 'chunk-asked-again',
    breaks: 'only what is safe to repeat is asked again',
    edits: [edit(REQUEST, '!first.brokeUnheard || !source.repeats', '!first.brokeUnheard')],
    checks: [tests('http/chunk-connections', 'is not asked again')]
  },
  {
    id: 'answer-asked-again',
    breaks: 'a request of whose answer a byte came is not asked again',
    edits: [
      edit(
        REQUEST,
        'brokeUnheard: isBroken && !heard &&',
        'brokeUnheard: isBroken && (!heard || true) &&'
      )
    ],
    checks: [tests('http/connections', 'of an answer is told as it is')]
  },
  {
    id: 'ahead-not-asked-again',
    breaks: 'a connection that has only rested may have ended unseen, too',
    edits: [edit(REQUEST, '!heard && connection.hasRested', '!heard && connection.uses > 1')],
    checks: [tests('http/connections', 'breaks on its request')]
  },
  {
    id: 'ahead-left-open',
    breaks: 'what was opened ahead is closed at the end',
    edits: [edit(AHEAD, 'void connection.then((opened) => opened?.close())', 'void connection')],
    checks: [tests('http/connections', 'rests is closed')]
  },
  {
    id: 'around-the-proxy',
    breaks: 'no traffic goes around a proxy that was named',
    edits: [
      edit(
        'src/http/proxy.ts',
        "  if (typeof parsed === 'string') {\n    throw",
        "  if (typeof parsed === 'string') {\n    return undefined\n    throw"
      )
    ],
    checks: [tests('http/proxy', 'whose address is none|is told, without its value')]
  }
]
