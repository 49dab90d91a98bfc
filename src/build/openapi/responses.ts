import { OPERATIONS, type Operation } from '../../backend/contract'
import { GATEWAY_STATUSES, REFUSALS, type Refusal } from '../../backend/problems'
import type { OperationDoc } from './operationDocs'

const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` })
const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** What every answer has, errors and the pages of gateways included. */
const CORS = {
  'Access-Control-Allow-Origin': headerRef('AllowOrigin'),
  'Access-Control-Allow-Credentials': headerRef('AllowCredentials'),
  'Access-Control-Expose-Headers': headerRef('ExposeHeaders'),
  Vary: headerRef('Vary'),
}

/** @param schema the name of the answer's schema */
const success = ({ answers, setsCookie }: OperationDoc, schema: string) => ({
  description: 'Done. Members that the app does not know are ignored.',
  headers: {
    ...CORS,
    'Cache-Control': headerRef('CacheControl'),
    ...(setsCookie ? { 'Set-Cookie': headerRef('SetCookie') } : {}),
  },
  content: {
    'application/json': { schema: schemaRef(schema), examples: valuesOf(Object.entries(answers)) },
  },
})

const valuesOf = (examples: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(examples.map(([name, value]) => [name, { value }]))

/** All refusals of one status. */
function refused(status: number, refusals: readonly Refusal[]) {
  const codes = refusals.map(({ code }) => code)
  // Below 500 the app acts by the code; from 500 on an unknown code means "not now" just as well.
  const code = status < 500 ? { properties: { code: { enum: codes }, status: { const: status } } } : {}
  return {
    description: refusals.map(({ code, when }) => `\`${code}\`: ${when}`).join('\n\n'),
    headers: {
      ...CORS,
      ...(refusals.some(({ retryAfter }) => retryAfter) ? { 'Retry-After': retryAfter(refusals) } : {}),
      ...(status === 405 ? { Allow: headerRef('Allow') } : {}),
    },
    content: {
      'application/problem+json': {
        schema: { ...schemaRef('Problem'), ...code },
        examples: valuesOf(refusals.map(({ code, title }) => [code, { title, status, code }])),
      },
    },
  }
}

const retryAfter = (refusals: readonly Refusal[]) =>
  headerRef(refusals.every((one) => one.retryAfter === 'always') ? 'RetryAfter' : 'RetryAfterWhereKnown')

/** The answers of an operation by status. */
export function responsesOf(operation: Operation, doc: OperationDoc, schema: string) {
  const refusals = REFUSALS.filter(({ operations }) => operations.includes(operation))
  const statuses = [...new Set(refusals.map(({ status }) => status))]
  return {
    200: success(doc, schema),
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        isCommon(status)
          ? { $ref: `#/components/responses/Status${status}` }
          : refused(status, ofStatus(status, refusals)),
      ]),
    ),
    ...Object.fromEntries(
      GATEWAY_STATUSES.map((status) => [status, { $ref: '#/components/responses/NotNow' }]),
    ),
  }
}

const ofStatus = (status: number, refusals: readonly Refusal[]) =>
  refusals.filter((one) => one.status === status)

/** Whether all operations refuse with this status in the same way, so that it needs to be written once. */
const isCommon = (status: number): boolean =>
  ofStatus(status, REFUSALS).every(({ operations }) => operations === OPERATIONS)

/** The answers that all operations share. */
export function commonResponses() {
  const statuses = [...new Set(REFUSALS.map(({ status }) => status))].filter(isCommon)
  return {
    NotNow: NOT_NOW,
    ...Object.fromEntries(
      statuses.map((status) => [`Status${status}`, refused(status, ofStatus(status, REFUSALS))]),
    ),
  }
}

/** What a gateway in front of the backend may answer. */
const NOT_NOW = {
  description:
    'Not now. A gateway may say so; the app repeats twice with the same `request_id`. The CORS headers are needed here too: ' +
    'without them the page sees only "no network".',
  headers: CORS,
  content: {
    'application/problem+json': {
      schema: schemaRef('Problem'),
      examples: valuesOf([
        ['internal_error', { title: 'Something went wrong here.', code: 'internal_error' }],
      ]),
    },
  },
}
