import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { JSON_SCHEMA_FILE, jsonSchemaText } from './jsonSchema'

it('the committed JSON schema is what the schema gives (else run node src/build/writeSchema.js)', () => {
  expect(readFileSync(JSON_SCHEMA_FILE, 'utf8')).toBe(jsonSchemaText())
})
