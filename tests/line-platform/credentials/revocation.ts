import type { World } from '../world'

/** Ends an access token and, with it, the refresh token it came with (that the latter ends too is inferred). */
export function revokeAccessToken(world: World, value: string): void {
  const refresh = world.refreshTokens.of(value)
  if (refresh) world.refreshTokens.drop(refresh.value)
  world.tokens.revoke(value)
}

/** The person removes the app in LINE's settings, or its owner deauthorizes it: consent and all tokens are gone. */
export function withdrawConsent(world: World, personId: string, channelId: string): void {
  world.consents.withdraw(personId, channelId)
  world.tokens.revokeAll(personId, channelId)
  world.refreshTokens.dropAll(personId, channelId)
}
