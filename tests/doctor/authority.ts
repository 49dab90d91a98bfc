import { generate } from 'selfsigned'

/** What a server may show of itself. */
export interface KeyPair {
  readonly key: string
  readonly cert: string
}

/** A good certificate, and the ways in which one is bad. */
export type Kind = 'good' | 'ends_soon' | 'expired' | 'not_yet_valid' | 'of_another_name' | 'self_signed'

export interface Authority {
  /** What clients have to trust (PEM). */
  readonly certificate: string
  issue(name: string, kind: Kind): Promise<KeyPair>
}

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000

/** From and until when, in days from now. */
const LIVES: Readonly<Record<Kind, readonly [number, number]>> = {
  good: [-1, 90],
  ends_soon: [-80, 3],
  expired: [-91, -1],
  not_yet_valid: [1, 90],
  of_another_name: [-1, 90],
  self_signed: [-1, 90],
}

/** An authority of its own for a test, whose certificates nobody else trusts. */
export async function createAuthority(): Promise<Authority> {
  const root = await generate([{ name: 'commonName', value: 'Test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  })
  return {
    certificate: root.cert,
    async issue(name, kind) {
      const [from, until] = LIVES[kind].map((days) => new Date(Date.now() + days * DAY))
      const named = kind === 'of_another_name' ? 'elsewhere.example.net' : name
      const { private: key, cert } = await generate([{ name: 'commonName', value: named }], {
        keyType: 'ec',
        algorithm: 'sha256',
        ...(from && until ? { notBeforeDate: from, notAfterDate: until } : {}),
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'subjectAltName', altNames: [{ type: 2, value: named }] },
        ],
        ...(kind === 'self_signed' ? {} : { ca: { key: root.private, cert: root.cert } }),
      })
      return { key, cert }
    },
  }
}
