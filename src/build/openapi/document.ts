import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import * as v from 'valibot'
import {
  AccountSchema,
  OPERATIONS,
  PROBLEM_CODES,
  ProblemSchema,
  type Operation,
} from '../../backend/contract'
import { REQUESTS } from '../../backend/requests'
import { OPERATION_DOCS } from './operationDocs'
import { commonResponses, responsesOf } from './responses'

/** Where the generated document is committed, so that backend authors need no build. */
export const OPENAPI_FILE = 'src/backend/openapi.json'

const DESCRIPTION = `What a service's backend answers to this app. Read README.md beside this file first: what to verify, in
which order, and what never to trust.

- Identity comes from LINE's answer to your own verify call, asked with your own channel ID; never from a request.
- Refuse a missing, foreign or \`null\` Origin on every call.
- Put the CORS headers on **every** answer, errors included.
- Never redirect: a 3xx is a fault, is not followed and not repeated.
- Never log tokens, cookies, claims, bodies or queries.`

const Problem = v.pipe(
  v.object({
    ...ProblemSchema.entries,
    title: v.optional(v.string()),
    status: v.optional(v.pipe(v.number(), v.integer())),
  }),
  v.description(
    `RFC 9457 problem details, at most 4 kB. Only \`code\` is read, and no text is ever shown. Known: ${PROBLEM_CODES.join(', ')}. An unknown code is judged by its status alone.`,
  ),
)

/** `link/preview` → `LinkPreview`. */
const nameOf = (operation: Operation): string =>
  operation.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase())

function schemas() {
  const pairs = OPERATIONS.flatMap((operation): (readonly [string, v.GenericSchema])[] => [
    [`${nameOf(operation)}Request`, REQUESTS[operation]],
    [`${nameOf(operation)}Answer`, OPERATION_DOCS[operation].answer],
  ])
  return toJsonSchemaDefs(Object.fromEntries([['Account', AccountSchema], ['Problem', Problem], ...pairs]), {
    target: 'draft-2020-12',
    typeMode: 'input',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  })
}

function pathOf(operation: Operation) {
  const doc = OPERATION_DOCS[operation]
  const name = nameOf(operation)
  const examples = Object.entries(doc.requests).map(([key, value]) => [key, { value }] as const)
  return {
    post: {
      operationId: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      summary: doc.summary,
      description: doc.description,
      parameters: [{ $ref: '#/components/parameters/Origin' }],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { $ref: `#/components/schemas/${name}Request` },
            examples: Object.fromEntries(examples),
          },
        },
      },
      responses: responsesOf(operation, doc, `${name}Answer`),
    },
  }
}

const always = (description: string, schema: object) => ({ description, required: true, schema })

const headers = {
  AllowOrigin: always('The origin of the app, exactly; never `*`, which does not work with cookies.', {
    type: 'string',
    format: 'uri',
    examples: ['https://app.example.com'],
  }),
  AllowCredentials: always('The calls bring cookies.', { const: 'true' }),
  ExposeHeaders: always('Else the page cannot read `Retry-After`.', {
    type: 'string',
    pattern: '[Rr]etry-[Aa]fter',
    examples: ['Retry-After'],
  }),
  Vary: always('The answer differs by origin.', {
    type: 'string',
    pattern: '[Oo]rigin',
    examples: ['Origin'],
  }),
  CacheControl: {
    description: 'Answers are about one person.',
    schema: { type: 'string', examples: ['no-store'] },
  },
  RetryAfter: always('Seconds until it is worth asking again.', retryAfterSchema()),
  RetryAfterWhereKnown: {
    description: 'Seconds until it is worth asking again; always with `maintenance`.',
    schema: retryAfterSchema(),
  },
  Allow: always('RFC 9110, 15.5.6.', { const: 'POST' }),
  SetCookie: {
    description:
      'Your own session: a new id at each sign-in; on the same site as the app, else browsers drop it.',
    schema: {
      type: 'string',
      examples: ['service_session=c2Vzc2lvbg; Path=/line; HttpOnly; Secure; SameSite=Lax'],
    },
  },
}

function retryAfterSchema() {
  return { type: 'string', pattern: '^[0-9]+$', examples: ['120'] }
}

/** The text of the contract as OpenAPI 3.1: forms and answers from the schemas that app and reference backend use. */
export function openApiText(): string {
  const document = {
    openapi: '3.1.1',
    info: { title: 'Backend contract of Genkan', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: 'https://api.example.com/line', description: "The config's `backendUrl`" }],
    // The tokens are members of the forms; no scheme of OpenAPI can say that. A cookie is never needed for being let in.
    security: [{}, { session: [] }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [`/${operation}`, pathOf(operation)])),
    components: {
      schemas: schemas(),
      responses: commonResponses(),
      headers,
      parameters: {
        Origin: {
          name: 'Origin',
          in: 'header',
          required: true,
          description:
            'Browsers put the true one on every POST and no page can change it. Refuse all but the app (403 `origin_refused`).',
          schema: { type: 'string', format: 'uri', examples: ['https://app.example.com'] },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'service_session',
          description:
            'Your own session, of any name. It proves nothing to these operations: each verifies its own token with LINE.',
        },
      },
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
