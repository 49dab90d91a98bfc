import { expect, it } from 'vitest'
import { PARTS, textsOf } from './catalogues.fixture'

/** All code that may say something, as text. */
const SOURCES = Object.values(
  import.meta.glob<string>(
    ['../**/*.{ts,vue}', '!./**', '!../build/**', '!../**/*.test.ts', '!../**/*.fixture.ts'],
    { query: '?raw', import: 'default', eager: true },
  ),
)

/** Written ahead of the screen that says it. */
const AHEAD: readonly string[] = []

/** What the code calls the texts of a part. Keys are never put together, so that they can be found. */
const CALLED = String.raw`\b(?:messages|texts|words)(?:\.value)?`

/** `messages.signIn.title`. */
function isNamed(path: string): boolean {
  const named = new RegExp(`${CALLED}\\.${literally(path)}\\b(?!\\.\\w)`)
  return SOURCES.some((source) => named.test(source))
}

/**
 * Of a group that is taken as a whole: by a key (`messages.actions[action]`) that is quoted somewhere, or under a name of
 * its own (`const words = messages.partMissing`) in the same file.
 */
function isOfTakenGroup(path: string): boolean {
  const keys = path.split('.')
  return keys.some((key, depth) => {
    // Of a part as a whole only texts are looked up, no groups.
    if (depth === 0 && keys.length > 1) return false
    const takers = SOURCES.filter((source) => takesGroup(source, keys.slice(0, depth)))
    const rest = new RegExp(`\\w\\.${literally(keys.slice(depth).join('.'))}\\b`)
    const isQuoted = SOURCES.some((source) => source.includes(`'${key}'`))
    return takers.length > 0 && (isQuoted || takers.some((source) => rest.test(source)))
  })
}

function takesGroup(source: string, group: readonly string[]): boolean {
  const [name] = group
  if (name === undefined) return new RegExp(`${CALLED}\\[`).test(source)
  const whole = new RegExp(`${CALLED}\\.${literally(group.join('.'))}\\b(?!\\.\\w)`)
  const destructured = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} = ${CALLED}`)
  return whole.test(source) || (group.length === 1 && destructured.test(source))
}

function literally(path: string): string {
  return path.replaceAll('.', '\\.')
}

it.each(PARTS)('every text of $name is said somewhere', (part) => {
  const unused = [...textsOf(part, 'en').keys()].filter((path) => !isNamed(path) && !isOfTakenGroup(path))
  expect(unused.filter((path) => !AHEAD.includes(`${part.name}/${path}`))).toEqual([])
})
