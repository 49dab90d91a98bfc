import * as v from 'valibot'
import { abortBody, cutBody, mutateJson, slowBody, withBody } from './bodies'
import { idTokenBend, type Fault, type IdTokenBend } from './fault'
import { resetResponse } from './reset'

export interface Ordinary {
  readonly request: Request
  /** Lets the routes answer. */
  readonly answer: (bend: IdTokenBend) => Promise<Response>
  readonly sleep: (ms: number) => Promise<void>
}

const KeySet = v.looseObject({ keys: v.array(v.looseObject({ kid: v.string() })) })

/** The same number of keys, none of which has signed anything. */
function strangeKeys(body: unknown): unknown {
  const { keys } = v.parse(KeySet, body)
  return { keys: keys.map((key, index) => ({ ...key, kid: String(index).padStart(64, '0') })) }
}

/** Ends only when the caller gives up. */
const never = (request: Request): Promise<Response> =>
  new Promise((resolve) => {
    request.signal.addEventListener('abort', () => resolve(resetResponse()))
  })

function withContentType(response: Response, contentType: string): Response {
  const changed = withBody(response, response.body)
  changed.headers.set('content-type', contentType)
  return changed
}

/** @throws if a bent ID token was asked for and the answer has none: a fault must never be lost silently */
async function bentToken(ordinary: Ordinary, fault: Extract<Fault, { kind: 'id-token' }>): Promise<Response> {
  const bend = idTokenBend(fault.bend)
  const response = await ordinary.answer(bend)
  if (bend.pending)
    throw new Error(`The ID token fault "${fault.bend.how}" met an answer without an ID token.`)
  return response
}

/** The broken answer. CORS headers are not its business: they come on top, except for `no-cors`. */
export async function answerWith(fault: Fault, ordinary: Ordinary): Promise<Response> {
  const answer = (): Promise<Response> => ordinary.answer(idTokenBend())
  switch (fault.kind) {
    case 'json':
      return Response.json(fault.body, { status: fault.status, headers: fault.headers ?? {} })
    case 'text': {
      const contentType = fault.contentType ?? 'text/html; charset=utf-8'
      return new Response(fault.body, {
        status: fault.status,
        headers: { 'content-type': contentType, ...fault.headers },
      })
    }
    case 'redirect':
      return new Response(null, { status: fault.status ?? 302, headers: { location: fault.to } })
    case 'never':
      return never(ordinary.request)
    case 'reset':
      if (fault.processed) await answer()
      return resetResponse()
    case 'delay':
      await ordinary.sleep(fault.ms)
      return answer()
    case 'cut-body':
      return cutBody(await answer())
    case 'abort-body':
      return abortBody(await answer())
    case 'slow-body':
      return slowBody(await answer(), ordinary.sleep)
    case 'empty-body':
      return withBody(await answer(), null)
    case 'content-type':
      return withContentType(await answer(), fault.contentType)
    case 'no-cors':
      return answer()
    case 'mutate':
      return mutateJson(await answer(), fault.json)
    case 'id-token':
      return bentToken(ordinary, fault)
    case 'jwks-without-key':
      return mutateJson(await answer(), strangeKeys)
    default:
      return fault satisfies never
  }
}
