import type { Look } from './looks'

/** How a screen is looked at: at the width of a phone, or of a desktop. */
export interface View extends Look {
  readonly width: 360 | 1280
}

interface Compared {
  /** The name of the walk. */
  readonly walk: string
  /** Somebody of the emulated LINE whose name, and initial on the picture, is in letters that all languages here have. */
  readonly person: 'no-picture' | 'somchai' | 'alice'
  /** The stops of the walk that are compared. */
  readonly views: Readonly<Record<string, readonly View[]>>
}

const phone = (locale: Look['locale'], theme: Look['theme']): View => ({ locale, theme, width: 360 })
const desktop = (locale: Look['locale'], theme: Look['theme']): View => ({ locale, theme, width: 1280 })

/** The screens that are compared picture by picture: few of all, but every language, theme and kind of screen. */
export const COMPARED: readonly Compared[] = [
  {
    walk: 'the way in, in a browser',
    person: 'no-picture',
    views: {
      'sign-in': [phone('ja', 'light'), phone('zh-TW', 'dark')],
      card: [phone('ko', 'dark')],
      'sign out?': [phone('ko', 'light')],
    },
  },
  {
    walk: 'the way in, on a desktop',
    person: 'alice',
    views: { 'sign-in on a desktop': [desktop('en', 'light'), desktop('ja', 'dark')] },
  },
  {
    walk: 'inside LINE',
    person: 'somchai',
    views: {
      'card inside LINE': [phone('th', 'light')],
      'card, service closed': [phone('th', 'dark')],
    },
  },
  {
    walk: 'failures',
    person: 'alice',
    views: {
      'page not found': [phone('ja', 'dark')],
      'consent refused': [phone('zh-TW', 'light'), phone('id', 'dark')],
    },
  },
  {
    walk: 'linking',
    person: 'alice',
    views: {
      'link: explained': [phone('ko', 'light'), phone('th', 'dark')],
      'link: account or new': [phone('id', 'light')],
      'link: these two?': [phone('zh-TW', 'dark'), phone('ja', 'light'), desktop('id', 'light')],
      'link: done': [phone('ja', 'light')],
      'card, linked': [phone('id', 'light')],
      'link: person taken': [phone('th', 'light')],
      'link: account taken': [phone('en', 'dark')],
      'unlink?': [phone('zh-TW', 'light')],
    },
  },
  {
    walk: 'the same outside',
    person: 'alice',
    views: { 'your data': [phone('en', 'light'), phone('th', 'dark')] },
  },
]
