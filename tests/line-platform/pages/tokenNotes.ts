import { decodeJwt, errors } from 'jose'
import type { RequestRecord } from '../stores/requests'
import type { World } from '../world'

const JWS = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g

function idTokenNote(world: World, value: string): string | undefined {
  try {
    const { sub, aud, exp, name } = decodeJwt(value)
    if (sub === undefined || exp === undefined) return undefined
    const minutes = Math.round((exp - world.clock.now() / 1000) / 60)
    return `ID token: sub ${sub}, aud ${String(aud)}, exp in ${minutes} min${typeof name === 'string' ? `, name ${name}` : ''}`
  } catch (error) {
    if (error instanceof errors.JWTInvalid || error instanceof TypeError) return undefined
    throw error
  }
}

function note(world: World, value: string): string {
  const check = world.tokens.check(value)
  if (check.tag === 'live') return `access token of ${world.people.get(check.token.personId).name}`
  return idTokenNote(world, value) ?? `access token, ${check.tag}`
}

/** Says which tokens a request carried, in words: the console page never shows a token itself. */
export function tokenNotes(world: World, record: RequestRecord): string {
  const carried = [record.body, record.headers['authorization'] ?? '', ...Object.values(record.query)].join(
    ' ',
  )
  const values = new Set(carried.match(JWS) ?? [])
  return [...values].map((value) => note(world, value)).join('; ')
}
