import { LOCALES, type Locale } from '../config/appConfig'

/** Every text of one part of the app in one language, by its path (`signIn.title`). */
export type Texts = ReadonlyMap<string, string>

export interface Part {
  /** The folder; empty for what is loaded first. */
  readonly name: string
  readonly texts: ReadonlyMap<Locale, Texts>
}

const FILES = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['./{en,ja,th,zh-TW,ko,id}.ts', './*/{en,ja,th,zh-TW,ko,id}.ts'],
  { eager: true },
)

/** All parts that there are, found by their files: a new one is checked as soon as it exists. */
export const PARTS: readonly Part[] = [...new Set(Object.keys(FILES).map(partOf))].map((name) => ({
  name,
  texts: new Map(LOCALES.map((locale) => [locale, textsIn(name, locale)])),
}))

export const OTHER_LOCALES = LOCALES.filter((locale) => locale !== 'en')

export function textsOf(part: Part, locale: Locale): Texts {
  return part.texts.get(locale) ?? new Map<string, string>()
}

/** Every text of a language, with the part it belongs to in its path. */
export function allTexts(locale: Locale): readonly (readonly [string, string])[] {
  return PARTS.flatMap((part) =>
    [...textsOf(part, locale)].map(([path, text]) => [`${part.name}/${path}`, text] as const),
  )
}

function partOf(file: string): string {
  const [, folder = '', name] = file.split('/')
  return name === undefined ? '' : folder
}

function textsIn(part: string, locale: Locale): Texts {
  const file = part === '' ? `./${locale}.ts` : `./${part}/${locale}.ts`
  return new Map(Object.values(FILES[file] ?? {}).flatMap((messages) => flattened(messages, [])))
}

function flattened(value: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value === 'function')
    return [[path.join('.'), String(Reflect.apply(value, null, placeholders(value.length)))]]
  if (typeof value !== 'object' || value === null) throw new Error(`No text at ${path.join('.')}.`)
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, [...path, key]))
}

/** Stands for the values of a sentence: `{0}`, `{1}`… */
function placeholders(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `{${index}}`)
}
