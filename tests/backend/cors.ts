/**
 * CORS headers (Fetch standard, "CORS protocol") for every answer: without them the page cannot read even an error, and
 * sees only "no network". Put them at your gateway too, so that its own error pages have them.
 *
 * The origin is named exactly, because `*` does not work with cookies. Whoever is not the app is told the app's first
 * origin, which keeps the answer unreadable there. There is no answer for preflights: the contract's calls need none,
 * and a call that does need one is not the app's.
 */
export function withCors(origins: readonly string[], request: Request, response: Response): Response {
  const asking = request.headers.get('origin')
  const readableBy = origins.find((origin) => origin === asking) ?? origins[0]
  const headers = new Headers(response.headers)
  if (readableBy !== undefined) headers.set('access-control-allow-origin', readableBy)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', 'Retry-After')
  // Fetch standard, "CORS protocol and HTTP caches": the answer differs by origin.
  headers.append('vary', 'Origin')
  return new Response(response.body, { status: response.status, headers })
}
