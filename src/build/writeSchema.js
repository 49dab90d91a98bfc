// Run with `npm run schema` after a change of src/config/schema.ts or of the contract's schemas in src/backend.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module: config } = await runnerImport('./src/build/jsonSchema.ts')
writeFileSync(config.JSON_SCHEMA_FILE, config.jsonSchemaText())

const { module: contract } = await runnerImport('./src/build/openapi/document.ts')
writeFileSync(contract.OPENAPI_FILE, contract.openApiText())
