import * as features from './features'
import * as linking from './linking'
import type { Walk } from './walk'
import * as wayIn from './wayIn'

/** Every screen of the app in every state that looks different, failures aside: those are on `/__outcomes`. */
export const WALKS: readonly Walk[] = [
  {
    name: 'the way in, in a browser',
    device: 'chrome-android',
    stops: {
      'sign-in': wayIn.openSignIn,
      share: wayIn.share,
      'leaving for LINE': wayIn.leaveForLine,
      'card, service asked': wayIn.signInWhileServiceWaits,
      card: wayIn.reloadTheCard,
      'another LINE account': wayIn.askForAnother,
      'sign out?': wayIn.askToSignOut,
      'signed out': wayIn.signOut,
    },
  },
  {
    name: 'the way in, on a desktop',
    stops: { 'sign-in on a desktop': wayIn.openSignInWithCode },
  },
  {
    name: 'LINE’s in-app browser',
    device: 'in-app-android',
    stops: { 'sign-in in LINE’s browser': wayIn.openSignIn },
  },
  {
    name: 'inside LINE',
    device: 'liff-android',
    stops: {
      'card inside LINE': wayIn.openInsideLine,
      'card, service closed': wayIn.openWhileServiceIsClosed,
      'on to the service': wayIn.openDestination,
    },
  },
  {
    name: 'a MINI App',
    device: 'liff-android',
    variant: 'mini',
    stops: {
      'card without a name': wayIn.openMiniApp,
    },
  },
  {
    name: 'what can be done inside LINE',
    device: 'liff-android',
    variant: 'mini',
    stops: {
      'friend unknown': features.openFriend,
      'friend, LINE busy': features.openBusyFriend,
      invitation: features.openInvitation,
      shortcut: features.openShortcut,
      'phone’s browser': features.openBrowser,
    },
  },
  {
    name: 'the same outside',
    device: 'safari-ios',
    stops: {
      'friend, by the link': features.openFriendOutside,
      'invitation outside': features.openInvitationOutside,
      'your data': features.openData,
      cleared: features.clearData,
    },
  },
  {
    name: 'failures',
    device: 'chrome-android',
    stops: { 'page not found': wayIn.openUnknownPage, 'consent refused': wayIn.refuse },
  },
  {
    name: 'linking',
    stops: {
      'link: explained': linking.explain,
      'link: account or new': linking.chooseAccount,
      'unlink: nothing': linking.openNothingToUnlink,
      'link: these two?': linking.compare,
      'link: done': linking.confirm,
      'link: done before': linking.openLinkedBefore,
      'card, linked': linking.openLinkedCard,
      'link: person taken': linking.compareWithOther,
      'link: account taken': linking.compareTaken,
      'unlink?': linking.askToUnlink,
      unlinked: linking.unlink,
    },
  },
  {
    name: 'linking in the phone’s browser',
    device: 'safari-ios',
    stops: { 'link: back to LINE': linking.openAway },
  },
  {
    name: 'linking inside LINE',
    device: 'liff-android',
    stops: { 'link: in the browser': linking.openPhoneBrowser, 'link: not yet': linking.checkInVain },
  },
  {
    name: 'linking from the chat',
    device: 'liff-android',
    stops: { 'link: last step in LINE': linking.linkFromChat },
  },
]
