import { resolve } from 'node:path'
import { runnerImport } from 'vite'

// Vite sets it to "development" for what it runs, and the pages would be built with Vue's development code.
process.env['NODE_ENV'] = 'production'

// Through Vite's runner, because Node 20 does not read TypeScript.
const { module } = await runnerImport(resolve(import.meta.dirname, 'bench.ts'))
await module.main(process.argv.slice(2))
