import { describe, expect, it } from 'vitest'
import { exampleProject } from './example'
import { changed, messageOf } from './mistakeExamples'
import { checkProjectConfig } from './parse'

const LIFF_ID = 'a LIFF ID like 1234567890-AbcdEfgh'
const HTTPS = 'an https URL (http is for localhost only)'
const backend = 'stages.published.backendUrl'
const endpoint = 'stages.published.endpointUrl'

const ONE_SENTENCE: [string, unknown, string][] = [
  [
    'wrong type',
    changed('service.name', 5),
    'service.name: expected a text, or an object with one per language, found 5.',
  ],
  ['empty text', changed('service.name', ' '), 'service.name: expected a text that is not empty, found " ".'],
  ['missing key', changed(backend), `${backend}: expected an absolute https URL, found nothing.`],
  [
    'misspelt key',
    changed('service.nmae', 'x'),
    'service.nmae: expected a known key (did you mean "name"?), found "nmae".',
  ],
  [
    'unknown key',
    changed('stages.published.colour', 'x'),
    'stages.published.colour: expected one of the keys liffId, endpointUrl, backendUrl, found "colour".',
  ],
  ['list for an object', changed('service', []), 'service: expected an object, found an empty list.'],
  ['list as the file', [], 'expected an object, found an empty list.'],
  [
    'short LIFF ID',
    changed('stages.published.liffId', 'abc'),
    `stages.published.liffId: expected ${LIFF_ID}, found "abc".`,
  ],
  [
    'LIFF ID with a space',
    changed('stages.published.liffId', '1234567890-AbcdEfgh '),
    `stages.published.liffId: expected ${LIFF_ID}, found "1234567890-AbcdEfgh ".`,
  ],
  [
    'LIFF ID as a number',
    changed('stages.published.liffId', 1234567890),
    `stages.published.liffId: expected ${LIFF_ID}, found 1234567890.`,
  ],
  [
    'http URL',
    changed(endpoint, 'http://app.example.com/'),
    `${endpoint}: expected ${HTTPS}, found "http://app.example.com/".`,
  ],
  [
    'endpoint with a fragment',
    changed(endpoint, 'https://app.example.com/#/'),
    `${endpoint}: expected a URL without a fragment ("#…"), found "https://app.example.com/#/".`,
  ],
  [
    'endpoint that is a file',
    changed(endpoint, 'https://app.example.com/index.html'),
    `${endpoint}: expected the URL of a folder, not of a file, found "https://app.example.com/index.html".`,
  ],
  [
    'http backend',
    changed(backend, 'http://api.example.com'),
    `${backend}: expected ${HTTPS}, found "http://api.example.com".`,
  ],
  ['relative URL', changed(backend, '/line'), `${backend}: expected an absolute https URL, found "/line".`],
  [
    'URL with a space',
    changed(backend, 'https://api.example.com/a b'),
    `${backend}: expected an absolute https URL, found "https://api.example.com/a b".`,
  ],
  [
    'URL of another scheme',
    changed(backend, 'javascript:alert(1)'),
    `${backend}: expected an absolute https URL, found "javascript:alert(1)".`,
  ],
  [
    'password, which is not printed',
    changed(backend, 'https://me:secret@api.example.com'),
    `${backend}: expected a URL without user name and password, found "https://…@api.example.com".`,
  ],
  [
    'wildcard',
    changed(backend, 'https://*.example.com'),
    `${backend}: expected a URL without a wildcard, found "https://*.example.com".`,
  ],
  [
    'wildcard in the path',
    changed(backend, 'https://api.example.com/*'),
    `${backend}: expected a URL without a wildcard, found "https://api.example.com/*".`,
  ],
  [
    'IP address',
    changed(backend, 'https://192.0.2.1/'),
    `${backend}: expected a URL with a host name, not an IP address, found "https://192.0.2.1/".`,
  ],
  [
    'IP address in hexadecimal',
    changed(backend, 'https://0xc0000201/'),
    `${backend}: expected a URL with a host name, not an IP address, found "https://0xc0000201/".`,
  ],
  [
    'backend with a query',
    changed(backend, 'https://api.example.com/?'),
    `${backend}: expected a URL without a query ("?…"), found "https://api.example.com/?".`,
  ],
  [
    'backend with a fragment',
    changed(backend, 'https://api.example.com/#a'),
    `${backend}: expected a URL without a fragment ("#…"), found "https://api.example.com/#a".`,
  ],
  ['no language', changed('locales', []), 'locales: expected at least one language, found an empty list.'],
  [
    'unknown language',
    changed('locales', ['ja', 'fr']),
    'locales[1]: expected one of "ja", "en", "th", "zh-TW", "ko", "id", found "fr".',
  ],
  ['language twice', changed('locales', ['ja', 'ja']), 'locales: expected each language once, found a list.'],
  [
    'text in an unknown language',
    changed('service.name', { fr: 'Livres' }),
    'service.name.fr: expected one of the keys ja, en, th, zh-TW, ko, id, found "fr".',
  ],
  [
    'URL of one language',
    changed('service.termsUrl', { ja: 'http://a.example' }),
    `service.termsUrl.ja: expected ${HTTPS}, found "http://a.example".`,
  ],
  [
    'feature that is not a boolean',
    changed('features', { share: 'yes' }),
    'features.share: expected true or false, found "yes".',
  ],
  [
    'logo with a path',
    changed('service.logo', '../logo.svg'),
    'service.logo: expected the name of an image file in public/, found "../logo.svg".',
  ],
  [
    'colour by name',
    changed('service.accent', 'red'),
    'service.accent: expected a colour like #d6336c, found "red".',
  ],
  [
    'account without @',
    changed('officialAccountId', 'sakura'),
    'officialAccountId: expected a LINE Official Account ID like @sakurabooks, found "sakura".',
  ],
  [
    'key of a destination',
    changed('destinations', { 'My orders': 'https://a.example' }),
    'destinations["My orders"]: expected a key of a-z, 0-9 and "-", found "My orders".',
  ],
  [
    'http destination',
    changed('destinations', { orders: 'http://a.example' }),
    `destinations.orders: expected ${HTTPS}, found "http://a.example".`,
  ],
  [
    'http service URL',
    changed('serviceUrls', ['http://a.example']),
    `serviceUrls[0]: expected ${HTTPS}, found "http://a.example".`,
  ],
  [
    'unknown text',
    changed('texts', { linkBenefits: 'x' }),
    'texts.linkBenefits: expected a known key (did you mean "linkBenefit"?), found "linkBenefits".',
  ],
  ['token', changed('token', 'refresh'), 'token: expected "id" or "access", found "refresh".'],
  ['login', changed('login', true), 'login: expected "button" or "auto", found true.'],
  ['no stage', changed('stages', {}), 'stages: expected at least one stage, found an empty object.'],
  [
    'key that is a trap',
    { ...exampleProject(), destinations: JSON.parse('{"__proto__":"https://a.example"}') },
    'destinations: expected no key named __proto__, prototype, constructor, found an object.',
  ],
]

describe('a wrong key is one sentence', () => {
  it.each(ONE_SENTENCE)('%s', (_kind, value, sentence) => {
    expect(messageOf(() => checkProjectConfig(value))).toBe(`liff.config.json: ${sentence}`)
  })
})
