import ky, { TimeoutError } from 'ky'
import { ATTEMPT_DEADLINE, isTimeOut, requestOf, type Call } from './attempt'
import { backoffAfter, MAX_REPETITIONS } from './backoff'
import { cappedFetch } from './cappedFetch'
import { readExchange } from './exchange'
import { delayBeforeRetry } from './retryPlan'
import { untilAwake } from './untilAwake'

/**
 * Goes on with a call whose first attempt was no success: sends it again where that can help, at most twice. Rejects
 * where the last attempt had no whole answer.
 *
 * @param first the first attempt, which ky takes for its own
 */
export function repeat(call: Call, first: Promise<Response>): Promise<Response> {
  const { signal } = call
  let isFirst = true
  return ky(call.url, {
    ...requestOf(call),
    fetch: (input, init) => {
      if (!isFirst) return cappedFetch(input, init)
      isFirst = false
      return first.catch((error: unknown) => {
        throw isTimeOut(error) ? new TimeoutError(new Request(input, init)) : error
      })
    },
    throwHttpErrors: false,
    timeout: ATTEMPT_DEADLINE,
    retry: {
      limit: MAX_REPETITIONS,
      methods: ['post'],
      retryOnTimeout: true,
      delay: (repetition) => backoffAfter(repetition - 1) ?? 0,
    },
    hooks: {
      beforeRetry: [() => untilAwake(signal)],
      afterResponse: [
        async (_request, _options, response, { retryCount }) => {
          if (response.ok) return undefined
          const delay = delayBeforeRetry(await readExchange(response), backoffAfter(retryCount))
          return delay === null ? undefined : ky.retry({ delay })
        },
      ],
    },
  })
}
