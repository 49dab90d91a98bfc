import { connect } from 'node:tls'

/** Where a connection really goes instead of the name that is asked for (curl's `--connect-to`). */
export interface Detour {
  /** Empty: any. */
  readonly host: string
  readonly port: string
  readonly toHost: string
  readonly toPort: string
}

/** Why there was no answer at all. */
export type Cause =
  | 'name_unknown'
  | 'refused'
  | 'timeout'
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_of_another_name'
  | 'certificate_not_trusted'
  | 'tls_failed'
  | 'broken'

export interface Address {
  readonly host: string
  readonly port: number
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' }

/** Where to connect to for a URL. */
export function addressOf(url: URL, detours: readonly Detour[]): Address {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port || (DEFAULT_PORTS[url.protocol] ?? '443')
  const detour = detours.find(
    (one) => (one.host === '' || one.host === host) && (one.port === '' || one.port === port),
  )
  return { host: detour?.toHost || host, port: Number(detour?.toPort || port) }
}

/** Codes of Node and OpenSSL (Node's documentation, "X509 certificate error codes" and "Common system errors"). */
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOTFOUND: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
  CERT_HAS_EXPIRED: 'certificate_expired',
  CERT_NOT_YET_VALID: 'certificate_not_yet_valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_of_another_name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate_not_trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate_not_trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate_not_trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate_not_trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate_not_trusted',
  CERT_UNTRUSTED: 'certificate_not_trusted',
  CERT_REVOKED: 'certificate_not_trusted',
}

export function causeOf(code: string): Cause {
  if (Object.hasOwn(CAUSES, code)) return CAUSES[code] ?? 'broken'
  return /^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code) ? 'tls_failed' : 'broken'
}

/** What a server shows before anybody trusts it. */
export interface ShownCertificate {
  readonly names: string
  readonly issuer: string
  readonly begins: Date
  readonly ends: Date
}

/**
 * Looks at a certificate that was refused, to say why in words. Nothing is sent over the connection.
 *
 * @param patience ms
 */
export async function lookAtCertificate(
  { host, port }: Address,
  servername: string,
  patience: number,
): Promise<ShownCertificate | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername, rejectUnauthorized: false, timeout: patience }, () => {
      const { subjectaltname, issuer, valid_from, valid_to } = socket.getPeerCertificate()
      resolve({
        names: (subjectaltname ?? '').replaceAll('DNS:', ''),
        issuer: [issuer.O ?? issuer.CN ?? 'nobody named'].flat().join(', '),
        begins: new Date(valid_from),
        ends: new Date(valid_to),
      })
      socket.destroy()
    })
    const giveUp = () => {
      socket.destroy()
      resolve(null)
    }
    socket.once('error', giveUp)
    socket.once('timeout', giveUp)
  })
}
