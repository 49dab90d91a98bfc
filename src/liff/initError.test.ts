import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classifyInitError } from './initError'

const liffError = (code: unknown, message = '') => Object.assign(new Error(message), { code })

it.each([
  ['400', 'unknown_app'],
  ['404', 'unknown_app'],
  ['INVALID_CONFIG', 'unknown_app'],
  ['invalid_client', 'unknown_app'],
  ['401', 'forbidden'],
  ['403', 'forbidden'],
  ['429', 'busy'],
  ['500', 'unavailable'],
  ['UNKNOWN', 'unavailable'],
  ['server_error', 'unavailable'],
  ['INIT_FAILED', 'unavailable'],
  ['INVALID_ID_TOKEN', 'id_token_refused'],
  ['invalid_request', 'token_refused'],
  ['invalid_grant', 'code_refused'],
  ['FORBIDDEN', 'unknown'],
  ['constructor', 'unknown'],
  ['', 'unknown'],
])('the SDK’s code %j means %s', (code, expected) => {
  expect(classifyInitError(liffError(code))).toBe(expected)
  expect(classifyInitError({ code })).toBe(expected)
})

it.each([
  ['Invalid LIFF ID', 'unknown_app'],
  ['Invalid LIFF ID.', 'unknown_app'],
  ['Can not get context from server.', 'unavailable'],
  ['ACCESS_DENIED: Invalid LIFF ID', 'unavailable'],
])('INIT_FAILED with the message %j means %s', (message, expected) => {
  expect(classifyInitError(liffError('INIT_FAILED', message))).toBe(expected)
})

it.each([
  [new TypeError('Failed to fetch'), 'network'],
  [new DOMException('blocked', 'SecurityError'), 'storage'],
  [new DOMException('full', 'QuotaExceededError'), 'storage'],
  [new DOMException('gone', 'AbortError'), 'unknown'],
  [new URIError('URI malformed'), 'unknown'],
  [new SyntaxError('Unexpected token'), 'unknown'],
  [new Error('no code'), 'unknown'],
  [liffError(429), 'unknown'],
  [Object.assign(new TypeError('both'), { code: '429' }), 'busy'],
  ['text', 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
])('%s means %s', (error, expected) => {
  expect(classifyInitError(error)).toBe(expected)
})

it('has a word of its own for anything at all', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (error, code) => {
      expect(classifyInitError(error)).toMatch(/^[a-z_]+$/)
      expect(classifyInitError(liffError(code))).toMatch(/^[a-z_]+$/)
    }),
  )
})
