import { encodeParams, withQuery, type Params } from './endpoint'
import type { Credentials } from './issue'

/** LINE docs, LIFF URL resolution: everything after the LIFF ID becomes `liff.state`. A lone slash says nothing. */
export function primaryUrl(endpointUrl: string, rest: string): string {
  const says = rest !== '' && rest !== '/'
  return withQuery(endpointUrl, says ? encodeParams([['liff.state', rest]]) : '')
}

/** The fragment that the SDK reads its credentials from (SDK 2.31 behaviour). */
export function credentialFragment(credentials: Credentials): string {
  const params: Params = [
    ['access_token', credentials.accessToken],
    ['context_token', credentials.contextToken],
    ['feature_token', credentials.featureToken],
    ...(credentials.idToken === undefined ? [] : [['id_token', credentials.idToken] as const]),
    ['client_id', credentials.clientId],
    ['mst_challenge', credentials.mstChallenge],
  ]
  return `#${encodeParams(params)}`
}
