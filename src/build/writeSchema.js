// Run with `node src/build/writeSchema.js` after a change of src/config/schema.ts.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/build/jsonSchema.ts')
writeFileSync(module.JSON_SCHEMA_FILE, module.jsonSchemaText())
