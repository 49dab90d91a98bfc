import type { ApiError } from '../backend/apiError'
import { assertNever } from '../lib/assertNever'
import type { InitError } from '../liff/initError'
import type { SessionError } from '../session/sessionError'
import type { Outcome, OutcomeCode } from './outcome'

/** The outcome of a start that failed. Exhaustive: an error without a screen does not compile. */
export function outcomeOfSession(error: SessionError): Outcome {
  switch (error.tag) {
    case 'storage_blocked':
    case 'storage_full':
    case 'browser_too_old':
    case 'offline':
    case 'clock_wrong':
      return { code: error.tag }
    case 'link_refused':
      return { code: 'link_unsafe', detail: error.why }
    case 'line_error':
      return outcomeOfLineError(error.error)
    case 'app_not_loaded':
      return { code: 'part_missing' }
    case 'init_failed':
      return { code: OF_INIT_ERROR[error.error], detail: error.error }
    case 'init_timed_out':
      return { code: error.inLiff ? 'open_in_line' : 'line_unreachable', detail: 'timed_out' }
    case 'return_unfinished':
      if (error.repeatedly) return { code: 'sign_in_keeps_failing' }
      return { code: error.elsewhere ? 'sign_in_elsewhere' : 'sign_in_unfinished' }
    case 'expired':
      return { code: 'sign_in_expired' }
    case 'no_id_token':
      return { code: 'openid_missing' }
    case 'other_person':
      return { code: 'account_changed' }
    default:
      return assertNever(error)
  }
}

const OF_LINE_ERROR: ReadonlyMap<string, OutcomeCode> = new Map<string, OutcomeCode>([
  ['access_denied', 'consent_refused'],
  ['server_error', 'line_unreachable'],
  ['temporarily_unavailable', 'line_unreachable'],
  ['invalid_request', 'not_configured'],
  ['invalid_scope', 'not_configured'],
  ['unauthorized_client', 'not_configured'],
  ['unsupported_response_type', 'not_configured'],
])

/** Only an error of the list may stand in a support code: anything else is text from the address. */
function outcomeOfLineError(error: string): Outcome {
  const code = OF_LINE_ERROR.get(error)
  return code === undefined ? { code: 'sign_in_unfinished', detail: 'line_error' } : { code, detail: error }
}

const OF_INIT_ERROR: Record<InitError, OutcomeCode> = {
  network: 'line_unreachable',
  unavailable: 'line_unreachable',
  busy: 'line_busy',
  unknown_app: 'not_configured',
  forbidden: 'not_public',
  token_refused: 'sign_in_expired',
  code_refused: 'sign_in_unfinished',
  id_token_refused: 'sign_in_unfinished',
  storage: 'storage_blocked',
  unknown: 'line_unreachable',
}

/** The outcome of a backend call that failed. */
export function outcomeOfApi(error: ApiError): Outcome {
  switch (error.tag) {
    case 'offline':
      return { code: 'offline', detail: error.operation }
    case 'unreachable':
      return { code: 'service_unreachable', detail: error.operation }
    case 'timed_out':
      return { code: 'service_down', detail: `${error.operation}.timed_out` }
    case 'redirected':
      return { code: 'service_odd_answer', detail: `${error.operation}.redirected` }
    case 'odd_answer':
      return { code: 'service_odd_answer', detail: `${error.operation}.${error.status}` }
    case 'busy':
      return { code: 'service_busy', detail: `${error.operation}.${error.status}`, retryAt: error.retryAt }
    case 'maintenance':
      return {
        code: 'service_maintenance',
        detail: error.operation,
        ...(error.retryAt === null ? {} : { retryAt: error.retryAt }),
      }
    case 'refused':
      return { code: outcomeOfStatus(error), detail: `${error.operation}.${error.status}` }
    default:
      return assertNever(error)
  }
}

function outcomeOfStatus({ status, code }: Extract<ApiError, { tag: 'refused' }>): OutcomeCode {
  if (status === 401) {
    return code === 'token_expired' || code === 'token_revoked' ? 'sign_in_expired' : 'service_token_refused'
  }
  if (status === 403) return code === 'account_suspended' ? 'account_suspended' : 'service_refused'
  if ([404, 405, 410, 415].includes(status)) return 'service_not_found'
  if ([400, 409, 413, 422].includes(status)) return 'service_bad_request'
  if (status === 511) return 'network_sign_in'
  return status >= 500 || status === 408 || status === 425 ? 'service_down' : 'service_odd_answer'
}
