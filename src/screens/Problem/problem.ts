import type { ApiError } from '../../backend/apiError'
import { assertNever } from '../../lib/assertNever'
import type { Outcome } from '../../outcomes/outcome'
import { outcomeOfApi, outcomeOfSession } from '../../outcomes/outcomeOf'
import type { SessionError } from '../../session/sessionError'

/** What a screen can run into: a start that failed, a service that did not answer, an address of nothing, a broken page. */
export type Problem =
  | { readonly of: 'session'; readonly error: SessionError }
  | { readonly of: 'service'; readonly error: ApiError }
  | { readonly of: 'address'; readonly code: 'page_not_found' | 'destination_unknown' }
  | { readonly of: 'page' }

export function outcomeOfProblem(problem: Problem): Outcome {
  switch (problem.of) {
    case 'session':
      return outcomeOfSession(problem.error)
    case 'service':
      return outcomeOfApi(problem.error)
    case 'address':
      return { code: problem.code }
    case 'page':
      return { code: 'app_error' }
    default:
      return assertNever(problem)
  }
}
