import net from 'node:net'

/** A connection of which every byte that comes is seen, as it comes. */
export interface Line {
  send(text: string): void
  /** Waits until what has come fits, and gives all of it. Rejects when the line ends before. */
  until(fits: RegExp): Promise<string>
  /** Waits for the end: `fin` where the other side has ended it, `reset` where it was cut. */
  end(): Promise<'fin' | 'reset'>
  close(): void
}

/** Connects to the host and port of a URL. */
export async function openLine(url: string): Promise<Line> {
  const { port, hostname } = new URL(url)
  const socket = net.connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  let text = ''
  let how: 'fin' | 'reset' | undefined
  const wake = new Set<() => void>()
  const change = (): void => wake.forEach((look) => look())
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1')
    change()
  })
  socket.on('end', () => {
    how ??= 'fin'
    change()
  })
  socket.on('error', () => {
    how ??= 'reset'
    change()
  })
  await new Promise((resolve) => socket.once('connect', resolve))
  const wait = <T>(found: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const value = found()
        if (value !== undefined || how !== undefined) {
          wake.delete(look)
          return value === undefined
            ? reject(new Error(`ended: ${how} after ${text}`))
            : resolve(value)
        }
      }
      wake.add(look)
      look()
    })
  return {
    send: (more) => socket.write(more, 'latin1'),
    until: (fits) => wait(() => (fits.test(text) ? text : undefined)),
    end: () => wait(() => how),
    close: () => socket.destroy()
  }
}

/** A request without a body. */
export function get(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nhost: x\r\n${headers}\r\n`
}
