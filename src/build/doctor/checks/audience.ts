import * as v from 'valibot'
import type { AppConfig } from '../../../config/appConfig'
import { decodePayload } from './tokenPayload'
import { fail, ok, skipped, type Finding } from '../finding'
import type { Ask, Reply } from '../network'
import type { Subject } from '../subject'
import { unreachable } from '../unreachable'
import { FOREIGN_CHANNEL } from './badTokens'
import { answerOf, codeOf, type CallBackend } from './told'

/** The variable with a genuine token of another channel. Never an argument: those are listed to every user of a machine. */
export const FOREIGN_TOKEN = 'GENKAN_FOREIGN_TOKEN'

/**
 * Whether the backend checks for which channel a token is. Nobody can forge a token that only this is wrong with: it takes a
 * genuine one of another channel, such as the one of the stage `developing`, of a tester. One of our own channel is never
 * sent. Without it, one answer tells as much: whoever names the channel of a forged token has compared it.
 *
 * @param told what was answered to the forged token of another channel; `null`: none was sent
 */
export async function checkAudience(
  { config, ask, foreignToken }: Subject,
  call: CallBackend,
  told: Reply | null,
): Promise<readonly Finding[]> {
  if (foreignToken === null) return [withoutGenuine(told)]
  const channel = await channelOf(config, ask, foreignToken)
  if (channel === null || channel === config.channelId)
    return [
      skipped(
        'backend-audience',
        channel === null
          ? `LINE knows no channel of the token in ${FOREIGN_TOKEN}: it is over, or not the kind that "token" names`
          : `the token in ${FOREIGN_TOKEN} is of this very channel, and was not sent`,
      ),
    ]
  const reply = await call({ token: foreignToken })
  if (reply.tag === 'unreached') return [fail('backend-audience', unreachable(reply, 'the backend'))]
  if (reply.status === 401 && codeOf(reply) === 'audience_mismatch')
    return [ok('backend-audience', `401 audience_mismatch for a token of ${channel}`)]
  const isAccepted = reply.status >= 200 && reply.status < 300
  return [
    fail('backend-audience', {
      problem: isAccepted ? 'foreign_token_accepted' : 'wrong_refusal',
      expected: `401 audience_mismatch for a token of the channel ${channel}`,
      found: answerOf(reply),
      change: `Let the backend ask LINE with its own channel ID ${config.channelId} (POST /oauth2/v2.1/verify with client_id; for an access token compare the client_id that LINE answers). Otherwise any LIFF app of anybody collects tokens that sign people in here.`,
    }),
  ]
}

function withoutGenuine(told: Reply | null): Finding {
  if (told?.status === 401 && codeOf(told) === 'audience_mismatch')
    return ok('backend-audience', `401 audience_mismatch for a forged token of ${FOREIGN_CHANNEL}`)
  const found =
    told === null ? 'nobody can forge an access token' : `a forged one was answered with ${answerOf(told)}`
  return skipped(
    'backend-audience',
    `${found}, which says nothing about the channel: it needs a genuine token of another channel of yours, in ${FOREIGN_TOKEN} (src/build/doctor/README.md); npm run contract checks it too, with an emulated LINE`,
  )
}

const IdClaims = v.object({ aud: v.string(), exp: v.number() })
const Verified = v.object({ client_id: v.string() })

/** For which channel a token is: the claim of an ID token; of an access token LINE says it. */
async function channelOf({ token }: AppConfig, ask: Ask, foreign: string): Promise<string | null> {
  if (token === 'id') {
    const claims = v.safeParse(IdClaims, decodePayload(foreign))
    return claims.success && claims.output.exp * 1000 > Date.now() ? claims.output.aud : null
  }
  const query = new URLSearchParams({ access_token: foreign })
  const reply = await ask(`https://api.line.me/oauth2/v2.1/verify?${String(query)}`)
  if (reply.tag === 'unreached' || reply.status !== 200) return null
  const verified = v.safeParse(v.pipe(v.string(), v.parseJson(), Verified), reply.text)
  return verified.success ? verified.output.client_id : null
}
