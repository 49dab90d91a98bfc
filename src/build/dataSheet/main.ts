import { writeFileSync } from 'node:fs'
import { exampleApp } from '../../config/example'
import { stageOfMode } from '../../config/resolve'
import { readStage } from '../stageSource'
import { dataSheet, SHEET_LANGUAGES, type SheetLanguage } from './dataSheet'

/** The sheets of the example config, so that they can be read without a build. */
export const EXAMPLE_FILES: Readonly<Record<SheetLanguage, string>> = {
  en: 'src/build/dataSheet/example.md',
  ja: 'src/build/dataSheet/example.ja.md',
}

export function exampleSheet(language: SheetLanguage = 'en'): string {
  const { features, ...rest } = exampleApp()
  return dataSheet({ ...rest, features: { ...features, linking: true } }, language)
}

/**
 * The command `npm run data-sheet`: prints the sheet of a stage, in English or the language named behind it; `--example`
 * writes the committed ones anew.
 *
 * @throws {ConfigError}
 */
export function main(
  [argument = 'production', language = 'en']: readonly string[],
  print: (text: string) => void,
): void {
  const known = SHEET_LANGUAGES.find((one) => one === language)
  if (known === undefined)
    throw new Error(`The sheet can be had in ${SHEET_LANGUAGES.join(', ')}, not in "${language}".`)
  if (argument === '--example') {
    for (const one of SHEET_LANGUAGES) writeFileSync(EXAMPLE_FILES[one], exampleSheet(one))
    return
  }
  const request = { root: process.cwd(), stage: stageOfMode(argument), environment: process.env }
  print(
    dataSheet(
      readStage(request, () => 'http://localhost'),
      known,
    ),
  )
}
