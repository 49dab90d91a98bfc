/** Endings of the matrix that look the same from outside: somebody's card is on the screen. */
const CARDS: readonly string[] = ['signed_in', 'nameless_card', 'card']

/** What the page in the phone shows, by the matrix's names; `null` while nothing of it is recognised. */
export function endingOf(page: Document): string | null {
  const code = page.querySelector('.support-code')?.textContent.match(/^[a-z_]+/)?.[0]
  if (code !== undefined) return code
  const { pathname } = page.location
  if (pathname.startsWith('/__website__/')) return 'website'
  if (pathname.includes('/access.line.me/')) return 'line_login'
  if (page.querySelector('.side')) return 'linked'
  if (page.querySelector('.profile')) return 'signed_in'
  if (page.querySelector('.progress')) return null
  return page.querySelector('.line-button:not([hidden])') ? 'sign_in' : null
}

/** Whether that is where the matrix says that it ends. */
export function isEnding(expected: string, seen: string): boolean {
  if (expected === seen) return true
  if (expected === 'signed_out') return seen === 'sign_in'
  // The way there shows the card first, and the service's answer comes upon it.
  return CARDS.includes(expected) && CARDS.includes(seen)
}
