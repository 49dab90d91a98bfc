/** ms: where a browser cannot say that it has nothing to do (Safari), and at the latest. */
const SOON = 50

/** Does what must not hold up anything that is under way. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: SOON })
  else setTimeout(act, SOON)
}
