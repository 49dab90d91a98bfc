import { describe, expect, it } from 'vitest'
import { exampleProject } from './example'
import { changed, messageOf } from './mistakeExamples'
import { checkProjectConfig } from './parse'

const ONE_SENTENCE: [string, unknown, string][] = [
  [
    'no privacy policy',
    changed('service.privacyPolicyUrl'),
    'service.privacyPolicyUrl: expected a URL, because the stage "published" needs it, found nothing.',
  ],
  [
    'no terms',
    changed('service.termsUrl'),
    'service.termsUrl: expected a URL, because the stage "published" needs it, found nothing.',
  ],
  [
    'linking without a sign-in page',
    { ...exampleProject(), serviceUrls: [], features: { linking: true } },
    "serviceUrls: expected the address of the service's sign-in page, because features.linking is on, found nothing.",
  ],
  [
    'friendship without an account',
    changed('features', { friendship: true }),
    'officialAccountId: expected a LINE Official Account ID, because features.friendship is on, found nothing.',
  ],
  [
    'share without a message',
    changed('features', { share: true }),
    'texts.shareMessage: expected a text, because features.share is on, found nothing.',
  ],
  [
    'a shortcut of what is no MINI App',
    changed('features', { homeScreenShortcut: true }),
    'miniApp: expected true, because features.homeScreenShortcut is on and LINE allows it for MINI Apps alone, found false.',
  ],
  [
    'no text in the first language',
    changed('service.name', { en: 'Books' }),
    'service.name.ja: expected a text in the first language, found nothing.',
  ],
  [
    'stage with a name of ours',
    changed('stages.emulator', exampleProject().stages.review),
    'stages.emulator: expected a stage name other than emulator, development, production, test, local, found "emulator".',
  ],
]

describe('a broken rule between keys is one sentence', () => {
  it.each(ONE_SENTENCE)('%s', (_kind, value, sentence) => {
    expect(messageOf(() => checkProjectConfig(value))).toBe(`liff.config.json: ${sentence}`)
  })
})
