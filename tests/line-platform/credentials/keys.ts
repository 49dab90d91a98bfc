import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose'

export interface SigningKey {
  readonly privateKey: CryptoKey
  /** Public half as `/oauth2/v2.1/certs` shows it. */
  readonly jwk: JWK
  /** 64 hex characters, as LINE's key ids are. */
  readonly kid: string
}

async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const bare = await exportJWK(publicKey)
  const kid = Buffer.from(await calculateJwkThumbprint(bare), 'base64url').toString('hex')
  return { privateKey, kid, jwk: { ...bare, alg: 'ES256', use: 'sig', kid } }
}

/** The ES256 keys of LINE. The newest signs; older ones stay published so that tokens already out still verify. */
export function createKeys() {
  let current = newKey()
  let retired: Promise<SigningKey>[] = []

  return {
    current: (): Promise<SigningKey> => current,
    /** A pair that is never published. */
    stranger: newKey,
    async jwks(): Promise<JSONWebKeySet> {
      const keys = await Promise.all([current, ...retired])
      return { keys: keys.map((key) => key.jwk) }
    },
    /** From now on another key signs. `forget` also takes the old ones out of the published set. */
    rotate({ forget = false }: { readonly forget?: boolean } = {}): void {
      retired = forget ? [] : [current, ...retired]
      current = newKey()
    },
    reset: (): void => void (retired = []),
  }
}

export type Keys = ReturnType<typeof createKeys>
