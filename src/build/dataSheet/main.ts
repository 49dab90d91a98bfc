import { writeFileSync } from 'node:fs'
import { exampleApp } from '../../config/example'
import { stageOfMode } from '../../config/resolve'
import { readStage } from '../stageSource'
import { dataSheet } from './dataSheet'

/** The sheet of the example config, so that it can be read without a build. */
export const EXAMPLE_FILE = 'src/build/dataSheet/example.md'

export function exampleSheet(): string {
  const { features, ...rest } = exampleApp()
  return dataSheet({ ...rest, features: { ...features, linking: true } })
}

/**
 * The command `npm run data-sheet`: prints the sheet of a stage; `--example` writes the committed one anew.
 *
 * @throws {ConfigError}
 */
export function main([argument = 'production']: readonly string[], print: (text: string) => void): void {
  if (argument === '--example') {
    writeFileSync(EXAMPLE_FILE, exampleSheet())
    return
  }
  const stage = stageOfMode(argument)
  print(
    dataSheet(readStage({ root: process.cwd(), stage, environment: process.env }, () => 'http://localhost')),
  )
}
