import { computed, type ComputedRef } from 'vue'
import { waysOn } from '../../outcomes/catalogue'
import type { Action, OutcomeCode } from '../../outcomes/outcome'
import { useSessionStore } from '../../session/store'
import type { Way } from '../../ui/way'
import { useService } from '../useService'

interface Ways {
  readonly ways: ComputedRef<readonly Way[]>
  /** What it returns settles when the act is done; Vue's error handler waits for it. */
  readonly act: (action: Action) => unknown
}

/** The ways on from an outcome that exist on this page: links where they only leave it, acts of the session else. */
export function useWays(code: () => OutcomeCode): Ways {
  const session = useSessionStore()
  const service = useService()

  const hrefs = computed((): Partial<Record<Action, string>> => ({
    go_to_start: import.meta.env.BASE_URL,
    continue_without_line: service.value.websiteUrl,
    contact_support: service.value.supportUrl,
  }))

  /** Inside LIFF nobody signs in by a redirect: LINE does it when the page is opened again. */
  const acts: Readonly<Partial<Record<Action, () => unknown>>> = {
    retry: session.retry,
    reload: session.retry,
    retry_service: session.askServiceAgain,
    sign_in: () => (session.surroundings === 'liff' ? session.openInLine() : session.signIn()),
    sign_out: session.signOut,
    open_in_line: session.openInLine,
    close: session.closeWindow,
  }

  function isOffered(action: Action): boolean {
    if (action === 'close') return session.surroundings === 'liff'
    return hrefs.value[action] !== ''
  }

  const ways = computed(() =>
    waysOn(code(), isOffered).map((action): Way => {
      const href = hrefs.value[action]
      return href === undefined ? { action } : { action, href }
    }),
  )

  return { ways, act: (action) => acts[action]?.() }
}
