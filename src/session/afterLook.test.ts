import { describe, expect, it } from 'vitest'
import { DisplayProfile } from '../profile/displayProfile'
import type { Taken } from '../tokens/broker'
import { afterLook, type Occasion, type Reaction } from './afterLook'
import type { SessionError } from './sessionError'
import type { SessionState } from './state'

const SAME: Taken = { tag: 'tokens', tokens: {} }
const OTHER: Taken = { tag: 'other_person' }
const unusable = (why: Extract<Taken, { tag: 'unusable' }>['why']): Taken => ({ tag: 'unusable', why })

const card: SessionState = {
  tag: 'signed_in',
  profile: new DisplayProfile({ subject: 'U1', name: 'Hanako', pictureUrl: null, email: null }),
  service: { tag: 'answered', account: null, continueUrl: null },
}
const signedOut: SessionState = { tag: 'signed_out', after: 'opening' }
const failed = (error: SessionError): SessionState => ({ tag: 'failed', error })
const show = (state: SessionState): Reaction => ({ tag: 'show', state })
const SIGNED_OUT_ELSEWHERE = show({ tag: 'signed_out', after: 'sign_out' })

const STAY: Reaction = { tag: 'stay' }
const AGAIN: Reaction = { tag: 'start_again' }

const ROWS: readonly (readonly [string, SessionState, Taken, Occasion, Reaction])[] = [
  ['the same person signed in once more elsewhere', card, SAME, 'other_tab', { tag: 'refresh' }],
  ['nothing changed meanwhile', card, SAME, 'return', STAY],
  ['another person', card, OTHER, 'other_tab', show(failed({ tag: 'other_person' }))],
  ['another person, noticed on return', card, OTHER, 'return', show(failed({ tag: 'other_person' }))],
  ['signed out elsewhere', card, unusable('none'), 'other_tab', SIGNED_OUT_ELSEWHERE],
  ['signed out while hidden', card, unusable('none'), 'return', SIGNED_OUT_ELSEWHERE],
  ['expired while away', card, unusable('expired'), 'return', show(failed({ tag: 'expired' }))],
  ['expired while looked at', card, unusable('expired'), 'other_tab', STAY],
  ['half written by another tab', card, unusable('broken'), 'other_tab', STAY],
  ['signed in elsewhere', signedOut, OTHER, 'other_tab', AGAIN],
  ['still signed out', signedOut, unusable('none'), 'other_tab', STAY],
  ['signed out, and back', signedOut, OTHER, 'return', STAY],
  ['unfinished here, finished elsewhere', failed(unfinished()), OTHER, 'other_tab', AGAIN],
  ['expired, renewed elsewhere', failed({ tag: 'expired' }), SAME, 'other_tab', AGAIN],
  ['expired, and still so', failed({ tag: 'expired' }), unusable('expired'), 'other_tab', STAY],
  ['the first person is back', failed({ tag: 'other_person' }), SAME, 'other_tab', AGAIN],
  ['still another person', failed({ tag: 'other_person' }), OTHER, 'other_tab', STAY],
  [
    'the other person signed out',
    failed({ tag: 'other_person' }),
    unusable('none'),
    'other_tab',
    SIGNED_OUT_ELSEWHERE,
  ],
  ['a failure that no sign-in mends', failed({ tag: 'clock_wrong' }), SAME, 'other_tab', STAY],
  ['not started yet', { tag: 'starting' }, SAME, 'other_tab', STAY],
  ['still starting', { tag: 'starting_slowly' }, SAME, 'return', STAY],
  ['on the way to LINE', { tag: 'redirecting' }, OTHER, 'other_tab', STAY],
]

function unfinished(): SessionError {
  return { tag: 'return_unfinished', elsewhere: false, repeatedly: false }
}

describe('after another look at the session', () => {
  it.each(ROWS)('%s', (_, state, seen, occasion, reaction) => {
    expect(afterLook(state, seen, occasion)).toEqual(reaction)
  })

  it('throws at a state that no version of the app knows', () => {
    // @ts-expect-error -- no such state
    expect(() => afterLook({ tag: 'surprise' }, SAME, 'return')).toThrow('Unhandled')
  })
})
