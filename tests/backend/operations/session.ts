import * as v from 'valibot'
import type { SessionAnswer } from '../../../src/backend/contract'
import { destination, rawToken, requestId } from '../form'
import { Problem } from '../problem'
import { createReplay } from '../replay'
import type { Service } from '../service'
import { verifyAccessToken } from '../verifyAccessToken'
import { verifyIdToken } from '../verifyIdToken'
import { operation, type Operation } from './operation'

const common = { request_id: requestId, destination: v.exactOptional(destination) }

/** Exactly one token, of the configured kind. */
const ID_TOKEN = {
  form: v.pipe(
    v.strictObject({ ...common, id_token: rawToken }),
    v.transform(({ id_token, ...rest }) => ({ ...rest, token: id_token })),
  ),
  verify: verifyIdToken,
}

const ACCESS_TOKEN = {
  form: v.pipe(
    v.strictObject({ ...common, access_token: rawToken }),
    v.transform(({ access_token, ...rest }) => ({ ...rest, token: access_token })),
  ),
  verify: verifyAccessToken,
}

/** Signs the person in: who they are says LINE, what they may do says the service. Idempotent. */
export function session(service: Service): Operation {
  const { form, verify } = service.token === 'id' ? ID_TOKEN : ACCESS_TOKEN
  const replay = createReplay<SessionAnswer>(service.now)

  return operation('session', form, async ({ token, request_id, destination }, c) => {
    const sub = await verify(service, token)
    const member = service.members.meet(sub)
    if (member.isSuspended) throw new Problem(403, 'account_suspended')
    // A repetition gets a cookie as well: the first answer may have been lost, and its cookie with it.
    service.sessions.start(c, sub)

    const call = { sub, requestId: request_id, parameters: [destination] }
    const earlier = replay.recall(call)
    if (earlier) return earlier
    const continueUrl = destination === undefined ? undefined : service.destinations.get(destination)
    const answer = {
      account: member.account,
      ...(continueUrl === undefined ? {} : { continueUrl }),
    } satisfies SessionAnswer
    replay.remember(call, answer)
    return answer
  })
}
