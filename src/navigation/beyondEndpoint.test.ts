import { expect, it } from 'vitest'
import { beyondEndpoint } from './beyondEndpoint'

const BASE = 'https://app.example.com/entrance/'

it.each([
  [`${BASE}x/y/?a=1#b`, '/x/y/?a=1#b'],
  [BASE, ''],
  ['https://app.example.com/entrance', ''],
  [`${BASE}?a=1`, '?a=1'],
  [`${BASE}#b`, '#b'],
  ['https://app.example.com/entrances', null],
  ['https://app.example.com/', null],
  ['http://app.example.com/entrance/x', null],
  ['https://app.example.com:8443/entrance/x', null],
  ['https://evil.example/entrance/x', null],
])('%s lies beyond the endpoint by %j', (url, rest) => {
  expect(beyondEndpoint(url, BASE)).toBe(rest)
})

it.each([
  ['https://app.example.com/x?key=value', '/x'],
  ['https://app.example.com/x?a=1&key=value&b=2', '/x?a=1&b=2'],
  ['https://app.example.com/x?key=other', '/x?key=other'],
])('the endpoint’s own items are no part of the rest of %s', (url, rest) => {
  expect(beyondEndpoint(url, 'https://app.example.com/?key=value')).toBe(rest)
})
