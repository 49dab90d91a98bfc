import { resolve } from 'node:path'
import { LOCALES, LOOKS, type Look } from './looks'

/** Where the pictures go. */
export const FOLDER = resolve(import.meta.dirname, '../../test-results/pictures', process.env['SIZE'] ?? '')

/** The window: `SIZE=1280x800`. */
export const WINDOW = sizeOf(process.env['SIZE'] ?? '360x740')

/** Percent of the text's ordinary size: `TEXT=200`. */
export const TEXT = Number(process.env['TEXT'] ?? 100)

/** `LANGUAGES=ja,th`. */
export const WANTED: readonly Look[] = looksOf(process.env['LANGUAGES'] ?? LOCALES.join(','))

function sizeOf(text: string): { width: number; height: number } {
  const [width = 0, height = 0] = text.split('x').map(Number)
  if (!(width > 0 && height > 0)) throw new Error(`SIZE is a width and a height, not "${text}".`)
  return { width, height }
}

function looksOf(list: string): readonly Look[] {
  const wanted = list.split(',')
  const unknown = wanted.find((name) => !LOCALES.some((locale) => locale === name))
  if (unknown !== undefined) throw new Error(`LANGUAGES are some of ${LOCALES.join(',')}, not "${unknown}".`)
  return LOOKS.filter(({ locale }) => wanted.includes(locale))
}
