import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { ShareEnd } from '../liff/shareEnd'
import { invitationMessage, type Invitation } from './invitation'

/** Where an invitation stands. */
export type SharingState =
  | { readonly tag: 'ready' }
  /** LINE asks whom it is to go to. */
  | { readonly tag: 'choosing' }
  | { readonly tag: ShareEnd }

/** Sending an invitation through LINE's own picker, by a tap in the LIFF browser. */
export const useSharing = defineStore('sharing', () => {
  const state = shallowRef<SharingState>({ tag: 'ready' })

  /** Asking again takes the place of a picker that is still open (SDK 2.31); what that one ends with is not shown. */
  async function choose(invitation: Invitation): Promise<void> {
    const choosing: SharingState = { tag: 'choosing' }
    state.value = choosing
    const end = await shareOrFail(invitation)
    if (state.value === choosing) state.value = { tag: end }
  }

  function begin(): void {
    if (state.value.tag !== 'choosing') state.value = { tag: 'ready' }
  }

  return { state: shallowReadonly(state), begin, choose }
})

async function shareOrFail(invitation: Invitation): Promise<ShareEnd> {
  try {
    const { shareWithLine } = await import('../liff/shareTargetPicker')
    return await shareWithLine(invitationMessage(invitation))
  } catch {
    return 'unavailable'
  }
}
