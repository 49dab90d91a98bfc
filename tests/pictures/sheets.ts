import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, WINDOW } from './options'
import { localesOf, sheetOf } from './sheet'

/** Writes a contact sheet per language, of the pictures that were taken. */
export default function writeSheets(): void {
  const files = readdirSync(FOLDER)
  for (const locale of localesOf(files)) {
    const sheet = join(FOLDER, `${locale}.html`)
    writeFileSync(sheet, sheetOf(locale, files, WINDOW.width))
    console.log(sheet)
  }
}
