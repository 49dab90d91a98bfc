/** An answer with other headers: `null` takes one away. */
export function withHeaders(answer: Response, changes: Readonly<Record<string, string | null>>): Response {
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  return new Response(answer.body, { status: answer.status, headers })
}

export const redirectTo = (location: string, status = 301): Response =>
  new Response(null, { status, headers: { location } })

export const notFound = (): Response => new Response('Not found', { status: 404 })

/** Another body or status under the headers of an answer. */
export function instead(answer: Response, body: string, status = answer.status): Response {
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(body, { status, headers })
}

export const isPage = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/html')

export const pathOf = (request: Request): string => new URL(request.url).pathname

/** What the contract answers to somebody who is signed in. */
export const signedIn = (answer: Response): Response =>
  new Response('{"account":null}', {
    headers: { ...Object.fromEntries(answer.headers), 'content-type': 'application/json' },
  })

/** A refusal with the CORS headers of another answer. */
export const refusal = (answer: Response, status: number, code: string): Response =>
  new Response(JSON.stringify({ code }), {
    status,
    headers: { ...Object.fromEntries(answer.headers), 'content-type': 'application/problem+json' },
  })
