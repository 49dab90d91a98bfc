import type { RichMenu, RichMenuDescription } from '../bot/richMenu'
import { randomHex } from '../random'

/** Stands for all people who have no menu of their own. */
export const EVERYBODY = 'all'

export interface RichMenuPicture {
  readonly contentType: string
  readonly content: ArrayBuffer
}

interface Entry {
  readonly channelId: string
  readonly menu: RichMenu
  readonly picture: RichMenuPicture | null
}

/** Rich menus of the bots, their pictures, and who sees which: a person by handle, or `EVERYBODY`. */
export function createRichMenus() {
  const menus = new Map<string, Entry>()
  const linked = new Map<string, string>()
  const key = (channelId: string, who: string): string => `${channelId} ${who}`
  const menuOf = (channelId: string, who: string): RichMenu | undefined =>
    menus.get(linked.get(key(channelId, who)) ?? '')?.menu

  return {
    add(channelId: string, described: RichMenuDescription): RichMenu {
      const richMenuId = `richmenu-${randomHex(16)}`
      const menu = { ...described, richMenuId }
      menus.set(richMenuId, { channelId, menu, picture: null })
      return menu
    },
    list: (channelId: string): readonly RichMenu[] =>
      [...menus.values()].filter((entry) => entry.channelId === channelId).map(({ menu }) => menu),
    find(channelId: string, richMenuId: string): RichMenu | undefined {
      const entry = menus.get(richMenuId)
      return entry?.channelId === channelId ? entry.menu : undefined
    },
    remove: (richMenuId: string): void => void menus.delete(richMenuId),
    picture: (richMenuId: string): RichMenuPicture | null => menus.get(richMenuId)?.picture ?? null,
    setPicture(richMenuId: string, picture: RichMenuPicture): void {
      const entry = menus.get(richMenuId)
      if (entry) menus.set(richMenuId, { ...entry, picture })
    },
    link: (channelId: string, who: string, richMenuId: string): void =>
      void linked.set(key(channelId, who), richMenuId),
    unlink: (channelId: string, who: string): void => void linked.delete(key(channelId, who)),
    /** The menu of one person, or the default one; not the latter instead of the former. */
    of: menuOf,
    /** LINE docs, "Scope and display priority": a person's own menu goes before the default one. */
    seenBy: (channelId: string, who: string): RichMenu | undefined =>
      menuOf(channelId, who) ?? menuOf(channelId, EVERYBODY),
    reset(): void {
      menus.clear()
      linked.clear()
    },
  }
}

export type RichMenus = ReturnType<typeof createRichMenus>
