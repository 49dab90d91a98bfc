import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exampleApp } from '../config/example'
import { supportCodeOf } from './supportCode'

const LIFF_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 Safari Line/14.9.0 LIFF'
const config = exampleApp({ build: { version: '1.2.3', commit: '1a2b3c4' } })

it.each([
  [{ code: 'offline' }, LIFF_IPHONE, 'offline/1.2.3+1a2b3c4/published/liff-2.31.0/liff-ios'],
  [
    { code: 'service_down', detail: 'session.500', retryAt: 1 },
    'Mozilla/5.0 (X11; Linux x86_64)',
    'service_down.session.500/1.2.3+1a2b3c4/published/liff-2.31.0/external-web',
  ],
] as const)('of %j on %s is %s', (outcome, userAgent, code) => {
  expect(supportCodeOf(outcome, config, userAgent)).toBe(code)
})

it('says nothing of the user agent but where it runs', () => {
  const code = supportCodeOf({ code: 'offline' }, config, `${LIFF_IPHONE} secret-device-name`)
  expect(code).not.toContain('secret')
  expect(code).toMatch(/^[\w./+-]+$/)
})

it('names the SDK that is installed', () => {
  const installed: unknown = JSON.parse(readFileSync('node_modules/@line/liff/package.json', 'utf8'))
  const code = supportCodeOf({ code: 'offline' }, exampleApp(), '')
  expect(installed).toMatchObject({ version: /liff-([\d.]+)/.exec(code)?.[1] })
})
