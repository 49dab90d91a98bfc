import { assertNever } from '../lib/assertNever'
import type { Taken } from '../tokens/broker'
import type { SessionState } from './state'

/** Why the session is looked at again: another tab changed it, or the person came back to this one. */
export type Occasion = 'other_tab' | 'return'

/** What follows from looking at the stored session again. `start_again`: the page is loaded anew. */
export type Reaction =
  | { readonly tag: 'stay' }
  /** The same person signed in once more: their claims may be newer. */
  | { readonly tag: 'refresh' }
  | { readonly tag: 'show'; readonly state: SessionState }
  | { readonly tag: 'start_again' }

const STAY: Reaction = { tag: 'stay' }
const START_AGAIN: Reaction = { tag: 'start_again' }
const SIGNED_OUT: Reaction = { tag: 'show', state: { tag: 'signed_out', after: 'sign_out' } }

/** Decides what the page shows after the stored session was looked at again. Nothing is sent because of it. */
export function afterLook(state: SessionState, seen: Taken, occasion: Occasion): Reaction {
  switch (state.tag) {
    case 'signed_in':
      return whileSignedIn(seen, occasion)
    case 'signed_out':
      return occasion === 'other_tab' && isSignedIn(seen) ? START_AGAIN : STAY
    case 'failed':
      return afterFailure(state, seen, occasion)
    case 'starting':
    case 'starting_slowly':
    case 'redirecting':
      return STAY
    default:
      return assertNever(state)
  }
}

function whileSignedIn(seen: Taken, occasion: Occasion): Reaction {
  if (seen.tag === 'tokens') return occasion === 'other_tab' ? { tag: 'refresh' } : STAY
  if (seen.tag === 'other_person') return { tag: 'show', state: { tag: 'failed', error: seen } }
  if (seen.why === 'none') return SIGNED_OUT
  // Whoever is looking at the card is not disturbed; whoever comes back to it learns that it is over.
  if (seen.why === 'expired' && occasion === 'return')
    return { tag: 'show', state: { tag: 'failed', error: { tag: 'expired' } } }
  return STAY
}

/** What another sign-in heals is healed by one in another tab too. */
function afterFailure(
  { error }: Extract<SessionState, { tag: 'failed' }>,
  seen: Taken,
  occasion: Occasion,
): Reaction {
  if (error.tag === 'other_person') {
    if (seen.tag === 'tokens') return START_AGAIN
    return seen.tag === 'unusable' && seen.why === 'none' ? SIGNED_OUT : STAY
  }
  const isHealed = error.tag === 'expired' || error.tag === 'return_unfinished'
  return isHealed && occasion === 'other_tab' && isSignedIn(seen) ? START_AGAIN : STAY
}

function isSignedIn({ tag }: Taken): boolean {
  return tag === 'tokens' || tag === 'other_person'
}
