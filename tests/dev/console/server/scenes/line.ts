import type { Fault } from '../../../../line-platform'
import { foreignApp } from '../../../../matrix/foreignApp'
import {
  BY_HAND,
  CERTS,
  each,
  fragmentOf,
  lineBreaks,
  ofLine,
  reload,
  TWO_WINDOWS,
  VERIFY,
  waitFor,
  type Playables,
  type Scene,
  type Stage,
} from './scene'

/** Opened in LINE while one of LINE's answers is broken. */
const openedWith = (match: typeof VERIFY | typeof CERTS, fault: Fault, scene: Partial<Scene> = {}): Scene =>
  lineBreaks(match, fault, { place: 'inside', ...scene })

async function openingWithForeignToken(stage: Stage): Promise<string> {
  const { line, origin, person } = stage
  line.registerApp({ ...foreignApp, endpointUrl: `${origin}/` })
  const foreign = await line.issueTokens({ person: person.id, app: foreignApp.liffId })
  const fragment = await fragmentOf(stage)
  fragment.set('access_token', foreign.accessToken)
  return `${origin}/#${fragment}`
}

/** Opened inside LINE: LIFF browser, MINI App, rich menu. */
export const insideLine: Playables = {
  72: [{ place: 'inside', settings: { troubles: ['no-bridge'] }, takes: 15 }],
  73: each({ revoked: 'revoke', expired: 'expire' } as const, (how) => ({
    place: 'inside',
    steps: [waitFor('signed_in'), { do: 'end_tokens', how }, reload, waitFor('signed_in')],
  })),
  74: [{ place: 'inside', url: openingWithForeignToken }],
  75: [
    openedWith(VERIFY, ofLine(503), { shape: 'an outage' }),
    openedWith(VERIFY, { kind: 'never' }, { shape: 'no answer', takes: 15 }),
  ],
  76: each<Fault>({ 'an outage': ofLine(503), 'other keys': { kind: 'jwks-without-key' } }, (fault) =>
    openedWith(CERTS, fault),
  ),
  77: [{ place: 'inside', settings: { clockError: 2 * 3_600_000 } }],
  78: BY_HAND,
  79: 'Open the app inside LINE as one person, then choose another one.',
  80: each({ iOS: 'ios', Android: 'android' } as const, (phone) => ({ place: 'in-app', phone })),
  81: [{ place: 'inside', scopes: ['openid'] }],
  82: 'The phones here have the LINE app of today: npm run test:e2e plays it.',
  83: [{ place: 'desktop' }],
  84: TWO_WINDOWS,
  85: BY_HAND,
  86: BY_HAND,
  87: [
    {
      place: 'inside',
      url: ({ origin }) => `${origin}/?liff.subwindow=true&liff.subwindow.identifier=x`,
    },
  ],
  88: [
    ...each({ iOS: 'ios', Android: 'android' } as const, (phone): Scene => ({
      place: 'inside',
      phone,
      path: '/?campaign=%E6%98%A5&n=1',
    })),
    { shape: 'to a destination that is gone', place: 'inside', path: '/go/nowhere' },
  ],
}
