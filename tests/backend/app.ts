import { Hono } from 'hono'
import type { BackendEnv } from './context'
import { operations } from './operations'
import { requireOwnOrigin } from './origin'
import { Problem, problemResponse, requestInvalid } from './problem'
import type { Service } from './service'

/**
 * The way of every request: log, origin, maintenance, operation. Whatever goes wrong on it is thrown as a `Problem` and
 * answered in one place. CORS headers are put around all of it (cors.ts).
 */
export function createApp(service: Service): Hono<BackendEnv> {
  const app = new Hono<BackendEnv>()
  app.use(service.log.middleware)
  app.use(requireOwnOrigin(service.origins))
  app.use(service.gate.middleware)

  for (const { name, answer } of operations(service)) {
    const path = `${service.basePath}/${name}`
    app.post(path, answer)
    app.all(path, () => {
      // RFC 9110, 15.5.6: a 405 names what is allowed.
      throw requestInvalid(405, { allow: 'POST' })
    })
  }

  app.notFound(() => {
    throw requestInvalid(404)
  })
  app.onError((error, c) => {
    // The text of an unknown error may quote a request, and with it a token: it is neither logged nor sent.
    const problem = error instanceof Problem ? error : new Problem(500, 'internal_error')
    c.set('code', problem.code)
    return problemResponse(problem)
  })
  return app
}
