import type { Denial, Fault } from '../../../../line-platform'
import {
  BY_HAND,
  CERTS,
  CHANGED_ON_THE_WAY,
  choose,
  each,
  lineBreaks,
  logIn,
  mainAction,
  ofLine,
  reload,
  SIGN_IN,
  SIGNED_IN,
  TOKEN,
  TWO_WINDOWS,
  waitFor,
  type Playables,
  type Scene,
} from './scene'

/** Refuses at LINE, which spells it in its own way. */
const refuse = (denial: Partial<Denial>): Scene => ({
  place: 'outside',
  arm: ({ line }) => Object.assign(line.knobs, { denial: { ...line.knobs.denial, ...denial } }),
  steps: [logIn, choose(), { do: 'cancel' }],
})

const signInWith = (match: typeof TOKEN, fault: Fault, scene: Partial<Scene> = {}): Scene =>
  lineBreaks(match, fault, { steps: SIGN_IN, ...scene })

/** Of a link that brings LINE's code although nobody began here. */
const foreignCode = (origin: string): string => {
  const query = new URLSearchParams({
    code: 'abcdefghij0123456789',
    state: 'xyz',
    liffClientId: '1234567890',
    liffRedirectUri: `${origin}/`,
  })
  return `${origin}/?${query}`
}

/** The way to LINE's sign-in and back, outside LINE. */
export const signIn: Playables = {
  47: each<Partial<Denial>>({ 'upper case': {}, 'lower case': { error: 'access_denied' } }, refuse),
  48: each<Partial<Denial>>({ 'by button': { liffOAuth2Error: null } }, refuse),
  49: [refuse({ errorDescription: null })],
  50: each<Partial<Denial>>(
    {
      LOGIN_REQUIRED: { error: 'LOGIN_REQUIRED' },
      'one that nobody knows': { error: 'SOMETHING_NEW' },
      SERVER_ERROR: { error: 'SERVER_ERROR' },
      INVALID_SCOPE: { error: 'INVALID_SCOPE' },
    },
    refuse,
  ),
  // Chromium repeats by itself, on one connection after another, what one that was used before did not carry.
  51: [lineBreaks(TOKEN, { kind: 'reset' }, { steps: SIGN_IN }, 8)],
  52: [signInWith(TOKEN, { kind: 'never' }, { takes: 15 })],
  53: [
    signInWith(TOKEN, ofLine(400, { error: 'invalid_grant', error_description: 'code was used' }), {
      shape: 'by its answer',
    }),
    {
      shape: 'every time',
      place: 'outside',
      arm: ({ line }) => void (line.knobs.autoLogin = 'fails'),
      steps: [...SIGN_IN, waitFor('sign_in_unfinished'), mainAction],
    },
  ],
  54: [signInWith(TOKEN, ofLine(429))],
  55: [signInWith(TOKEN, ofLine(503), { shape: '503' })],
  56: [signInWith(TOKEN, { kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' })],
  57: [{ place: 'outside', scopes: ['profile'], steps: SIGN_IN }],
  58: each<Fault>(
    {
      'an outage': ofLine(503),
      HTML: { kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' },
      'no key': ofLine(200, { keys: [] }),
      'other keys': { kind: 'jwks-without-key' },
    },
    (fault) => lineBreaks(CERTS, fault, { steps: SIGN_IN }),
  ),
  59: 'Its first answer must arrive and its second one not: npm run test:e2e plays it.',
  60: CHANGED_ON_THE_WAY,
  61: [{ place: 'outside', url: ({ origin }) => foreignCode(origin) }],
  62: BY_HAND,
  63: BY_HAND,
  64: [{ place: 'outside', steps: [...SIGNED_IN, reload] }],
  65: 'Keep the address that LINE leads back to, move the clock by a day, and open it in a window of its own.',
  66: TWO_WINDOWS,
  67: [{ place: 'outside', url: ({ origin }) => foreignCode(origin) }],
  68: [{ phone: 'android', place: 'outside', steps: SIGNED_IN }],
  69: [
    {
      phone: 'android',
      place: 'outside',
      arm: ({ line }) => void (line.knobs.lineAppVersion = null),
      steps: SIGNED_IN,
    },
  ],
  71: TWO_WINDOWS,
}
