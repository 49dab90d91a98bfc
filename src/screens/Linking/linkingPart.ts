import { linkingTexts } from '../../messages/linkingTexts'
import { createLazyPart } from '../lazyPart'

/** Linking and unlinking, in a chunk that only a service loads that has them. */
export const linkingPart = createLazyPart(
  async () => (await import('./linkingScreens')).LinkingScreen,
  linkingTexts,
)

/** The way there, on the card. */
export const linkingEntryPart = createLazyPart(
  async () => (await import('./linkingScreens')).LinkingEntry,
  linkingTexts,
)
