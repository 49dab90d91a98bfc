import * as v from 'valibot'
import type { SessionAnswer } from '../../../src/backend/contract'
import { SessionByAccessTokenSchema, SessionByIdTokenSchema } from '../../../src/backend/requests'
import { accountOf } from '../linking'
import { requireWelcome } from '../person'
import { createReplay } from '../replay'
import type { Service } from '../service'
import { verifyAccessToken } from '../verifyAccessToken'
import { verifyIdToken } from '../verifyIdToken'
import { operation, type Operation } from './operation'

/** Exactly one token, of the configured kind. */
const ID_TOKEN = {
  form: v.pipe(
    SessionByIdTokenSchema,
    v.transform(({ id_token, ...rest }) => ({ ...rest, token: id_token })),
  ),
  verify: async (service: Service, token: string) => (await verifyIdToken(service, token)).sub,
}

const ACCESS_TOKEN = {
  form: v.pipe(
    SessionByAccessTokenSchema,
    v.transform(({ access_token, ...rest }) => ({ ...rest, token: access_token })),
  ),
  verify: verifyAccessToken,
}

/** Signs the person in: who they are says LINE, what they may do says the service. Idempotent. */
export function session(service: Service): Operation {
  const { form, verify } = service.token === 'id' ? ID_TOKEN : ACCESS_TOKEN
  const replay = createReplay<SessionAnswer>(service.now, 'own call')

  return operation('session', form, async ({ token, request_id, destination }, c) => {
    const sub = await verify(service, token)
    requireWelcome(service, sub)
    // A repetition gets a cookie as well: the first answer may have been lost, and its cookie with it.
    service.sessions.start(c, sub)

    return replay.once({ sub, requestId: request_id, parameters: [destination] }, () => {
      const continueUrl = destination === undefined ? undefined : service.destinations.get(destination)
      return Promise.resolve({
        account: accountOf(service, sub),
        ...(continueUrl === undefined ? {} : { continueUrl }),
      })
    })
  })
}
