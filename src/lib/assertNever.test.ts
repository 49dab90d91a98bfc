import { expect, it } from 'vitest'
import { assertNever } from './assertNever'

it('throws where the compiler was deceived', () => {
  const call: (value: never) => never = assertNever
  // @ts-expect-error -- no value fits into never
  expect(() => call('surprise')).toThrow('Unhandled case: "surprise"')
})
