import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** The rooms of src, from the ground up (docs/architecture.md). Siblings do not know each other. */
const SIBLINGS = ['inputs', 'site', 'lint', 'dstor', 'gateway', 'verify']
const GROUND = ['text', 'http', 'files', 'ipfs', 'model.ts', 'errors.ts', 'json.ts']
const ABOVE_SIBLINGS = ['report', 'deploy', 'main.ts', 'index.ts', 'cli.ts']

const rooms = (names) => names.map((name) => `./src/${name}`)
const zone = (target, from, message) => ({ target: rooms(target), from: rooms(from), message })

const ZONES = [
  zone(GROUND, [...SIBLINGS, ...ABOVE_SIBLINGS], 'The ground imports nothing from above.'),
  ...SIBLINGS.map((room) =>
    zone(
      [room],
      [
        ...SIBLINGS.filter(
          (other) => other !== room && !(room === 'verify' && other === 'gateway')
        ),
        ...ABOVE_SIBLINGS
      ],
      'A room imports the ground and itself; only verify knows the gateway.'
    )
  ),
  zone(['report'], ['deploy', 'main.ts', 'index.ts', 'cli.ts'], 'Reports ask nobody above them.'),
  zone(['deploy'], ['main.ts', 'index.ts', 'cli.ts'], 'The story is told from above.'),
  { target: './src', from: ['./emulator', './scripts', './bench', './__tests__'] },
  { target: './emulator', from: './src', message: 'The emulator shares no code with the action.' }
]

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '__tests__/fixtures/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname }
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: './tsconfig.check.json' })
      ]
    },
    rules: {
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: ZONES }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }]
    }
  },
  {
    files: ['src/**/*.ts', 'emulator/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error'
    }
  },
  {
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      // Foreign text must not make the process hang (contract 4.7).
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-imports': [
        'error',
        { paths: ['child_process', 'node:child_process', 'vm', 'node:vm'] }
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'It follows redirects and hides too much: src/http/request.ts.' }
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from the clock.' }
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name="rejectUnauthorized"]',
          message: 'Certificates are never doubted.'
        }
      ]
    }
  },
  { files: ['src/http/clock.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { Buffer: 'readonly', console: 'readonly', process: 'readonly' }
    }
  },
  prettier
)
