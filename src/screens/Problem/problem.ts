import type { ApiError } from '../../backend/apiError'
import { assertNever } from '../../lib/assertNever'
import type { Action, Outcome } from '../../outcomes/outcome'
import { outcomeOfApi, outcomeOfSession } from '../../outcomes/outcomeOf'
import type { SessionError } from '../../session/sessionError'

/** What a screen can run into: a start that failed, a service that did not answer, an address of nothing, a broken page. */
export type Problem =
  | { readonly of: 'session'; readonly error: SessionError }
  | { readonly of: 'service'; readonly error: ApiError }
  | { readonly of: 'address'; readonly code: 'page_not_found' | 'destination_unknown' }
  | { readonly of: 'page' }
  /** In a part of the app that brings its own outcomes, and acts for them that the session does not have. */
  | { readonly of: 'part'; readonly outcome: Outcome; readonly acts: Acts }

export type Acts = Readonly<Partial<Record<Action, () => unknown>>>

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
    case 'part':
      return problem.outcome
    default:
      return assertNever(problem)
  }
}
