import type { Account, LinkConfirmAnswer, LinkPreviewAnswer } from '../../backend/contract'
import { assertNever } from '../../lib/assertNever'
import type { LinkingState, Offer, Offered, Question } from '../../linking/state'

/** Which screen a state of linking is, and whether it is busy: what is on its way stays on the screen it was begun on. */
export type View =
  | { readonly tag: 'waiting' | 'away' | 'not_linked' }
  | { readonly tag: 'explain'; readonly props: ExplainProps }
  | { readonly tag: 'browser'; readonly offered: Offered; readonly isChecking: boolean }
  | { readonly tag: 'compare'; readonly preview: LinkPreviewAnswer; readonly isLinking: boolean }
  | {
      readonly tag: 'to_line'
      readonly account: Account
      readonly accountLink: NonNullable<LinkConfirmAnswer['accountLink']>
    }
  | { readonly tag: 'linked'; readonly account: Account; readonly since: 'now' | 'before' }
  | { readonly tag: 'unlink'; readonly account: Account; readonly isUnlinking: boolean }

interface ExplainProps {
  readonly step: 'explaining' | 'asking' | 'leaving'
  readonly linkToken?: string | null
  readonly offer?: Offer
}

/** @param isForBrowser whether an offer is to be followed in the phone's own browser */
export function whatToShow(state: LinkingState, isForBrowser: (offer: Offer) => boolean): View {
  switch (state.tag) {
    case 'closed':
    case 'failed':
    case 'unsure':
    case 'unlinked':
      return { tag: 'waiting' }
    case 'explaining':
      return { tag: 'explain', props: { step: 'explaining', linkToken: state.linkToken } }
    case 'leaving':
      return { tag: 'explain', props: { step: 'leaving' } }
    case 'calling':
      return viewOfQuestion(state.question)
    case 'offered':
      return isForBrowser(state.offer)
        ? { tag: 'browser', offered: state, isChecking: false }
        : {
            tag: 'explain',
            props: { step: 'explaining', offer: state.offer, linkToken: state.offer.linkToken },
          }
    case 'away':
    case 'not_linked':
      return { tag: state.tag }
    case 'comparing':
      return { tag: 'compare', preview: state.preview, isLinking: false }
    case 'asking':
      return { tag: 'unlink', account: state.account, isUnlinking: false }
    case 'changing':
      return state.change.tag === 'confirm'
        ? { tag: 'compare', preview: state.change.preview, isLinking: true }
        : { tag: 'unlink', account: state.change.account, isUnlinking: true }
    case 'linked': {
      const { account, accountLink, since } = state
      return accountLink === undefined
        ? { tag: 'linked', account, since }
        : { tag: 'to_line', account, accountLink }
    }
    default:
      return assertNever(state)
  }
}

function viewOfQuestion(question: Question): View {
  switch (question.tag) {
    case 'start':
      return { tag: 'explain', props: { step: 'asking', linkToken: question.linkToken } }
    case 'preview':
      return { tag: 'waiting' }
    case 'check':
      return question.of.tag === 'offered'
        ? { tag: 'browser', offered: question.of, isChecking: true }
        : { tag: 'waiting' }
    default:
      return assertNever(question)
  }
}
