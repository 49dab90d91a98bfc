/** What a chunk is for: to show the app, or something that only some visits come to. */
export type Part = 'app' | 'spare'

/**
 * Has the browser fetch what the build marked (`<link rel="preload-app">`), without running it. Not from the start: on a
 * slow line it would share the bandwidth with what is needed first (measured: a fetch priority did not help).
 */
export function preload(...parts: readonly Part[]): void {
  for (const part of parts)
    for (const link of document.querySelectorAll<HTMLLinkElement>(`link[rel=preload-${part}]`))
      link.rel = 'modulepreload'
}
