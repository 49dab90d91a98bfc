import { readAnswer } from '../backend/readAnswer'
import { SessionAnswerSchema } from '../backend/contract'
import type { AppConfig } from '../config/appConfig'
import { assertNever } from '../lib/assertNever'
import { isAllowedUrl } from '../navigation/allowedUrl'
import type { DisplayProfile } from '../profile/displayProfile'
import type { SessionCall } from './sendSession'
import type { SessionState } from './state'

/** The state after the `session` call of the person on the screen came to its end. */
export function applyAnswer(call: SessionCall, profile: DisplayProfile, config: AppConfig): SessionState {
  if (call.tag === 'not_sent') return stateWithoutToken(call.why)
  const read = readAnswer('session', SessionAnswerSchema, call)
  if (read.tag === 'error')
    return { tag: 'signed_in', profile, service: { tag: 'failed', error: read.error } }
  const { account, continueUrl } = read.answer
  return {
    tag: 'signed_in',
    profile,
    service: { tag: 'answered', account, continueUrl: allowedOrNull(continueUrl, config.serviceUrls) },
  }
}

/** An address outside the configured ones is not followed, whoever names it. */
function allowedOrNull(url: string | undefined, serviceUrls: readonly string[]): string | null {
  return url !== undefined && isAllowedUrl(url, serviceUrls) ? url : null
}

function stateWithoutToken(why: Extract<SessionCall, { tag: 'not_sent' }>['why']): SessionState {
  switch (why) {
    case 'none':
    case 'broken':
      return { tag: 'signed_out', after: 'opening' }
    case 'expired':
    case 'clock_wrong':
    case 'no_id_token':
    case 'other_person':
      return { tag: 'failed', error: { tag: why } }
    default:
      return assertNever(why)
  }
}
