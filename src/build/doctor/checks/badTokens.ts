import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'

/** Nobody's LINE user ID. Where it turns up, a backend has believed a token of the doctor. */
export const NOBODY = `U${'d0c7'.repeat(8)}`

/** Somebody else's channel ID: LINE gives out ten digits that do not begin with zeros. */
export const FOREIGN_CHANNEL = '0000000001'

/** The one from whose refusal can be seen whether a backend compares the channel. */
export const FOREIGN_CHANNELS_TOKEN = "another channel's token"

/** A token that can be nobody's. None of them was ever issued by LINE. */
export interface BadToken {
  readonly what: string
  readonly token: string
  /** The problem where a backend takes it for good. */
  readonly ifAccepted:
    | 'garbage_accepted'
    | 'forged_token_accepted'
    | 'foreign_token_accepted'
    | 'own_key_accepted'
    | 'unsigned_token_accepted'
  /** The contract's codes for it, all with 401. */
  readonly codes: readonly string[]
}

/** What no backend may take for an ID token. @param channelId the app's own */
export function badIdTokens(channelId: string): readonly BadToken[] {
  return [
    {
      what: 'garbage',
      token: 'doctor.garbage.token',
      ifAccepted: 'garbage_accepted',
      codes: ['token_invalid'],
    },
    {
      what: 'a token of our channel that LINE did not sign',
      token: forged(channelId),
      ifAccepted: 'forged_token_accepted',
      codes: ['token_invalid'],
    },
    {
      what: 'a token without a signature',
      token: unsigned(channelId),
      ifAccepted: 'unsigned_token_accepted',
      codes: ['token_invalid'],
    },
    {
      what: 'a token that brings its own key',
      token: forged(channelId, 'brings_key'),
      ifAccepted: 'own_key_accepted',
      codes: ['token_invalid'],
    },
    {
      what: FOREIGN_CHANNELS_TOKEN,
      token: forged(FOREIGN_CHANNEL),
      ifAccepted: 'foreign_token_accepted',
      // Which of the two is wrong with it first, a backend may choose.
      codes: ['audience_mismatch', 'token_invalid'],
    },
  ]
}

/** What no backend may take for an access token, which is opaque: only LINE can tell whose it is. */
export function badAccessTokens(): readonly BadToken[] {
  return [
    {
      what: 'garbage',
      token: `doctor-${randomUUID()}`,
      ifAccepted: 'garbage_accepted',
      codes: ['token_invalid'],
    },
    {
      what: 'a token that LINE never issued',
      token: forged(FOREIGN_CHANNEL),
      ifAccepted: 'foreign_token_accepted',
      // LINE documents no answer of its own to a well-formed token that it never issued.
      codes: ['token_invalid', 'token_revoked', 'token_expired', 'audience_mismatch'],
    },
  ]
}

/**
 * Signed rightly (ES256, as LINE's), with a key that is made for it and thrown away. With that key in its header (RFC 7515,
 * `jwk`) it is good for whoever takes the key from the token.
 */
function forged(audience: string, key?: 'brings_key'): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const brought = key === undefined ? {} : { jwk: publicKey.export({ format: 'jwk' }) }
  const signed = `${encoded({ typ: 'JWT', alg: 'ES256', kid: 'doctor', ...brought })}.${payload(audience)}`
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

const unsigned = (audience: string): string => `${encoded({ typ: 'JWT', alg: 'none' })}.${payload(audience)}.`

function payload(audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  return encoded({
    iss: 'https://access.line.me',
    sub: NOBODY,
    aud: audience,
    exp: now + 3600,
    iat: now,
    amr: ['linesso'],
  })
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
