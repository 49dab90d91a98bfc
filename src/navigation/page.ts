/** The only file that touches `location`, `history` and `open`. */

export function currentUrl(): string {
  return location.href
}

/** Shows another URL of our own without a page load and without a history entry. */
export function showUrl(url: string): void {
  history.replaceState(history.state, '', url)
}

/** Leaves for `url`; Back comes back here. */
export function goTo(url: string): void {
  location.assign(url)
}

/** Leaves for `url` in place of this page, so that Back does not bounce. */
export function replaceWith(url: string): void {
  location.replace(url)
}

export function reload(): void {
  location.reload()
}
