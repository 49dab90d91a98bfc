import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { FriendRequestEnd, Friendship } from '../liff/friendship'
import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'

/** What is known of the person and the official account. */
export type FriendshipState =
  /** Nobody has asked yet: LINE is asked by a tap, or once after it said that something has changed. */
  | { readonly tag: 'not_asked' }
  | { readonly tag: 'checking' }
  | { readonly tag: 'known'; readonly friendship: Friendship; readonly end: FriendRequestEnd | null }
  /** LINE offers the account in a window of its own. */
  | { readonly tag: 'asking'; readonly friendship: Friendship }

/** The official account as a friend: asked, offered, and asked again whenever the person may have changed it. */
export const useFriendship = defineStore('friendship', () => {
  const state = shallowRef<FriendshipState>({ tag: 'not_asked' })
  let looking: Promise<void> | null = null

  /** Asks LINE how it stands; once, however many ask for it at a time. */
  function look(): Promise<void> {
    removeOwn('friendship-look')
    looking ??= lookOnce().finally(() => (looking = null))
    return looking
  }

  async function lookOnce(): Promise<void> {
    if (state.value.tag === 'not_asked') state.value = { tag: 'checking' }
    const friendship = await ask(
      () => import('../liff/readFriendship'),
      'unknown',
      (part) => part.readFriendship(),
    )
    const now = state.value
    // While LINE's window is open, only a yes is news.
    if (now.tag === 'asking' && friendship !== 'friend') state.value = { ...now, friendship }
    else state.value = { tag: 'known', friendship, end: now.tag === 'known' ? now.end : null }
  }

  /** Looks again if the person was somewhere where it may have changed. What LINE's address said about it is not believed. */
  async function lookAfterReturn(): Promise<void> {
    if (readOwn('friendship-look') !== null) await look()
  }

  /** The person leaves for the account's own page. */
  function expectReturn(): void {
    writeOwn('friendship-look', 'yes')
  }

  /**
   * Has LINE offer the account in its own window, by a tap in the LIFF browser. Asking again takes the place of a window that
   * never said how it ended (SDK 2.31).
   */
  async function request(): Promise<void> {
    state.value = { tag: 'asking', friendship: friendshipNow() }
    const end = await ask(
      () => import('../liff/requestFriendship'),
      'failed',
      (part) => part.requestFriendship(),
    )
    // Whatever the window says: how it stands, LINE is asked, and not by a question from before.
    await looking
    await look()
    state.value = { tag: 'known', friendship: friendshipNow(), end }
  }

  function friendshipNow(): Friendship {
    const now = state.value
    return now.tag === 'known' || now.tag === 'asking' ? now.friendship : 'unknown'
  }

  return { state: shallowReadonly(state), look, lookAfterReturn, expectReturn, request }
})

/** What a part of the SDK answers; `otherwise` where it does not load. */
async function ask<Part, Answer>(
  load: () => Promise<Part>,
  otherwise: Answer,
  act: (part: Part) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act(await load())
  } catch {
    return otherwise
  }
}
