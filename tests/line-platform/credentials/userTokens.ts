import type { TokenGrant, AccessToken } from '../stores/tokens'
import type { RefreshToken } from '../stores/refreshTokens'
import type { World } from '../world'

export interface UserTokens {
  readonly access: AccessToken
  readonly refresh: RefreshToken
}

/** A new access token with its refresh token, as a login ends. */
export function issueUserTokens(world: World, grant: TokenGrant): UserTokens {
  const access = world.tokens.issue(grant)
  return { access, refresh: world.refreshTokens.issue(grant, access) }
}

/** A new access token for a live refresh token, which stays as it is (LINE docs, refresh access token). */
export function refreshUserTokens(world: World, refresh: RefreshToken): UserTokens {
  const access = world.tokens.issue(refresh.grant)
  world.refreshTokens.used(refresh, access)
  return { access, refresh }
}

/** LINE docs: `email` is never listed, even if it was granted. LINE Login v2.0 knows one scope, `P`. */
export const scopeText = ({ family, scopes }: TokenGrant): string =>
  family === 'v2.0' ? 'P' : scopes.filter((scope) => scope !== 'email').join(' ')

/** The answer of a token endpoint, without an ID token. */
export const tokenAnswer = ({ access, refresh }: UserTokens) => ({
  access_token: access.value,
  expires_in: access.lifetime,
  refresh_token: refresh.value,
  scope: scopeText(access),
  token_type: 'Bearer',
})
