import { computed, type ComputedRef } from 'vue'
import { waysOn } from '../../outcomes/catalogue'
import type { Action, OutcomeCode } from '../../outcomes/outcome'
import { useSessionStore } from '../../session/store'
import type { Way } from '../../ui/way'
import { usePermanentLink } from '../usePermanentLink'
import type { Acts } from './problem'
import { useService } from '../useService'

interface Ways {
  readonly ways: ComputedRef<readonly Way[]>
  /** What it returns settles when the act is done; Vue's error handler waits for it. */
  readonly act: (action: Action) => unknown
}

/**
 * The ways on from an outcome that exist on this page: links where they only leave it, a link to copy where the page is to
 * be opened elsewhere, acts of the session else.
 *
 * @param place a part has the screen's own way to close beside it
 * @param own acts of the part that had the problem, before those of the session
 */
export function useWays(
  code: () => OutcomeCode,
  place: 'screen' | 'part',
  own: () => Acts = () => ({}),
): Ways {
  const session = useSessionStore()
  const service = useService()
  const permanentLink = usePermanentLink()

  const hrefs = computed((): Partial<Record<Action, string>> => ({
    go_to_start: import.meta.env.BASE_URL,
    continue_without_line: service.value.websiteUrl,
    contact_support: service.value.supportUrl,
    start_linking: `${import.meta.env.BASE_URL}link`,
  }))

  const acts: Readonly<Partial<Record<Action, () => unknown>>> = {
    retry: session.retry,
    reload: session.retry,
    retry_service: session.askServiceAgain,
    sign_in: signIn,
    continue_here: signIn,
    continue_as_shown: session.acceptPerson,
    sign_out: session.signOut,
    open_in_line: session.openInLine,
    close: session.closeWindow,
  }

  /** Inside LIFF nobody signs in by a redirect: LINE does it when the page is opened again. */
  function signIn(): unknown {
    if (session.surroundings !== 'liff') return session.signIn()
    session.openInLine()
    return undefined
  }

  function isOffered(action: Action): boolean {
    if (action === 'close') return place === 'screen' && session.surroundings === 'liff'
    if (action === 'check' || action === 'retry_change') return own()[action] !== undefined
    return hrefs.value[action] !== ''
  }

  function wayOf(action: Action): Way {
    if (action === 'copy_link') return { action, copies: permanentLink() }
    const href = hrefs.value[action]
    return href === undefined ? { action } : { action, href }
  }

  /** Inside LIFF, signing in is opening in LINE: one button of the two is enough. */
  function isRepetition(action: Action, index: number, all: readonly Action[]): boolean {
    const isOpening = (other: Action): boolean => other === 'open_in_line' || acts[other] === signIn
    return session.surroundings === 'liff' && isOpening(action) && all.findIndex(isOpening) < index
  }

  const ways = computed(() =>
    waysOn(code(), isOffered)
      .filter((action, index, all) => !isRepetition(action, index, all))
      .map(wayOf),
  )

  return { ways, act: (action) => (own()[action] ?? acts[action])?.() }
}
