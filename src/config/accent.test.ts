import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../lib/contrast'
import { invisibleAccent, mixed, SURFACES, textOn } from './accent'
import { sentence } from './configError'

const sentencesOf = (accent: string): string[] => invisibleAccent(accent, 'service.accent').map(sentence)

describe('an accent', () => {
  it.each([['#d6336c'], ['#0068c8'], ['#c2410c'], ['#767676']])('%s can be seen in both themes', (accent) => {
    expect(sentencesOf(accent)).toEqual([])
  })

  it('need not be there', () => {
    expect(invisibleAccent(undefined, 'service.accent')).toEqual([])
  })

  it('that is too light is named with its ratio and the next darker one', () => {
    expect(sentencesOf('#ffd43b')).toEqual([
      'service.accent: expected a colour with at least 3 : 1 on the light page (#ffffff), such as #b09229, found "#ffd43b" with 1.42 : 1.',
    ])
  })

  it('that is too dark is named with its ratio and the next lighter one', () => {
    expect(sentencesOf('#1d2838')).toEqual([
      'service.accent: expected a colour with at least 3 : 1 on the dark page (#14171d), such as #5d6570, found "#1d2838" with 1.20 : 1.',
    ])
  })

  it('that is named instead of any other can itself be seen in both themes', () => {
    for (let hue = 0; hue < 4096; hue += 7) {
      const accent = `#${hue.toString(16).padStart(3, '0').replace(/./g, '$&$&')}`
      for (const mistake of invisibleAccent(accent, ''))
        expect(invisibleAccent(/such as (#\w+)/.exec(mistake.expected)?.[1], '')).toEqual([])
    }
  })

  it('is measured on the pages as they are painted', () => {
    const tokens = readFileSync(new URL('../app/theme/tokens.css', import.meta.url), 'utf8')
    const painted = [...tokens.matchAll(/--surface: (#\w+);/g)].map(([, colour]) => colour)
    expect(painted).toEqual([SURFACES.light, SURFACES.dark])
  })
})

describe('the light that the accent casts on the page', () => {
  const tokens = readFileSync(new URL('../app/theme/tokens.css', import.meta.url), 'utf8')
  const muted = [...tokens.matchAll(/--muted: (#\w+);/g)].map(([, colour = '']) => colour)
  const shares = ['frame', 'wide'].flatMap((name) => {
    const css = readFileSync(new URL(`../app/theme/${name}.css`, import.meta.url), 'utf8')
    return [...css.matchAll(/var\(--glow\) (\d+)%/g)].map(([, percent]) => Number(percent) / 100)
  })

  it('leaves the faintest text on it readable, whatever the accent', () => {
    expect(shares).toContain(0.14)
    for (let hue = 0; hue < 4096; hue += 5) {
      const accent = `#${hue.toString(16).padStart(3, '0').replace(/./g, '$&$&')}`
      if (invisibleAccent(accent, '').length > 0) continue
      for (const [at, surface] of [SURFACES.light, SURFACES.dark].entries())
        expect(contrast(muted[at] ?? '', mixed(surface, accent, Math.max(...shares)))).toBeGreaterThanOrEqual(
          4.5,
        )
    }
  })
})

describe('textOn', () => {
  it.each([
    ['#d6336c', '#ffffff'],
    ['#1d2838', '#ffffff'],
    ['#ffd43b', '#000000'],
    ['#06c755', '#000000'],
  ])('on %s is %s', (accent, text) => {
    expect(textOn(accent)).toBe(text)
  })

  it('reads well on every grey', () => {
    for (let value = 0; value < 256; value++) {
      const grey = `#${value.toString(16).padStart(2, '0').repeat(3)}`
      expect(contrast(grey, textOn(grey))).toBeGreaterThanOrEqual(4.5)
    }
  })
})
