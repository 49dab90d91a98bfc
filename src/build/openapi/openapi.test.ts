import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { OPERATIONS, PROBLEM_CODES } from '../../backend/contract'
import { GATEWAY_STATUSES, REFUSALS } from '../../backend/problems'
import { OPENAPI_FILE, openApiText } from './document'

interface Content {
  readonly schema: unknown
  readonly examples: Readonly<
    Record<string, { readonly value: { readonly code?: string; readonly status?: number } }>
  >
}

/** A request body or a response; with `$ref`, one that all operations share. */
interface Body {
  readonly $ref?: string
  readonly headers: Readonly<Record<string, { readonly required?: boolean }>>
  readonly content: Readonly<Record<string, Content>>
}

interface Post {
  readonly requestBody: Body
  readonly responses: Readonly<Record<string, Body>>
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly post: Post }>>
  readonly components: { readonly responses: Readonly<Record<string, Body>> }
}

const document: Document = JSON.parse(openApiText())

/** The document without `$ref`, so that a path leads to what is meant. */
async function resolve(): Promise<Document> {
  const validator = new Validator()
  await validator.validate(JSON.parse(openApiText()))
  return JSON.parse(JSON.stringify(validator.resolveRefs()))
}

const resolved = await resolve()

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }))
ajv.addSchema(document, 'openapi.json')

it('the committed document is what the schemas give (else run npm run schema)', () => {
  expect(readFileSync(OPENAPI_FILE, 'utf8')).toBe(openApiText())
})

it('is valid OpenAPI 3.1 to an independent validator', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(openApiText()))
  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

it('has every operation as one POST of a form', () => {
  const { paths } = resolved
  expect(Object.keys(paths)).toEqual(OPERATIONS.map((operation) => `/${operation}`))
  for (const path of Object.values(paths)) {
    expect(Object.keys(path)).toEqual(['post'])
    expect(Object.keys(path.post.requestBody.content)).toEqual(['application/x-www-form-urlencoded'])
  }
})

describe.each(OPERATIONS)('%s', (operation) => {
  const { post } = pathOf(document, operation)
  const { responses } = pathOf(resolved, operation).post

  it('has the refusals of the contract, each with an example and its code', () => {
    const told = Object.entries(responses)
      .filter(([status]) => status !== '200' && !GATEWAY_STATUSES.some((one) => String(one) === status))
      .flatMap(([status, { content }]) =>
        Object.values(content).flatMap(({ examples }) =>
          Object.values(examples).map(
            ({ value }) => `${status} ${String(value.code)} ${String(value.status)}`,
          ),
        ),
      )
    const known = REFUSALS.filter(({ operations }) => operations.includes(operation))
    expect(told.sort()).toEqual(known.map(({ status, code }) => `${status} ${code} ${status}`).sort())
  })

  it('asks for the CORS headers on every answer', () => {
    for (const { headers } of Object.values(responses))
      for (const name of [
        'Access-Control-Allow-Origin',
        'Access-Control-Allow-Credentials',
        'Access-Control-Expose-Headers',
        'Vary',
      ])
        expect(headers[name]?.required, name).toBe(true)
    for (const status of [429, 503])
      expect(Object.keys(responses[status]?.headers ?? {})).toContain('Retry-After')
  })

  it('has examples that another validator finds to be of their schemas', () => {
    for (const { content } of [post.requestBody, ...Object.values(post.responses)].map(written))
      for (const { schema, examples } of Object.values(content)) {
        const validate = ajv.compile(relocated(schema))
        const verdicts = Object.entries(examples).map(([name, { value }]) => [
          name,
          validate(value) ? null : validate.errors,
        ])
        expect(verdicts.length).toBeGreaterThan(0)
        expect(verdicts.filter(([, errors]) => errors !== null)).toEqual([])
      }
  })

  it('refuses, by its schema alone, a member that the contract does not name', () => {
    for (const { schema, examples } of Object.values(post.requestBody.content)) {
      const validate = ajv.compile(relocated(schema))
      for (const { value } of Object.values(examples)) expect(validate({ ...value, sub: 'U1' })).toBe(false)
    }
  })
})

it('knows every code of the contract', () => {
  expect([...new Set(REFUSALS.map(({ code }) => code))].sort()).toEqual([...PROBLEM_CODES].sort())
})

it('the page for backend authors names every status with its code', () => {
  const rows = readFileSync('src/backend/README.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| \d{3}/.test(line))
  for (const { status, code } of REFUSALS)
    expect(
      rows.some(
        (row) => row.includes(String(status)) && (row.includes(`\`${code}\``) || row.includes('any other')),
      ),
      `${status} ${code}`,
    ).toBe(true)
})

/** The same schema where its references lead into the document. */
const relocated = (schema: unknown) =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi.json#/components/'))

function pathOf({ paths }: Document, operation: string) {
  const path = paths[`/${operation}`]
  if (!path) throw new Error(`The document has no ${operation}.`)
  return path
}

/** A response that stands in the document under `components` is written once for all operations. */
const written = (response: Body): Body =>
  document.components.responses[response.$ref?.split('/').at(-1) ?? ''] ?? response
