import { computed, type ComputedRef } from 'vue'
import type { Opening } from '../../linking/opening'
import { useLinkingStore } from '../../linking/store'
import { outcomeOfDoubt, outcomeOfLinking } from '../../outcomes/outcomeOfLinking'
import { useSessionStore } from '../../session/store'
import type { Acts, Problem } from '../Problem/problem'

/** What keeps a linking from going on, if anything, with the acts that only a linking has. */
export function useLinkingProblem(opening: () => Opening): ComputedRef<Problem | null> {
  const session = useSessionStore()
  const linking = useLinkingStore()
  const again: Acts = { retry: linking.retry, retry_service: linking.retry }

  /** Whoever has signed out meanwhile can neither ask nor try again; the start page will show what is linked. */
  function actsOfDoubt(): Acts {
    const now = linking.state
    if (now.tag !== 'unsure' || session.state.tag !== 'signed_in') return {}
    return { check: () => linking.check(now), retry_change: linking.retry }
  }

  function problemOfSession(): Problem | null {
    const { state } = session
    if (state.tag !== 'signed_in') return null
    if (state.service.tag === 'failed') return { of: 'service', error: state.service.error }
    return state.profile.isIdentified ? null : { of: 'session', error: { tag: 'no_id_token' } }
  }

  return computed(() => {
    const { state } = linking
    const opened = opening()
    if (state.tag === 'unsure')
      return { of: 'part', outcome: outcomeOfDoubt(state.change), acts: actsOfDoubt() }
    if (opened.tag === 'failed') return { of: 'part', outcome: outcomeOfLinking(opened.error), acts: {} }
    if (state.tag === 'failed') return { of: 'part', outcome: outcomeOfLinking(state.error), acts: again }
    return problemOfSession()
  })
}
