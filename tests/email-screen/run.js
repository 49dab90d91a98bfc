import { resolve } from 'node:path'
import { runnerImport } from 'vite'

// Through Vite's runner, because Node 20 does not read TypeScript.
const { module } = await runnerImport(resolve(import.meta.dirname, 'main.ts'), { logLevel: 'silent' })
await module.main(process.argv.slice(2))
