import type { AppConfig } from '../config/appConfig'
import type { Platform, Surroundings } from '../navigation/surroundings'

/** What people expect of a page inside LINE, each behind a switch of the config. */
export type Feature = 'friend' | 'invite' | 'shortcut' | 'browser'

/**
 * What is offered here, in the order of the screen. Decided without asking LINE for anything: what LINE refuses after all, the
 * tap that wanted it is told.
 */
export function offeredFeatures(
  { features }: Pick<AppConfig, 'features'>,
  surroundings: Surroundings,
  platform: Platform,
): readonly Feature[] {
  const offered: Readonly<Record<Feature, boolean>> = {
    friend: features.friendship,
    invite: features.share,
    // A desktop has no home screen, and LINE's in-app browser puts nothing on one.
    shortcut: features.homeScreenShortcut && platform !== 'web' && surroundings !== 'line_in_app',
    browser: features.externalBrowser && surroundings !== 'external',
  }
  return FEATURES.filter((feature) => offered[feature])
}

const FEATURES: readonly Feature[] = ['friend', 'invite', 'shortcut', 'browser']
