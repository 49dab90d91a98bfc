import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PermissionAnswer } from '../liff/permissionAnswer'
import { displayClaimsOf } from '../profile/displayClaims'
import { DisplayProfile } from '../profile/displayProfile'
import { readOwn, writeOwn } from '../storage/ownStorage'
import type { Line } from './pendingSession'
import { replacementOf } from './replacementOf'
import type { SessionState } from './state'
import { useSessionStore } from './store'

/** Where the question for name and picture stands. */
export type PermissionState =
  | { readonly tag: 'offered' }
  /** The person said "not now" in this visit: the question gets quiet, and stays possible. */
  | { readonly tag: 'declined' }
  /** LINE asks in a window of its own. */
  | { readonly tag: 'asking' }
  /** Only opening the page anew brings the name. */
  | { readonly tag: 'needs_reopening' }
  | { readonly tag: 'unavailable' }
  | { readonly tag: 'failed' }

/** The permission to show name and picture: a part of the session that is loaded only where they are missing. */
export const useProfilePermission = defineStore('profile-permission', () => {
  const session = useSessionStore()
  const state = shallowRef<PermissionState>(
    readOwn('profile-declined') === null ? { tag: 'offered' } : { tag: 'declined' },
  )

  /** Has LINE ask, by a tap. Asking again takes the place of a question that is still open (SDK 2.31). */
  async function ask(): Promise<void> {
    const asking: PermissionState = { tag: 'asking' }
    state.value = asking
    const line = await session.connect()
    const before = line.liff.storedSession()
    const answer = await askLine(line)
    const change = replacementOf(before, line.liff.storedSession())
    // Whatever the SDK says: what it holds by now is what counts.
    if (change !== 'same') await takeOver(line, change)
    else if (state.value === asking) settle(answer)
  }

  function settle(answer: PermissionAnswer): void {
    if (answer === 'declined') decline()
    else state.value = stateAfter(answer)
  }

  /** "Not now". An answer that LINE's window still gives counts all the same. */
  function decline(): void {
    writeOwn('profile-declined', 'yes')
    state.value = { tag: 'declined' }
  }

  async function takeOver(line: Line, change: 'replaced' | 'mixed'): Promise<void> {
    const now = session.state
    // Signed out meanwhile: then nobody is to be signed in by what LINE issued since.
    if (now.tag !== 'signed_in') line.liff.logout()
    else if (change === 'mixed') await session.signIn()
    else adopt(line, now)
  }

  /** Shows what the new tokens say, if they are of the person on the screen. */
  function adopt({ broker, liff }: Line, now: Extract<SessionState, { tag: 'signed_in' }>): void {
    if (broker.forSession().tag === 'other_person') {
      session.become({ tag: 'failed', error: { tag: 'other_person' } })
      return
    }
    const judgement = broker.open(true)
    if (judgement.tag !== 'usable') state.value = { tag: 'needs_reopening' }
    else {
      const claims = displayClaimsOf(liff.storedSession().claims, judgement.claims?.subject ?? null)
      session.become({ ...now, profile: new DisplayProfile(claims) })
      state.value = { tag: claims.name === null ? 'needs_reopening' : 'offered' }
    }
  }

  return { state: shallowReadonly(state), ask, decline }
})

async function askLine(line: Line): Promise<PermissionAnswer> {
  try {
    return await line.requestProfile()
  } catch {
    return 'failed'
  }
}

function stateAfter(answer: Exclude<PermissionAnswer, 'declined'>): PermissionState {
  switch (answer) {
    case 'allowed':
    case 'allowed_before':
    case 'not_from_here':
      return { tag: 'needs_reopening' }
    case 'unavailable':
    case 'failed':
      return { tag: answer }
  }
}
