import { toJsonSchema } from '@valibot/to-json-schema'
import { projectConfig } from '../config/schema'

/** Where the generated schema is committed, so that `$schema` of the example works without a build. */
export const JSON_SCHEMA_FILE = 'src/config/liff.config.schema.json'

/** The text of the JSON schema that editors complete and check `liff.config.json` with. */
export function jsonSchemaText(): string {
  // Checks between characters or keys have no JSON schema; the editor then knows less than the build.
  const schema = toJsonSchema(projectConfig, { errorMode: 'ignore' })
  const titled = { title: 'liff.config.json', ...schema }
  return `${JSON.stringify(titled, null, 2)}\n`
}
