import { describe, expect, it } from '@jest/globals'
import { pathsIn } from '../support/sensitive.js'
import { Link } from '../support/tree.js'

describe('by name', () => {
  const secret = [
    ...['.env', '.env.local', '.env.production/x', 'a/.ENV', '.envrc', '.git/config', 'sub/.git'],
    ...[
      'id_rsa',
      'a/id_ed25519',
      'id_ecdsa_sk',
      '.ssh/work',
      'site.p12',
      'a/b.pfx',
      'x.jks',
      'k.ppk'
    ],
    ...['gha-creds-0123456789abcdef.json', '.git-credentials', '.aws/credentials', '.kube/config'],
    '.config/gcloud/application_default_credentials.json',
    ...['.htpasswd', 'a/.htpasswd-users', '.pgpass', 'pgpass.conf'],
    ...['terraform.tfstate', 'a/x.TFSTATE', 'terraform.tfstate.backup', 'x.tfstate.1700.backup']
  ]
  it.each(secret)('%s is sensitive', async (path) => {
    expect(await pathsIn({ [path]: 'x', 'index.html': 'x' })).toEqual([path])
  })

  const harmless = [
    ...['env', 'a.env', '.environment', '.gitignore', '.github/x', 'id_rsa.pub', 'my_id_rsa.html'],
    ...['.ssh/known_hosts', '.ssh/id_rsa.pub', 'x.pem', 'x.key', 'creds.json', 'aws/credentials'],
    ...['htpasswd.html', 'pgpass', 'tfstate', 'x.tfstate.html', '.htaccess'],
    ...['config', 'gha-creds.html', 'keystore', '.npmrc', '.netrc', 'p12']
  ]
  it.each(harmless)('%s is not', async (path) => {
    expect(await pathsIn({ [path]: 'x' })).toEqual([])
  })

  it('goes by the true name behind a link as well', async () => {
    const tree = { '.env': 'A=b', 'settings.txt': new Link('.env'), 'd/e': new Link('../.git/x') }
    expect(await pathsIn({ ...tree, '.git/x': 'x' })).toEqual([
      '.env',
      '.git/x',
      'd/e',
      'settings.txt'
    ])
  })
})

describe('configuration with credentials', () => {
  const cases = [
    { path: '.npmrc', content: '//registry.example/:_authToken=abc\n', expected: true },
    { path: '.npmrc', content: '_auth = "dXNlcjpwYXNz"', expected: true },
    { path: '.npmrc', content: '//registry.example/:_authToken=${NPM_TOKEN}\n', expected: false },
    { path: '.npmrc', content: 'engine-strict=true\n', expected: false },
    { path: '.netrc', content: 'machine x\n  login a\n  password b\n', expected: true },
    { path: 'a/_netrc', content: 'machine x login a password b', expected: true },
    { path: '.netrc', content: 'machine x\n', expected: false },
    { path: '.yarnrc.yml', content: 'npmAuthToken: "abc"\n', expected: true },
    { path: '.yarnrc.yml', content: 'npmAuthToken: "${TOKEN}"\n', expected: false },
    { path: '.yarnrc.yml', content: 'nodeLinker: node-modules\n', expected: false },
    { path: '.pypirc', content: '[pypi]\nusername = a\npassword = b\n', expected: true },
    { path: '.pypirc', content: '[pypi]\nusername = a\n', expected: false },
    { path: '.docker/config.json', content: '{"auths":{"r":{"auth":"YTpi"}}}', expected: true },
    { path: '.docker/config.json', content: '{"auths":{"r":{}}}', expected: false }
  ]
  it.each(cases)('$path $content: $expected', async ({ path, content, expected }) => {
    expect(await pathsIn({ [path]: content })).toEqual(expected ? [path] : [])
  })
})
