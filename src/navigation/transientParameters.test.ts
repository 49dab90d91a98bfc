import { describe, expect, it } from 'vitest'
import { isCredential, isSecurityParameter, isSubWindowMark, isTransient } from './transientParameters'

const LINE_ONLY = [
  'liffClientId',
  'liffRedirectUri',
  'liffOAuth2Error',
  'liffIsEscapedFromApp',
  'lineAppVersion',
  'friendship_status_changed',
  'linkToken',
]
const SHARED = ['code', 'state', 'error', 'error_description', 'error_uri', 'errorCode', 'errorMessage']
const OWN = ['', 'q', 'liff', 'Code', 'coded', 'ticket', 'linktoken', '__proto__', 'constructor']

describe('a leftover of LINE', () => {
  it.each([...LINE_ONLY, 'liff.state', 'liff.referrer', 'liff.hback', 'liff.utm_source'])(
    'is %s, always',
    (name) => {
      expect([isTransient(name, true), isTransient(name, false)]).toEqual([true, true])
    },
  )

  it.each(SHARED)('is %s on a return only', (name) => {
    expect([isTransient(name, true), isTransient(name, false)]).toEqual([true, false])
  })

  it.each(OWN)('is never %j', (name) => {
    expect([isTransient(name, true), isTransient(name, false)]).toEqual([false, false])
  })
})

describe('a security parameter', () => {
  it.each([...LINE_ONLY, 'liff.state', 'id_token', 'access_token', 'mst_challenge'])(
    'is %s, always',
    (name) => {
      expect([isSecurityParameter(name, true), isSecurityParameter(name, false)]).toEqual([true, true])
    },
  )

  it.each(SHARED)('is %s on a return only', (name) => {
    expect([isSecurityParameter(name, true), isSecurityParameter(name, false)]).toEqual([true, false])
  })

  it.each([...OWN, 'liff.referrer'])('is never %j', (name) => {
    expect([isSecurityParameter(name, true), isSecurityParameter(name, false)]).toEqual([false, false])
  })
})

it.each([
  ['access_token', true, false],
  ['context_token', true, false],
  ['feature_token', true, false],
  ['id_token', true, false],
  ['client_id', true, false],
  ['mst_challenge', true, false],
  ['msit', false, true],
  ['mst_verifier', false, true],
  ['liff.subwindow', false, true],
  ['liff.subwindow.identifier', false, true],
  ['liff.subwindow.cryptokey', false, true],
  ['token', false, false],
])('%s: credential %s, mark of a sub-window %s', (name, credential, mark) => {
  expect([isCredential(name), isSubWindowMark(name)]).toEqual([credential, mark])
})
