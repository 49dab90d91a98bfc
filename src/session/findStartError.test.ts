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

const CASES: readonly (readonly [Partial<StartFacts>, SessionError])[] = [
  [{ init: 'timed_out' }, { tag: 'init_timed_out', arrival: 'plain', inLiff: false }],
  [
    { init: 'timed_out', arrival: 'code', returned: 'here' },
    { tag: 'init_timed_out', arrival: 'code', inLiff: false },
  ],
  [
    { init: 'timed_out', arrival: 'credentials', inLiff: true },
    { tag: 'init_timed_out', arrival: 'credentials', inLiff: true },
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
  [{ returned: 'here' }, { tag: 'return_unfinished', elsewhere: false }],
  [{ returned: 'elsewhere' }, { tag: 'return_unfinished', elsewhere: true }],
  [
    { returned: 'elsewhere', inLiff: true },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { ...rejected('network'), returned: 'elsewhere' },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { ...rejected('code_refused'), returned: 'here' },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { ...rejected('unavailable'), returned: 'long_ago' },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { ...rejected('network'), returned: 'here', isOnline: false },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { ...rejected('busy'), returned: 'here' },
    { tag: 'init_failed', error: 'busy' },
  ],
  [{ ...rejected('storage'), returned: 'here' }, { tag: 'storage_blocked' }],
  [
    { judgement: 'broken', arrival: 'code' },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { judgement: 'broken', arrival: 'credentials', inLiff: true },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [
    { judgement: 'broken', returned: 'here' },
    { tag: 'return_unfinished', elsewhere: false },
  ],
  [{ judgement: 'expired' }, { tag: 'expired' }],
  [{ judgement: 'clock_wrong', arrival: 'code', ...rejected('id_token_refused') }, { tag: 'clock_wrong' }],
  [{ judgement: 'no_id_token', arrival: 'code' }, { tag: 'no_id_token' }],
]

it.each(CASES)('%j is %j', (changes, error) => {
  expect(find(changes)).toEqual(error)
})

it('says nothing of another place than one where a sign-in could go on', () => {
  const facts = fc.record({
    judgement: fc.constantFrom('usable', 'none', 'broken', 'expired', 'clock_wrong', 'no_id_token'),
    init: fc.constantFrom('ready', 'rejected', 'timed_out'),
    initError: fc.constantFrom(null, 'network', 'busy', 'code_refused', 'storage', 'unknown'),
    arrival: fc.constantFrom('plain', 'code', 'credentials'),
    returned: fc.constantFrom('none', 'here', 'elsewhere', 'long_ago'),
    inLiff: fc.boolean(),
    isOnline: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, (all) => {
      const error = findStartError(all)
      if (error?.tag === 'return_unfinished' && error.elsewhere)
        expect([all.returned, all.inLiff]).toEqual(['elsewhere', false])
      if (all.init === 'timed_out') expect(error?.tag).toBe('init_timed_out')
    }),
  )
})

it('throws at a judgement that no version of the app knows', () => {
  // @ts-expect-error -- no such judgement
  expect(() => find({ judgement: 'surprise' })).toThrow('Unhandled')
})
