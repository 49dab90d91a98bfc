import noUnsanitized from 'eslint-plugin-no-unsanitized'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'Worker']
const PAGE = ['location', 'history', 'open', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'name']
const message = 'Every outside thing has one file of its own: see the map in README.md.'
const fence = (...names) => ['error', ...names.map((name) => ({ name, message }))]
const members = (...pairs) => ['error', ...pairs.map(([object, property]) => ({ object, property, message }))]
const MEMBERS = [
  ...[...NETWORK, ...PAGE].flatMap((name) =>
    ['window', 'globalThis', 'self'].map((object) => [object, name]),
  ),
  ['navigator', 'sendBeacon'],
  ['document', 'location'],
]

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/'] },
  ts.configs.strictTypeChecked,
  vue.configs['flat/essential'],
  noUnsanitized.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        project: ['tsconfig.json', 'src/build/tsconfig.json', 'tests/tsconfig.json'],
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/multi-word-component-names': 'off',
    },
  },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['src/**'],
    ignores: ['src/build/**', '**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': fence(...NETWORK, ...PAGE),
      'no-restricted-properties': members(...MEMBERS, ['document', 'cookie']),
    },
  },
  { files: ['src/backend/cappedFetch.ts'], rules: { 'no-restricted-globals': fence(...PAGE) } },
  {
    files: ['src/navigation/page.ts', 'src/storage/ownStorage.ts', 'src/storage/allRecords.ts'],
    rules: { 'no-restricted-globals': fence(...NETWORK) },
  },
  { files: ['src/storage/ownStorage.ts'], rules: { 'no-restricted-properties': members(...MEMBERS) } },
  {
    // A test reads JSON that it knows, and fails where it is mistaken.
    files: ['**/*.test.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
)
