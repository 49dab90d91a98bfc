import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { expect, it } from 'vitest'
import { playContract } from './conformance'
import { referenceSubject } from './reference'

/** Milliseconds: as contract.test.ts. */
const PATIENCE = 60_000

interface Described {
  readonly headers: Readonly<Record<string, { readonly required?: boolean; readonly schema: object }>>
  readonly content: Readonly<Record<string, { readonly schema: object }>>
}

interface Document {
  readonly paths: Readonly<
    Record<string, { readonly post: { readonly responses: Readonly<Record<string, Described>> } }>
  >
}

async function readDocument(): Promise<Document> {
  const validator = new Validator()
  await validator.validate(JSON.parse(readFileSync('src/backend/openapi.json', 'utf8')))
  return JSON.parse(JSON.stringify(validator.resolveRefs()))
}

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }))

/** What an answer has that the document does not say. */
function differences({ headers, content }: Described, response: Response, body: unknown): readonly string[] {
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
  const schema = content[mediaType]?.schema
  if (schema === undefined) return [`the type ${mediaType}`]
  const wrongHeaders = Object.entries(headers).filter(([name, header]) => {
    const value = response.headers.get(name)
    return value === null ? header.required === true : !ajv.validate(header.schema, value)
  })
  return [
    ...wrongHeaders.map(([name]) => `the header ${name}`),
    ...(ajv.validate(schema, body) ? [] : [`the body (${ajv.errorsText()})`]),
  ]
}

it(
  'all that the reference backend answers while the contract is played is in the document',
  async () => {
    const { paths } = await readDocument()
    const { subject, line } = referenceSubject('id')
    const found: string[] = []
    const seen = new Set<string>()

    async function send(request: Request): Promise<Response> {
      const response = await subject.send(request)
      const path = new URL(request.url).pathname.replace('/line', '')
      const operation = paths[path]
      // What is no operation has no place in the document.
      if (!operation) return response
      const described = operation.post.responses[response.status]
      const body: unknown = await response.clone().json()
      const wrong = described ? differences(described, response, body) : ['the status']
      found.push(...wrong.map((what) => `${path} ${response.status}: ${what}`))
      seen.add(`${path} ${response.status}`)
      return response
    }

    await playContract({ ...subject, send }, line)
    expect(found).toEqual([])
    expect(seen.size).toBeGreaterThan(30)
  },
  PATIENCE,
)
