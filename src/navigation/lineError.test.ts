import { describe, expect, it } from 'vitest'
import { lineErrorIn } from './lineError'
import { firstValues, parseItems } from './query'

const errorIn = (query: string) => lineErrorIn(firstValues(parseItems(query) ?? []))

const KNOWN = [
  'ACCESS_DENIED',
  'LOGIN_REQUIRED',
  'INTERACTION_REQUIRED',
  'CONSENT_REQUIRED',
  'SERVER_ERROR',
  'TEMPORARILY_UNAVAILABLE',
  'INVALID_REQUEST',
  'INVALID_SCOPE',
  'UNAUTHORIZED_CLIENT',
  'UNSUPPORTED_RESPONSE_TYPE',
]

describe.each(KNOWN)('%s', (error) => {
  it.each([
    [`?error=${error}&liffClientId=1`],
    [`?error=${error.toLowerCase()}&liffOAuth2Error=true`],
    [`?error=${error}&state=abc`],
    [`?error=${error}&error_description=The+resource+owner+denied`],
    [`?errorCode=417&error=${error}`],
    [`?errorMessage=DISALLOWED&error=${error}`],
  ])('of %s is LINE’s', (query) => {
    expect(errorIn(query)).toBe(error.toLowerCase())
  })

  it('alone is the page’s own', () => {
    expect(errorIn(`?error=${error}`)).toBeNull()
  })
})

it.each([
  ['?error=Whatever&liffClientId=1', 'whatever'],
  ['?error=&liffClientId=1', ''],
  ['?error=__proto__&liffOAuth2Error=1', '__proto__'],
  ['?error=whatever&state=abc', null],
  ['?error=xaccess_denied&state=abc', null],
  ['?error=access_denied_&state=abc', null],
  ['?error=access_denied%0A&state=abc', null],
  ['?error=none&error_description=fine', null],
  ['?liffClientId=1&state=abc&code=1', null],
  ['?errorCode=417&state=abc', null],
  ['', null],
])('an error that LINE does not document, in %j, is %j', (query, expected) => {
  expect(errorIn(query)).toBe(expected)
})
