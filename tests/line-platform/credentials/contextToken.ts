import { createHash } from 'node:crypto'
import type { LiffAppRegistration, Person } from '../model'
import { randomToken } from '../random'
import { availabilityOf } from './availability'

/** From where the app was opened (LINE docs: `liff.getContext()`; `square_chat` from SDK 2.31). */
export type ContextType = 'utou' | 'room' | 'group' | 'none' | 'external' | 'square_chat'

export interface ContextOrder {
  readonly app: LiffAppRegistration
  readonly type: ContextType
  readonly multipleLiffTransition: boolean
  /** Absent when nobody is signed in. */
  readonly holder?: { readonly person: Person; readonly accessToken: string }
}

/** LINE docs: first half of the SHA-256 of the access token. */
const halfHash = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url')

function contextOf({ app, type, holder, multipleLiffTransition }: ContextOrder): object {
  return {
    type,
    ...(holder ? { userId: holder.person.userId, accessTokenHash: halfHash(holder.accessToken) } : {}),
    liffId: app.liffId,
    endpointUrl: app.endpointUrl,
    permanentLinkPattern: 'concat',
    ...(type === 'external' ? {} : { viewType: app.viewType }),
    availability: availabilityOf(app, multipleLiffTransition),
    scope: app.scopes,
    menuColorSetting: { adaptableColorSchemes: ['light'] },
    miniDomainAllowed: app.miniApp ?? false,
    ...(app.customPath === undefined ? {} : { miniAppId: app.customPath }),
  }
}

/** SDK 2.31 behaviour: the payload goes through `atob` without UTF-8 decoding, so it must be ASCII. */
const asciiJson = (value: object): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const part = (text: string): string => Buffer.from(text, 'ascii').toString('base64url')

/** A context token. Its signature is random: the SDK never looks at it. */
export function makeContextToken(order: ContextOrder): string {
  return [part('{"alg":"HS256"}'), part(asciiJson(contextOf(order))), randomToken(32)].join('.')
}
