import type { CorsRule } from './app'

const ruleFor = (rules: readonly CorsRule[], request: Request): CorsRule | undefined => {
  const { hostname, pathname } = new URL(request.url)
  const method = request.headers.get('access-control-request-method') ?? request.method
  return rules.find(
    ({ host, path, methods }) => host === hostname && path.test(pathname) && methods.includes(method),
  )
}

/** The answer to a preflight that LINE would allow; otherwise nothing, and the routes will fail loudly. */
export function preflight(rules: readonly CorsRule[], request: Request): Response | undefined {
  if (request.method !== 'OPTIONS') return undefined
  const rule = ruleFor(rules, request)
  if (!rule) return undefined
  const headers = {
    'access-control-allow-methods': rule.methods.join(', '),
    'access-control-allow-headers': 'authorization, content-type',
  }
  return new Response(null, { status: 204, headers })
}

/** Adds the CORS header where LINE has it. Any origin, and never credentials: the SDK sends no cookies. */
export function withCors(rules: readonly CorsRule[], request: Request, response: Response): Response {
  if (!ruleFor(rules, request)) return response
  const headers = new Headers(response.headers)
  headers.set('access-control-allow-origin', '*')
  return new Response(response.body, { status: response.status, headers })
}
