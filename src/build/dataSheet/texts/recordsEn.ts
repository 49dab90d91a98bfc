import type { OwnRecords } from './ownRecords'

export const recordsEn: OwnRecords = {
  'unfinished-return': { what: 'that a sign-in is being finished', until: 'the sign-in is finished' },
  'failed-return': { what: 'that the last sign-in did not succeed', until: 'the next sign-in' },
  'person-mark': {
    what: 'a short fingerprint of who was shown last in this tab, from which nobody can be told',
    until: 'sign-out',
  },
  'reloaded-build': { what: 'which version of the app was loaded anew', until: 'the tab is closed' },
  'sign-in-started': { what: "when LINE's sign-in was opened last", until: 'it counts for ten minutes' },
  'return-target': { what: 'the page of the app to come back to', until: 'the sign-in is finished' },
  'automatic-sign-in': {
    what: 'that the app has signed in by itself once',
    until: 'the service has answered',
  },
  'reopened-at': { what: 'when the app was opened anew by itself', until: 'it counts for ten minutes' },
  'request-id': {
    what: 'a random number of the request that is not answered yet',
    until: 'the service has answered',
  },
  'link-token': {
    what: 'the one-time secret of a link from the chat',
    until: 'used, or ten minutes are over',
  },
  'link-begun': {
    what: "when the service's own sign-in was opened",
    until: 'the linking is finished; it counts for an hour',
  },
  'pending-change': {
    what: 'a random number and a fingerprint of a change that is not answered yet',
    until: 'the service has answered',
  },
  'signed-out': { what: 'that the person has signed out', until: 'the next sign-in' },
  'profile-declined': {
    what: 'that name and picture are not to be asked for now',
    until: 'the tab is closed',
  },
  'friendship-look': {
    what: 'that LINE is to be asked again whether the official account is a friend',
    until: 'it was asked',
  },
  locale: { what: 'the language that was picked', until: 'another one is picked' },
}
