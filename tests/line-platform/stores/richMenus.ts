import { randomHex } from '../random'

/** Stands for all people who have no menu of their own. */
export const EVERYBODY = 'all'

/** A rich menu as the bot described it; the emulator only hands it around. */
export interface RichMenu {
  readonly richMenuId: string
  readonly [member: string]: unknown
}

/** Rich menus of the bots, and who sees which: a person by handle, or `EVERYBODY`. */
export function createRichMenus() {
  const menus = new Map<string, { readonly channelId: string; readonly menu: RichMenu }>()
  const linked = new Map<string, string>()
  const key = (channelId: string, who: string): string => `${channelId} ${who}`

  return {
    add(channelId: string, described: object): RichMenu {
      const menu = { ...described, richMenuId: `richmenu-${randomHex(16)}` }
      menus.set(menu.richMenuId, { channelId, menu })
      return menu
    },
    list: (channelId: string): readonly RichMenu[] =>
      [...menus.values()].filter((entry) => entry.channelId === channelId).map(({ menu }) => menu),
    find(channelId: string, richMenuId: string): RichMenu | undefined {
      const entry = menus.get(richMenuId)
      return entry?.channelId === channelId ? entry.menu : undefined
    },
    remove: (richMenuId: string): void => void menus.delete(richMenuId),
    link: (channelId: string, who: string, richMenuId: string): void =>
      void linked.set(key(channelId, who), richMenuId),
    unlink: (channelId: string, who: string): void => void linked.delete(key(channelId, who)),
    /** The menu of one person, or the default one; not the latter instead of the former. */
    of(channelId: string, who: string): RichMenu | undefined {
      return menus.get(linked.get(key(channelId, who)) ?? '')?.menu
    },
    reset(): void {
      menus.clear()
      linked.clear()
    },
  }
}

export type RichMenus = ReturnType<typeof createRichMenus>
