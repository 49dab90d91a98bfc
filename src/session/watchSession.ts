import { onSignInElsewhere } from '../storage/otherTabs'
import type { Taken } from '../tokens/broker'
import { afterLook, type Occasion, type Reaction } from './afterLook'
import type { Line } from './pendingSession'
import type { SessionState } from './state'

/**
 * Looks at the stored session again whenever it may have changed behind the page's back: in another tab, while the tab was
 * hidden or frozen (its timers stand still then), or while the browser kept the page for Back and Forward.
 */
export function watchSession(
  { broker }: Line,
  stateNow: () => SessionState,
  react: (reaction: Reaction) => void,
): void {
  const look = (occasion: Occasion): void => {
    const seen = takeOrNull(broker)
    if (seen !== null) react(afterLook(stateNow(), seen, occasion))
  }
  const lookAfterReturn = (): void => {
    if (document.visibilityState === 'visible') look('return')
  }
  onSignInElsewhere(() => {
    look('other_tab')
  })
  document.addEventListener('visibilitychange', lookAfterReturn)
  document.addEventListener('resume', lookAfterReturn)
  addEventListener('pageshow', lookAfterReturn)
}

/** Storage that was blocked meanwhile says nothing about the person; their next tap finds out. */
function takeOrNull(broker: Line['broker']): Taken | null {
  try {
    return broker.forSession()
  } catch {
    return null
  }
}
