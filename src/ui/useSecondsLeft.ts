import { computed, shallowRef, watch, type ComputedRef } from 'vue'

/**
 * Seconds until an instant (ms since the epoch), counted down; 0 once it has passed or where there is none. A clock that is
 * set back meanwhile makes nobody wait longer.
 */
export function useSecondsLeft(until: () => number | undefined): ComputedRef<number> {
  const now = shallowRef(Date.now())
  const left = computed(() => Math.max(0, Math.ceil(((until() ?? 0) - now.value) / 1000)))
  watch(
    () => left.value > 0,
    (counting, _, onCleanup) => {
      if (!counting) return
      const timer = setInterval(() => (now.value = Math.max(now.value + 1000, Date.now())), 1000)
      onCleanup(() => clearInterval(timer))
    },
    { immediate: true },
  )
  return left
}
