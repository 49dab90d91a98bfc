import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeIn } from './problemCode'

it.each([
  ['{"code":"token_expired","title":"<b>text</b>"}', 'token_expired'],
  ['{"code":""}', ''],
  ['{"code":7}', null],
  ['{"code":null}', null],
  ['{"title":"no code"}', null],
  ['{"__proto__":{"code":"inherited"}}', null],
  ['["code"]', null],
  ['"code"', null],
  ['null', null],
  ['{"code":"token_exp', null],
  ['<html>502 Bad Gateway</html>', null],
  ['', null],
])('the code in %s is %j', (body, code) => {
  expect(codeIn(body)).toBe(code)
})

it('throws at no body', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      expect(typeof (codeIn(body) ?? '')).toBe('string')
    }),
  )
})
