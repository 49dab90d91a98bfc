import { makeContextToken, type ContextType } from '../credentials/contextToken'
import { makeIdToken, type IdTokenFault } from '../credentials/idToken'
import type { LiffAppRegistration, Person, Scope } from '../model'
import { randomToken } from '../random'
import { LIFF_TOKEN_LIFETIME } from '../stores/tokens'
import type { World } from '../world'

/** What LINE's app hands to a LIFF app in the fragment of its first page. */
export interface Credentials {
  readonly accessToken: string
  /** Absent when `openid` is not granted. */
  readonly idToken?: string
  readonly contextToken: string
  readonly featureToken: string
  readonly clientId: string
  /** Proves the main window to LINE when it opens a sub-window. */
  readonly mstChallenge: string
}

export interface CredentialsOrder {
  readonly person: Person
  readonly app: LiffAppRegistration
  readonly scopes?: readonly Scope[]
  readonly contextType?: ContextType
}

/** Inside LINE consent is given in LINE's own screens; with consent simplification that is `openid` alone. */
function scopesInLine(world: World, { person, app, scopes }: CredentialsOrder): readonly Scope[] {
  if (scopes) return scopes
  const granted = world.consents.find(person.id, app.channelId)?.granted
  return granted ?? (app.consentSimplification ? ['openid'] : app.scopes)
}

/** Issues one set of LIFF browser credentials, as opening a LIFF URL does. */
export async function issueCredentials(
  world: World,
  order: CredentialsOrder,
  fault?: IdTokenFault,
): Promise<Credentials> {
  const { person, app } = order
  const scopes = scopesInLine(world, order)
  const grant = { personId: person.id, channelId: app.channelId, scopes }
  const accessToken = world.tokens.issue({ ...grant, lifetime: LIFF_TOKEN_LIFETIME }).value
  const idToken = await makeIdToken(
    world,
    { person, channelId: app.channelId, scopes, amr: 'linesso', alg: 'ES256' },
    fault,
  )
  const contextToken = makeContextToken({
    app,
    type: order.contextType ?? 'utou',
    holder: { person, accessToken },
    multipleLiffTransition: world.knobs.multipleLiffTransition,
  })
  const rest = {
    contextToken,
    featureToken: randomToken(32),
    clientId: app.channelId,
    mstChallenge: world.subWindows.challengeFor(grant),
  }
  return idToken === undefined ? { accessToken, ...rest } : { accessToken, idToken, ...rest }
}
