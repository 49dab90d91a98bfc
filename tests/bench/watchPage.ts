export interface Watched {
  /** Only documents of this host are watched. */
  readonly host: string
  /** The text whose appearance is waited for. */
  readonly name: string
  /** The text of the button that is tapped at once, or `null`. */
  readonly button: string | null
}

declare global {
  /** Takes a note out of the page: the JSON of `Note`. */
  function benchNote(note: string): void
}

/**
 * Runs in the page, before any of its own scripts, as the source text of this one function. Looks once per frame and only
 * when something changed, and notes what a person would see from that frame on.
 */
export function watchPage({ host, name, button }: Watched): void {
  if (location.host !== host) return
  const seen = new Set<string>()
  let isLooking = false

  const note = (kind: string, value: number): void => {
    benchNote(JSON.stringify({ kind, value }))
  }
  const noteOnce = (kind: string): void => {
    if (!seen.has(kind)) note(kind, performance.timeOrigin + performance.now())
    seen.add(kind)
  }
  // Text first: reading it forces no layout.
  const showing = (selector: string, text: string): Element[] =>
    document.documentElement.textContent.includes(text)
      ? [...document.querySelectorAll(selector)].filter((element) => element.textContent.includes(text))
      : []
  const isVisible = (element: Element): boolean => element.checkVisibility()
  const isShown = (text: string): boolean => {
    const elements = showing('body *', text)
    return elements.length > 0 && elements.every(isVisible)
  }
  const tap = (text: string): void => {
    const found = showing('button:enabled', text).find(isVisible)
    if (!(found instanceof HTMLElement)) return
    noteOnce('button')
    found.click()
  }
  const look = (): void => {
    isLooking = false
    if (!seen.has('name') && isShown(name)) noteOnce('name')
    if (button !== null && !seen.has('button')) tap(button)
  }
  const changed = (): void => {
    if (!isLooking) requestAnimationFrame(look)
    isLooking = true
  }

  note('opened', performance.timeOrigin)
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') note('shift', entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
}
