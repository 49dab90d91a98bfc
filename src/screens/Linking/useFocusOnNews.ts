import { watch, type ShallowRef } from 'vue'

/** What was tapped is gone or was disabled, and the focus with it: it goes on at the first control that came instead. */
export function useFocusOnNews(news: () => unknown, place: Readonly<ShallowRef<HTMLElement | null>>): void {
  watch(
    news,
    () => {
      if (document.activeElement !== document.body) return
      place.value?.querySelector<HTMLElement>('button:enabled')?.focus()
    },
    { flush: 'post' },
  )
}
