import type { Step } from '../protocol'

/** The step as one tells it to a person who does it by hand. */
export function stepText(step: Step): string {
  switch (step.do) {
    case 'log_in':
      return 'Tap the LINE login button'
    case 'choose_person':
      return `Continue as ${step.id}`
    case 'allow':
      return 'Allow at LINE'
    case 'cancel':
      return 'Cancel at LINE'
    case 'main_action':
      return 'Tap the main action'
    case 'reload':
      return 'Reload'
    case 'wait_for':
      return `Wait for ${step.ending}`
    case 'let_pass':
      return `Let ${step.hours} hours pass`
    case 'end_tokens':
      return step.how === 'revoke' ? 'LINE revokes the access token' : 'The access token expires'
    case 'rewrite':
      return `Damage the stored ${step.record}`
    case 'claim':
      return `Change the stored claim ${step.claim}`
    case 'leave_record':
      return `Leave a record ${step.record} of the SDK`
    case 'end_cookie':
      return 'The cookie of the SDK ends'
    case 'back':
      return 'Back'
    case 'sign_out':
      return 'Sign out'
    case 'confirm':
      return 'Confirm it'
    case 'forget':
      return 'Delete the site data'
    default:
      return step satisfies never
  }
}

/** What a person taps for that step; `null` where there is nothing to tap. */
export function targetOf(step: Step): string | null {
  switch (step.do) {
    case 'log_in':
      return '.line-button:not([hidden], [disabled], [aria-disabled])'
    case 'choose_person':
      return `button[name=person][value=${JSON.stringify(step.id)}]`
    case 'allow':
      return 'button[name=answer][value=allow]'
    case 'cancel':
      return 'button[name=answer][value=cancel]'
    case 'main_action':
      return '.problem .actions > :not([disabled])'
    case 'sign_out':
      return '.panel-end > .button-quiet'
    case 'confirm':
      return 'dialog[open] .button-primary'
    default:
      return null
  }
}
