import { once } from 'node:events'

/** A server of Node's own as a stack. */
export function listening(server) {
  return {
    server,
    listen: async (port) => {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    }
  }
}
