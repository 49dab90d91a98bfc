/**
 * Has the browser fetch what the build marked to be fetched later (`<link rel="later">`), without running it. Not from
 * the start: on a slow line it would share the bandwidth with what is needed first (measured: a fetch priority did not
 * help).
 */
export function preloadLater(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=later]')) link.rel = 'modulepreload'
}
