import * as v from 'valibot'
import { OPERATIONS } from '../../../src/backend/contract'
import { GATEWAY_STATUSES, REFUSALS } from '../../../src/backend/problems'
import { expectThat, told, type Answer } from '../answer'
import type { Play } from '../play'
import type { Check } from '../check'

const mediaTypeOf = ({ headers }: Answer): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const listed = (header: string | null): readonly string[] =>
  (header ?? '').split(',').map((one) => one.trim().toLowerCase())

const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400
const isRefusal = ({ status }: Answer): boolean => status >= 400

/** All answers that these checks have caused, or one of each kind: hundreds say no more than a few. */
function each(play: Play, which: (answer: Answer) => boolean, look: (answer: Answer) => void): void {
  play.answers.filter(which).forEach(look)
}

const Problem = v.looseObject({ code: v.string(), status: v.optional(v.number()) })

function isOfTheContract({ operation, status, code }: Answer): boolean {
  if (GATEWAY_STATUSES.some((one) => one === status)) return true
  const name = OPERATIONS.find((one) => one === operation)
  return REFUSALS.some(
    (refusal) =>
      refusal.status === status &&
      (status >= 500 || refusal.code === code) &&
      (name === undefined || refusal.operations.includes(name)),
  )
}

/** What is true of every answer. They come last, and look at all answers of the checks before. */
export const everyAnswerChecks: readonly Check[] = [
  {
    id: 'redirect',
    title: 'never redirects',
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    async run(play) {
      each(play, isRedirect, ({ operation, status }) => {
        expectThat(false, `${operation}: answered ${status}; a followed redirect sends the token on`)
      })
    },
  },
  {
    id: 'cors',
    title: 'lets the app read every answer, errors included',
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    async run(play) {
      each(
        play,
        () => true,
        (answer) => {
          const { operation, headers } = answer
          const where = `${operation}, ${told(answer)}:`
          const allowed = headers.get('access-control-allow-origin')
          expectThat(allowed === play.subject.origin, `${where} Access-Control-Allow-Origin is not the app's`)
          expectThat(
            headers.get('access-control-allow-credentials') === 'true',
            `${where} Access-Control-Allow-Credentials is not "true"`,
          )
          expectThat(
            listed(headers.get('access-control-expose-headers')).includes('retry-after'),
            `${where} Access-Control-Expose-Headers lacks Retry-After`,
          )
          expectThat(listed(headers.get('vary')).includes('origin'), `${where} Vary lacks Origin`)
        },
      )
    },
  },
  {
    id: 'json',
    title: 'answers with JSON that says so',
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    async run(play) {
      each(
        play,
        ({ status }) => status >= 200 && status < 300,
        (answer) => {
          expectThat(answer.status === 200, `${answer.operation}: a success is a 200, not ${answer.status}`)
          expectThat(
            mediaTypeOf(answer) === 'application/json',
            `${answer.operation}: a 200 is no application/json`,
          )
          expectThat(answer.text.length <= 64 * 1024, `${answer.operation}: an answer of more than 64 kB`)
        },
      )
    },
  },
  {
    id: 'problems',
    title: 'refuses with problem details and a code of the contract',
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    async run(play) {
      each(play, isRefusal, (answer) => {
        const where = `${answer.operation}, ${told(answer)}:`
        expectThat(
          mediaTypeOf(answer) === 'application/problem+json',
          `${where} is no application/problem+json`,
        )
        expectThat(v.is(Problem, answer.body), `${where} has no code`)
        expectThat(answer.text.length <= 4 * 1024, `${where} is larger than 4 kB`)
        expectThat(isOfTheContract(answer), `${where} is not in the contract's table`)
      })
    },
  },
]
