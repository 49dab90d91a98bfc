import type { Component } from 'vue'
import type { Feature } from '../../features/offered'
import { featureTexts } from '../../messages/featureTexts'
import { createLazyPart, type PartLoader } from '../lazyPart'

/** What a row opens: each a chunk of its own, loaded by the tap on the row. */
export const featureParts: Readonly<Record<Feature, PartLoader<Component>>> = {
  friend: createLazyPart(async () => (await import('./FriendDialog.vue')).default, featureTexts),
  invite: createLazyPart(async () => (await import('./InviteDialog.vue')).default, featureTexts),
  shortcut: createLazyPart(async () => (await import('./ShortcutDialog.vue')).default, featureTexts),
  browser: createLazyPart(async () => (await import('./BrowserDialog.vue')).default, featureTexts),
}
