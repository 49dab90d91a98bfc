import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleApp } from '../../config/example'
import { AREAS } from '../../storage/ownStorage'
import { connectSources } from '../headers/csp'
import { dataSheet, SHEET_LANGUAGES } from './dataSheet'
import { EXAMPLE_FILES, exampleSheet, main } from './main'

const FEATURES = exampleApp().features

it.each(SHEET_LANGUAGES)(
  'the committed sheet in %s is what the config and the code give (else run npm run data-sheet -- --example)',
  (language) => {
    expect(readFileSync(EXAMPLE_FILES[language], 'utf8')).toBe(exampleSheet(language))
  },
)

it('every language says as much as English, in its own words', () => {
  const shape = (sheet: string) => sheet.split('\n').map((line) => line.split(' | ').length)
  const app = exampleApp({
    miniApp: true,
    features: { ...FEATURES, linking: true, friendship: true, share: true },
    officialAccountId: '@sakura',
    texts: { emailPurpose: { en: 'To send receipts.', ja: '控えを送ります。' } },
  })
  expect(shape(dataSheet(app, 'ja'))).toEqual(shape(dataSheet(app)))
  expect(dataSheet(app, 'ja')).toContain('「控えを送ります。」')
  expect(dataSheet(app, 'ja')).not.toMatch(/[a-z]+ (?:the|is|of|and) [a-z]+/)
})

describe('the data sheet', () => {
  it.each(Object.entries(AREAS))('has a whole row for the record %s', (key, area) => {
    const row = exampleSheet()
      .split('\n')
      .find((line) => line.startsWith(`| \`genkan:${key}\` |`))
    expect(row?.split(' | ')).toHaveLength(4)
    expect(row).toContain(`${area}Storage`)
  })

  it('names every host that the policy lets the app contact, and the picture hosts', () => {
    const app = exampleApp({
      miniApp: true,
      features: { ...FEATURES, friendship: true, homeScreenShortcut: true },
    })
    const sheet = dataSheet(app)
    for (const source of [...connectSources(app), ...app.pictureOrigins, app.endpointUrl])
      expect(sheet).toContain(`| ${new URL(source).host} |`)
  })

  it.each([
    [{ token: 'id' } as const, 'api.example.com: to sign in |'],
    [{ token: 'access' } as const, 'api.example.com: to sign in, to sign out, so that it is revoked'],
    [{ token: 'access' } as const, 'api.example.com: not sent |'],
    [{ features: { ...FEATURES, linking: true } }, 'Unlink in the app'],
    [{ texts: { emailPurpose: { en: 'To send receipts.' } } }, '("To send receipts.")'],
    [
      { features: { ...FEATURES, friendship: true }, officialAccountId: '@sakura' },
      'Whether @sakura is a friend',
    ],
    [{ features: { ...FEATURES, share: true } }, 'That an invitation was shared'],
    [{ miniApp: true }, 'Do not allow it when LINE asks'],
  ])('follows the config: %j', (changes, text) => {
    expect(dataSheet(exampleApp(changes))).toContain(text)
  })

  it('says nothing of linking and e-mail where there is none', () => {
    expect(dataSheet(exampleApp())).not.toMatch(/[Uu]nlink|E-mail/)
  })

  it('is printed for the stages of liff.config.json', () => {
    const printed: string[] = []
    main(['review'], (text) => printed.push(text))
    main(['review', 'ja'], (text) => printed.push(text))
    expect(printed.join('')).toMatch(/stage review.*ステージ：review/s)
  })

  it('is refused in a language that it has no words of', () => {
    expect(() => main(['review', 'xx'], () => undefined)).toThrow('en, ja, not in "xx"')
  })
})
