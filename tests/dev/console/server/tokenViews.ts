import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { LinePlatform } from '../../../line-platform'
import type { Arrival } from '../../../world/arrivals'
import type { TokenView } from '../protocol'

const JWS = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/

/** `eyJ…` with enough of it to compare two by eye, and too little to use. */
export const shortened = (value: string): string =>
  JWS.test(value) ? `${value.slice(0, 12)}…${value.slice(-6)}` : value

/** Every parameter of query and body, as written in a form. */
export function parametersOf({ url, body, headers }: Arrival): { name: string; value: string }[] {
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const form = isForm ? [...new URLSearchParams(body)] : body === '' ? [] : [['body', body] as const]
  return [...url.searchParams, ...form].map(([name, value]) => ({ name, value }))
}

/** The tokens that a request carried, decoded: the pages of the console show no token that could be used. */
export function tokenViewsOf(arrival: Arrival, line: LinePlatform, now: number): TokenView[] {
  const bearer = (arrival.headers['authorization'] ?? '').replace(/^Bearer /, '')
  const carried = [...parametersOf(arrival), { name: 'authorization header', value: bearer }]
  return carried
    .filter(({ value }) => JWS.test(value))
    .map(({ name, value }) => tokenView(name, value, line, now))
}

function tokenView(place: string, value: string, line: LinePlatform, now: number): TokenView {
  const check = line.checkAccessToken(value)
  if (check.tag === 'live') {
    const { personId, scopes, expiresAt } = check.token
    const says = `access token of ${line.people.get(personId).name}, for ${scopes.join(', ')}; ${untilText(expiresAt - now)}`
    return { kind: 'access token', place, says, header: '', claims: '' }
  }
  const decoded = decode(value)
  if (decoded === null) {
    return { kind: 'access token', place, says: `access token, ${check.tag}`, header: '', claims: '' }
  }
  const { sub, exp } = decoded.claims
  if (sub === undefined || exp === undefined)
    return { kind: 'other token', place, says: '', ...texts(decoded) }
  const name = line.people.find(sub)?.name ?? sub
  return {
    kind: 'ID token',
    place,
    says: `ID token of ${name}; ${untilText(exp * 1000 - now)}`,
    ...texts(decoded),
  }
}

function decode(value: string) {
  try {
    return { header: decodeProtectedHeader(value), claims: decodeJwt(value) }
  } catch {
    // LINE's access tokens look like this and are none.
    return null
  }
}

function texts({ header, claims }: NonNullable<ReturnType<typeof decode>>) {
  return { header: JSON.stringify(header, null, 2), claims: JSON.stringify(claims, null, 2) }
}

/** `ms` may be negative: it has passed then. */
function untilText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const time = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  return ms >= 0 ? `expires in ${time}` : `expired ${time} ago`
}
