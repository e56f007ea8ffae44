import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { selfSigned } from '../support/certificate.js'
import { startEmulator, type Emulator } from '../support/emulator.js'
import { deploy, expectPublished, tempFolder, type Deployed } from './deploy.js'

const NAME = 'dstor.test'

let dstor: Emulator
let front: Listening
let proxy: Listening
let authority: string
/** First line and headers of each request to the proxy. */
const tunnels: string[] = []
let proxyAnswer = 'HTTP/1.1 200 Connection established\r\n\r\n'

interface Listening {
  readonly port: number
  readonly server: net.Server
  connections: number
}

async function listening(server: net.Server): Promise<Listening> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = { port: (server.address() as net.AddressInfo).port, server, connections: 0 }
  server.on('connection', () => (found.connections += 1))
  return found
}

/** Joins two connections until one of them ends. */
function join(one: net.Socket, port: number, onReady?: () => void): void {
  const other = net.connect(port, '127.0.0.1', onReady)
  one.pipe(other).pipe(one)
  one.on('error', () => other.destroy()).on('close', () => other.destroy())
  other.on('error', () => one.destroy()).on('close', () => one.destroy())
}

function tunnel(socket: net.Socket): void {
  socket.once('data', (bytes) => {
    tunnels.push(bytes.toString())
    socket.write(proxyAnswer)
    if (proxyAnswer.includes(' 200 ')) {
      join(socket, front.port)
    } else {
      socket.end()
    }
  })
  socket.on('error', () => undefined)
}

beforeAll(async () => {
  dstor = await startEmulator()
  const { key, cert } = selfSigned([NAME, 'localhost'])
  const place = new URL(dstor.url)
  const secure = tls.createServer({ key, cert }, (socket) => join(socket, Number(place.port)))
  front = await listening(secure.on('tlsClientError', () => undefined))
  proxy = await listening(net.createServer(tunnel))
  authority = path.join(tempFolder(), 'authority.pem')
  writeFileSync(authority, cert)
})
beforeEach(async () => {
  await dstor.reset()
  tunnels.length = 0
  front.connections = 0
})
afterAll(async () => {
  await Promise.all([front, proxy].map(({ server }) => server[Symbol.asyncDispose]()))
  await dstor.stop()
})

/** Deploys over TLS, in requests of one file each. */
function deployTo(
  url: string,
  env: Readonly<Record<string, string>>,
  retries = '1'
): Promise<Deployed> {
  return deploy(
    { url, apiKey: dstor.apiKey },
    {
      env,
      with: { 'chunk-size': '1', 'max-retries': retries, 'max-restarts': '1', verify: 'full' }
    }
  )
}

describe('over TLS', () => {
  it('everything is as it is without', async () => {
    const url = `https://localhost:${front.port}`
    const deployed = await deployTo(url, { NODE_EXTRA_CA_CERTS: authority })
    await expectPublished(dstor, deployed)
    expect(deployed.outputs['url']).toMatch(new RegExp(`^${url}/ipfs/`))
    expect(await dstor.sessions()).toMatchObject([{ started: 6, counted: 6 }])
  })

  it('a certificate that nobody vouches for ends the run at once', async () => {
    const { errors } = await deployTo(`https://localhost:${front.port}`, {})
    expect(errors[0]).toMatch(
      /^AUTHENTICATING: no connection to localhost:\d+: .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)\. The certificate of the server is not valid/
    )
    expect(front.connections).toBe(1)
    expect(await dstor.journal()).toEqual([])
  })

  it('a certificate for another name does too', async () => {
    const { errors } = await deployTo(`https://127.0.0.1:${front.port}`, {
      NODE_EXTRA_CA_CERTS: authority
    })
    expect(errors[0]).toMatch(/ERR_TLS_CERT_ALTNAME_INVALID.* The certificate of the server/)
    expect(front.connections).toBe(1)
  })
})

describe('through a proxy', () => {
  const env = (): Record<string, string> => ({
    NODE_EXTRA_CA_CERTS: authority,
    https_proxy: `http://octo:hunter%402@127.0.0.1:${proxy.port}`
  })

  it('everything is as it is without, and the proxy sees no secret of dStor', async () => {
    proxyAnswer = 'HTTP/1.1 200 Connection established\r\n\r\n'
    const deployed = await deployTo(`https://${NAME}`, env())
    await expectPublished(dstor, deployed)
    expect(await dstor.sessions()).toHaveLength(1)
    const basic = Buffer.from('octo:hunter@2').toString('base64')
    expect(tunnels.length).toBeGreaterThan(9)
    for (const asked of tunnels) {
      expect(asked).toMatch(/^CONNECT dstor\.test:443 HTTP\/1\.1\r\n/)
      expect(asked).toContain(basic)
      expect(asked).not.toMatch(/api-key|Bearer|x-dstor/)
    }
    expect(deployed.stdout.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/hunter(@|%40)2/)
  })

  it('that wants to know more, the run ends at once', async () => {
    proxyAnswer = 'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'
    const { errors } = await deployTo(`https://${NAME}`, env())
    expect(errors[0]).toMatch(
      /^AUTHENTICATING: no connection to dstor\.test: .*407.* the user and password that `https_proxy` holds/
    )
    expect(tunnels).toHaveLength(1)
  })

  it('that fails, the run says why', async () => {
    proxyAnswer = 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'
    const { errors } = await deployTo(`https://${NAME}`, env(), '0')
    expect(errors[0]).toMatch(/^AUTHENTICATING: no connection to dstor\.test: .*502/)
    expect(tunnels).toHaveLength(1)
  })
})
