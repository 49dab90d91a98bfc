import { setTimeout as wait } from 'node:timers/promises'
import { cutBody, endlessBody, oversizedBody } from './bodies'
import type { Fault } from './fault'
import { resetResponse } from './reset'

const MEGABYTE = 1024 * 1024

/** The broken answer. @param work does what the request asks for and gives the ordinary answer */
export async function answerWith(
  fault: Fault,
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  switch (fault.kind) {
    case 'problem':
      return problemOf(fault)
    case 'json':
      return Response.json(fault.body, { status: fault.status ?? 200 })
    case 'text': {
      const { status = 200, contentType = 'text/html; charset=utf-8' } = fault
      return new Response(fault.body, { status, headers: { 'content-type': contentType } })
    }
    case 'redirect':
      return new Response(null, { status: fault.status ?? 302, headers: { location: fault.to } })
    case 'never':
      return never(request)
    case 'reset':
      if (fault.processed) await work()
      return resetResponse()
    case 'delay':
      await wait(fault.ms)
      return work()
    case 'no-cors':
      return work()
    case 'content-type': {
      const response = await work()
      response.headers.set('content-type', fault.contentType)
      return response
    }
    case 'cut-body':
      return cutBody(await work())
    case 'oversized-body':
      return oversizedBody(await work(), fault.bytes ?? 2 * MEGABYTE)
    case 'endless-body':
      return endlessBody(await work())
    default:
      return fault satisfies never
  }
}

function problemOf({ status, code, retryAfter }: Extract<Fault, { kind: 'problem' }>): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  return new Response(JSON.stringify({ title: 'Planned by a test.', status, code }), { status, headers })
}

/** Ends only when the caller gives up. */
const never = (request: Request): Promise<Response> =>
  new Promise((resolve) => {
    request.signal.addEventListener('abort', () => resolve(resetResponse()))
  })
