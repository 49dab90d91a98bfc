import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/build/supportDesk/supportDesk.ts')
for (const [file, text] of Object.entries(module.supportDeskFiles())) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
