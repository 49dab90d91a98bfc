import { SDK_PREFIX } from './ownStorage'

/** ms: the SDK writes the records of one sign-in one after another, each an event of its own. */
const SETTLED_AFTER = 300

/** Calls `act` when another tab of this origin signed in or out: once its records are all written. */
export function onSignInElsewhere(act: () => void): void {
  let due: ReturnType<typeof setTimeout> | undefined
  addEventListener('storage', ({ key }) => {
    // Without a key, everything was removed.
    if (key !== null && !key.startsWith(SDK_PREFIX)) return
    clearTimeout(due)
    due = setTimeout(act, SETTLED_AFTER)
  })
}
