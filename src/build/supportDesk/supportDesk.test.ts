import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTCOME_CODES } from '../../outcomes/outcome'
import { WHO_FIXES } from '../../outcomes/whoFixes'
import { supportDeskFiles } from './supportDesk'

describe.each(Object.entries(supportDeskFiles()))('%s', (file, text) => {
  it('is what the texts give (else run npm run support-desk)', () => {
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it.each(OUTCOME_CODES)('has a whole row for %s', (code) => {
    const [row = ''] = text.split('\n').filter((line) => line.startsWith(`| \`${code}\` |`))
    const cells = row.split(' | ')
    expect(cells).toHaveLength(5)
    for (const cell of cells) expect(cell).toMatch(/\p{L}/u)
  })

  it('explains each part of a support code', () => {
    const parts = text.split('\n').slice(-6)
    expect(parts[0]).toMatch(/^\| `service_down\.session\.500` \| .+\p{L}/u)
    expect(parts[4]).toMatch(/^\| `external-ios` \| .+\p{L}/u)
  })
})

it('names nobody twice for an outcome', () => {
  for (const fixers of Object.values(WHO_FIXES)) expect(new Set(fixers).size).toBe(fixers.length)
})
