import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStartError, type StartFacts } from './findStartError'
import type { SessionError } from './sessionError'

const FACTS: StartFacts = {
  judgement: 'none',
  init: 'ready',
  initError: null,
  arrival: 'plain',
  returned: 'none',
  failedBefore: false,
  inLiff: false,
  isOnline: true,
}
const rejected = (initError: NonNullable<StartFacts['initError']>) =>
  ({ init: 'rejected', initError }) as const
const find = (changes: Partial<StartFacts>) => findStartError({ ...FACTS, ...changes })

describe('nothing is wrong', () => {
  it.each<[string, Partial<StartFacts>]>([
    ['where nobody is signed in', {}],
    ['inside LINE either', { inLiff: true }],
    ['with a return address that was kept and opened again', { returned: 'long_ago' }],
    ['with a half session of an earlier page load', { judgement: 'broken' }],
    ['with a usable session', { judgement: 'usable' }],
  ])('%s', (_, changes) => {
    expect(find(changes)).toBeNull()
  })
})

const unfinished = { tag: 'return_unfinished', elsewhere: false, repeatedly: false } as const

const CASES: readonly (readonly [Partial<StartFacts>, SessionError])[] = [
  [{ init: 'timed_out' }, { tag: 'init_timed_out', inLiff: false }],
  [{ init: 'timed_out', arrival: 'code', returned: 'here' }, unfinished],
  [
    { init: 'timed_out', arrival: 'credentials', inLiff: true },
    { tag: 'init_timed_out', inLiff: true },
  ],
  [rejected('network'), { tag: 'init_failed', error: 'network' }],
  [{ ...rejected('network'), isOnline: false }, { tag: 'offline' }],
  [
    { ...rejected('unavailable'), isOnline: false },
    { tag: 'init_failed', error: 'unavailable' },
  ],
  [rejected('storage'), { tag: 'storage_blocked' }],
  [rejected('token_refused'), { tag: 'expired' }],
  [rejected('busy'), { tag: 'init_failed', error: 'busy' }],
  [rejected('unknown_app'), { tag: 'init_failed', error: 'unknown_app' }],
  [rejected('forbidden'), { tag: 'init_failed', error: 'forbidden' }],
  [rejected('unknown'), { tag: 'init_failed', error: 'unknown' }],
  [
    { ...rejected('token_refused'), judgement: 'usable', inLiff: true, arrival: 'credentials' },
    { tag: 'expired' },
  ],
  [
    { ...rejected('network'), judgement: 'usable', inLiff: true },
    { tag: 'init_failed', error: 'network' },
  ],
  [{ returned: 'here' }, unfinished],
  [{ returned: 'elsewhere' }, { ...unfinished, elsewhere: true }],
  [{ returned: 'elsewhere', inLiff: true }, unfinished],
  [{ ...rejected('network'), returned: 'elsewhere' }, unfinished],
  [{ ...rejected('code_refused'), returned: 'here' }, unfinished],
  [{ ...rejected('unavailable'), returned: 'long_ago' }, unfinished],
  [{ ...rejected('network'), returned: 'here', isOnline: false }, unfinished],
  [
    { ...rejected('busy'), returned: 'here' },
    { tag: 'init_failed', error: 'busy' },
  ],
  [{ ...rejected('storage'), returned: 'here' }, { tag: 'storage_blocked' }],
  [{ judgement: 'broken', arrival: 'code' }, unfinished],
  [{ judgement: 'broken', arrival: 'credentials', inLiff: true }, unfinished],
  [{ judgement: 'broken', returned: 'here' }, unfinished],
  [{ judgement: 'expired' }, { tag: 'expired' }],
  [{ judgement: 'clock_wrong', arrival: 'code', ...rejected('id_token_refused') }, { tag: 'clock_wrong' }],
  [{ judgement: 'no_id_token', arrival: 'code' }, { tag: 'no_id_token' }],
  [{ judgement: 'other_person', arrival: 'credentials' }, { tag: 'other_person' }],
]

it.each(CASES)('%j is %j', (changes, error) => {
  expect(find(changes)).toEqual(error)
})

it('says nothing of another place than one where a sign-in could go on', () => {
  const facts = fc.record({
    judgement: fc.constantFrom(
      'usable',
      'none',
      'broken',
      'expired',
      'clock_wrong',
      'no_id_token',
      'other_person',
    ),
    init: fc.constantFrom('ready', 'rejected', 'timed_out'),
    initError: fc.constantFrom(null, 'network', 'busy', 'code_refused', 'storage', 'unknown'),
    arrival: fc.constantFrom('plain', 'code', 'credentials'),
    returned: fc.constantFrom('none', 'here', 'elsewhere', 'long_ago'),
    failedBefore: fc.boolean(),
    inLiff: fc.boolean(),
    isOnline: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, (all) => {
      const error = findStartError(all)
      if (error?.tag === 'return_unfinished' && error.elsewhere)
        expect([all.returned, all.inLiff]).toEqual(['elsewhere', false])
      if (error?.tag === 'return_unfinished') expect(error.repeatedly).toBe(all.failedBefore)
      if (all.init === 'timed_out') expect(error?.tag).toMatch(/^(init_timed_out|return_unfinished)$/)
    }),
  )
})

it('throws at a judgement that no version of the app knows', () => {
  // @ts-expect-error -- no such judgement
  expect(() => find({ judgement: 'surprise' })).toThrow('Unhandled')
})
