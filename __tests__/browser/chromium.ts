import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Debian's names; the shell without a window answers ten times as fast. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]

/** The browser of the tests: `CHROMIUM`, or one of the usual places; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...PLACES].find((file) => file !== '' && existsSync(file))
}

/** Starts it. Neither it nor a page reaches anything but this machine, on any network. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const off = ['background-networking', 'component-update', 'sync', 'gpu', 'quic']
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...off.map((name) => `--disable-${name}`)
    ]
  })
}
