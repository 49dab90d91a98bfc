import type * as v from 'valibot'
import type { UnlinkAnswerSchema } from '../../../src/backend/contract'
import { deauthorize } from '../deauthorize'
import { UnlinkRequestSchema } from '../../../src/backend/requests'
import { Problem } from '../problem'
import { createReplay } from '../replay'
import { createSecrets } from '../secrets'
import type { Service } from '../service'
import { whoseAccessToken } from '../verifyAccessToken'
import { verifyIdToken } from '../verifyIdToken'
import { operation, type Operation } from './operation'

/** Milliseconds for which a repetition may rely on what was verified the first time. */
const LIFE = 10 * 60 * 1000

/**
 * Undoes the link and tells LINE. It takes both tokens: the ID token says who asks, the access token is what LINE's
 * deauthorize wants, and both must be the same person's, else somebody could spend another's.
 */
export function unlink(service: Service): Operation {
  const replay = createReplay<v.InferOutput<typeof UnlinkAnswerSchema>>(service.now, 'refused')
  /** Calls whose tokens were good and of one person, so that LINE may have been told. */
  const begun = createSecrets<null>(LIFE, service.now)

  /** @throws {Problem} unless the access token is alive, ours, and this person's */
  async function tellLine(sub: string, accessToken: string, call: string): Promise<void> {
    const owner = await whoseAccessToken(service, accessToken)
    if (owner.sub !== sub) throw new Problem(401, 'token_invalid')
    begun.keep(null, call)
    await deauthorize(service, accessToken, owner.channelId)
  }

  /** LINE's answer to the first attempt can be lost. Then the token is revoked, and that is what was asked for. */
  function wasTold(error: unknown, call: string): boolean {
    const isRevoked = error instanceof Problem && error.code === 'token_revoked'
    return isRevoked && begun.find(call).kind === 'good'
  }

  return operation('unlink', UnlinkRequestSchema, async ({ request_id, id_token, access_token }, c) => {
    // The repetition of a call that succeeded brings an access token which that very call has revoked. The ID token
    // outlives it and says whose repetition it is. Whoever is suspended may unlink all the same.
    const { sub } = await verifyIdToken(service, id_token)
    const call = JSON.stringify([sub, request_id.toLowerCase()])
    const answer = await replay.once({ sub, requestId: request_id, parameters: [] }, async () => {
      await tellLine(sub, access_token, call).catch((error: unknown) => {
        if (!wasTold(error, call)) throw error
      })
      service.links.unlink(sub)
      service.sessions.endAll(sub)
      return {}
    })
    service.sessions.end(c)
    return answer
  })
}
