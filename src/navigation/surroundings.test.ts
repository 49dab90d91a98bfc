import { expect, it } from 'vitest'
import { platformOf, surroundingsOf } from './surroundings'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36'

it.each([
  [IPHONE, 'external', 'ios'],
  [`${IPHONE} Safari Line/14.9.0`, 'line_in_app', 'ios'],
  [`${IPHONE} Safari Line/14.9.0 LIFF`, 'liff', 'ios'],
  [ANDROID, 'external', 'android'],
  [`${ANDROID} Line/14.9.0/IAB`, 'line_in_app', 'android'],
  [`${ANDROID} Line/14.9.0 LIFF`, 'liff', 'android'],
  [DESKTOP, 'external', 'web'],
  [`${DESKTOP} LIFF`, 'external', 'web'],
  [`${DESKTOP} Line/14 LIFF`, 'external', 'web'],
  ['', 'external', 'web'],
])('%s: %s, %s', (userAgent, surroundings, platform) => {
  expect([surroundingsOf(userAgent), platformOf(userAgent)]).toEqual([surroundings, platform])
})
