import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../config/appConfig'
import { allTexts } from './catalogues.fixture'

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8')

/** The rows below the head and the rule of the table that begins with this head. */
function rowsBelow(head: string): readonly (readonly string[])[] {
  const lines = README.split('\n')
  const start = lines.findIndex((line) => line.startsWith('|') && cellsOf(line)[0] === head)
  const rest = lines.slice(start)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest
    .slice(0, end)
    .map(cellsOf)
    .filter(([first = '']) => !first.startsWith('---'))
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

const [head = [], ...concepts] = rowsBelow('Concept')
const never = new Map(rowsBelow('Never in').map(([locale = '', words = '']) => [locale, words.split(', ')]))

/** Latin words are found whole; the other scripts know no spaces between words. */
function says(text: string, word: string): boolean {
  const whole = `(?<!\\p{Script=Latin})${word}(?!\\p{Script=Latin})`
  return new RegExp(/\p{Script=Latin}/u.test(word) ? whole : word, 'iu').test(text)
}

describe('the glossary', () => {
  it('has one term per concept in every language', () => {
    expect(head).toEqual(['Concept', 'en', ...head.slice(2)])
    expect([...head.slice(1)].sort()).toEqual([...LOCALES].sort())
    for (const row of concepts) expect(row.filter((cell) => cell !== '')).toHaveLength(head.length)
    for (const term of [...concepts, ...never.values()].flat()) expect(term).toMatch(/^[\p{L}\p{M} ()-]+$/u)
    expect([...never.keys()].slice(1).sort()).toEqual([...LOCALES].sort())
  })

  it.each(LOCALES)('has no term that is not said in %s', (locale) => {
    const column = head.indexOf(locale)
    const texts = allTexts(locale).map(([, text]) => text)
    const unsaid = concepts
      .map((row) => row[column] ?? '')
      .filter((term) => !texts.some((text) => says(text, term)))
    expect(unsaid).toEqual([])
  })

  it.each(LOCALES)('forbids words that are then said nowhere in %s', (locale) => {
    const words = never.get(locale) ?? []
    expect(words.length).toBeGreaterThan(3)
    const said = allTexts(locale).flatMap(([path, text]) =>
      words.filter((word) => says(text, word)).map((word) => `${word} in ${path}: ${text}`),
    )
    expect(said).toEqual([])
  })
})
