/** A repetition in a hidden or offline page would be wasted; the deadline of the whole call ends the wait. */
export async function untilAwake(signal: AbortSignal): Promise<void> {
  while ((!navigator.onLine || document.hidden) && !signal.aborted) {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        resolve()
      }
      addEventListener('online', wake, { once: true, signal })
      document.addEventListener('visibilitychange', wake, { once: true, signal })
      signal.addEventListener('abort', wake, { once: true })
    })
  }
}
