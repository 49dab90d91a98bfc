import { describe, expect, expectTypeOf, it } from 'vitest'
import { PROBLEM_CODES, SessionAnswerSchema, SignOutAnswerSchema, type SessionAnswer } from './contract'
import type { Exchange } from './exchange'
import { readAnswer, type Answer } from './readAnswer'

const NOW = 1_700_000_000_000
type Answered = Extract<Exchange, { tag: 'answered' }>

const exchange = (changes: Partial<Answered>): Exchange => ({
  tag: 'answered',
  status: 200,
  contentType: 'application/json',
  body: '{"account":null}',
  retryAfter: null,
  at: NOW,
  ...changes,
})
const read = (changes: Partial<Answered>): Answer<SessionAnswer> =>
  readAnswer('session', SessionAnswerSchema, exchange(changes))
const errorOf = (changes: Partial<Answered>) => {
  const answer = read(changes)
  return answer.tag === 'error' ? answer.error : answer
}

describe('an answer', () => {
  it.each([
    ['{"account":null}', { account: null }],
    ['{"account":{"label":"A-1"}}', { account: { label: 'A-1' } }],
    [
      '{"account":{"label":"h•••@example.com","linkedAt":"2026-01-02T03:04:05Z"},"continueUrl":"https://www.example.com/"}',
      {
        account: { label: 'h•••@example.com', linkedAt: '2026-01-02T03:04:05Z' },
        continueUrl: 'https://www.example.com/',
      },
    ],
    ['{"account":null,"redirect":"https://evil.example","html":"<b>","message":"x"}', { account: null }],
    [
      '{"account":{"label":"A-1","role":"admin"},"__proto__":{"continueUrl":"x"}}',
      { account: { label: 'A-1' } },
    ],
  ])('may be %s', (body, answer) => {
    expect(read({ body })).toEqual({ tag: 'ok', answer })
  })

  it.each([
    [200, 'application/json; charset=utf-8'],
    [201, 'Application/JSON'],
    [299, ' application/json ;x'],
  ])('may come with %d and %s', (status, contentType) => {
    expect(read({ status, contentType }).tag).toBe('ok')
  })

  it('of sign-out is any object', () => {
    expect(readAnswer('sign-out', SignOutAnswerSchema, exchange({ body: '{"x":1}' }))).toEqual({
      tag: 'ok',
      answer: {},
    })
  })

  it('has the type of its schema', () => {
    expectTypeOf(read({})).toEqualTypeOf<Answer<SessionAnswer>>()
  })
})

describe('a success that is not the contract’s is odd', () => {
  it.each([
    ['{}'],
    ['{"account":"A-1"}'],
    ['{"account":{}}'],
    ['{"account":{"label":""}}'],
    ['{"account":{"label":7}}'],
    ['{"account":{"label":"A-1","linkedAt":"yesterday"}}'],
    ['{"account":null,"continueUrl":7}'],
    ['{"account":null,"continueUrl":"/orders"}'],
    ['{"account":nul'],
    ['[]'],
    ['null'],
    [''],
  ])('with the body %s', (body) => {
    expect(errorOf({ body })).toEqual({ tag: 'odd_answer', operation: 'session', status: 200 })
  })

  it.each([
    '',
    'text/html',
    'text/plain',
    'application/problem+json',
    'application/jsonp',
    'text/html; application/json',
  ])('with the content type %j', (contentType) => {
    expect(errorOf({ contentType, status: 201 })).toEqual({
      tag: 'odd_answer',
      operation: 'session',
      status: 201,
    })
  })
})

describe('any other status', () => {
  it.each([
    199, 300, 302, 400, 401, 403, 404, 408, 409, 410, 413, 418, 422, 425, 500, 502, 503, 504, 511, 599,
  ])('%d is refused', (status) => {
    expect(errorOf({ status })).toEqual({ tag: 'refused', operation: 'session', status, code: null })
  })

  it.each(PROBLEM_CODES)('keeps the code %s', (code) => {
    expect(errorOf({ status: 403, body: JSON.stringify({ code }) })).toMatchObject({ tag: 'refused', code })
  })

  it.each(['<b>', 'constructor', 'TOKEN_EXPIRED', ''])('drops the unknown code %j', (code) => {
    expect(errorOf({ status: 401, body: JSON.stringify({ code }) })).toMatchObject({
      tag: 'refused',
      code: null,
    })
  })
})

describe('a service that is busy or closed', () => {
  it.each([
    [429, null, 5000],
    [429, '3', 3000],
    [429, '86400', 3_600_000],
    [429, 'abc', 5000],
    [503, '11', 11_000],
  ])('says when with %d and Retry-After %j', (status, retryAfter, wait) => {
    expect(errorOf({ status, retryAfter })).toEqual({
      tag: 'busy',
      operation: 'session',
      status,
      retryAt: NOW + wait,
    })
  })

  it.each([null, '10', 'abc'])('is merely down with 503 and Retry-After %j', (retryAfter) => {
    expect(errorOf({ status: 503, retryAfter })).toMatchObject({ tag: 'refused', status: 503 })
  })

  it.each([
    [null, null],
    ['1', NOW + 1000],
    ['3600', NOW + 3_600_000],
  ])('is under maintenance, with Retry-After %j until %j', (retryAfter, retryAt) => {
    const body = '{"code":"maintenance"}'
    expect(errorOf({ status: 503, body, retryAfter })).toEqual({
      tag: 'maintenance',
      operation: 'session',
      retryAt,
    })
  })

  it('is under maintenance with 503 alone', () => {
    expect(errorOf({ status: 500, body: '{"code":"maintenance"}' })).toMatchObject({
      tag: 'refused',
      code: 'maintenance',
    })
  })
})

it.each(['offline', 'unreachable', 'timed_out', 'redirected'] as const)('%s stays what it is', (tag) => {
  expect(readAnswer('session', SessionAnswerSchema, { tag })).toEqual({
    tag: 'error',
    error: { tag, operation: 'session' },
  })
})
