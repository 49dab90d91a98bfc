/** What is needed only where nobody is signed in, as one part that the others need not load. */
export { concludeStart } from './concludeStart'
export { leaveForSignIn, takeAutomaticRenewal } from './signIn'
