import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleApp } from '../../config/example'
import { AREAS } from '../../storage/ownStorage'
import { connectSources } from '../headers/csp'
import { dataSheet } from './dataSheet'
import { EXAMPLE_FILE, exampleSheet, main } from './main'

const FEATURES = exampleApp().features

it('the committed sheet is what the config and the code give (else run npm run data-sheet -- --example)', () => {
  expect(readFileSync(EXAMPLE_FILE, 'utf8')).toBe(exampleSheet())
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
    expect(printed.join('')).toContain('stage review')
  })
})
