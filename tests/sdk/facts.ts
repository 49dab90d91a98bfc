/** One thing that the LIFF SDK does and that something of ours rests on. */
interface Fact {
  readonly fact: string
  /** Files that would have to change with it. */
  readonly restsOn: readonly string[]
}

export const FACTS = {
  // K1: the two builds
  'K1.1': {
    fact: 'the full package contacts three hosts and runs a script of LINE’s CDN',
    restsOn: ['src/liff/liffSdk.ts', 'src/build/headers/csp.ts'],
  },
  'K1.2': {
    fact: 'core with the modules of a sign-in contacts api.line.me alone and runs no remote script',
    restsOn: ['src/liff/liffSdk.ts', 'src/build/headers/csp.ts'],
  },
  'K1.3': {
    fact: 'a CDN that does not answer holds the full package back for ten seconds',
    restsOn: ['src/liff/liffSdk.ts'],
  },
  'K1.4': {
    fact: 'core brings neither permissions nor sub-windows, nor any other API that was not added',
    restsOn: ['src/liff/liffSdk.ts'],
  },

  // K2: storage that is not there
  'K2.1': {
    fact: 'where the browser blocks site data, importing the SDK throws a SecurityError',
    restsOn: ['src/storage/ownStorage.ts', 'src/main.ts', 'src/boot.ts'],
  },
  'K2.2': {
    fact: 'where sessionStorage alone is blocked, importing the SDK throws',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  'K2.3': {
    fact: 'where localStorage alone is blocked, init rejects with a SecurityError without a code',
    restsOn: ['src/storage/ownStorage.ts', 'src/liff/initError.ts'],
  },
  'K2.4': {
    fact: 'where storage is full, importing the SDK throws a QuotaExceededError',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  'K2.5': {
    fact: 'where storage filled up after the import, init rejects with a QuotaExceededError',
    restsOn: ['src/liff/initError.ts'],
  },

  // K3: no time limit anywhere
  'K3.1': { fact: 'init waits for ever for the context', restsOn: ['src/liff/settleInit.ts'] },
  'K3.2': { fact: 'init waits for ever for the token', restsOn: ['src/liff/settleInit.ts'] },
  'K3.3': { fact: 'init waits for ever for the keys', restsOn: ['src/liff/settleInit.ts'] },
  'K3.4': {
    fact: 'in the LIFF browser, init waits for ever for the verification of the access token',
    restsOn: ['src/liff/settleInit.ts'],
  },
  'K3.5': {
    fact: 'in the LIFF browser, init waits for ever for a native bridge that is not ready',
    restsOn: ['src/liff/settleInit.ts'],
  },
  'K3.6': {
    fact: 'in the LIFF browser, init without credentials leaves to sign in and never settles',
    restsOn: ['src/liff/settleInit.ts', 'src/session/signIn.ts'],
  },
  'K3.7': {
    fact: 'the bundled SDK cancels no request of a sign-in: only its translations, not used here, hold an AbortController',
    restsOn: ['src/liff/settleInit.ts'],
  },

  // K4: state and PKCE
  'K4.1': {
    fact: 'the returned state is stored nowhere and compared with nothing',
    restsOn: ['src/session/originOfReturn.ts'],
  },
  'K4.2': {
    fact: 'a code for another verifier is refused (invalid_grant), and nobody is signed in',
    restsOn: ['src/liff/initError.ts'],
  },
  'K4.3': {
    fact: 'two tabs that sign in at once share one verifier: the first fails, the second resolves signed out',
    restsOn: ['src/session/originOfReturn.ts', 'src/session/findStartError.ts'],
  },
  'K4.4': {
    fact: 'a code without a sign-in begun in this browser is ignored: no exchange, resolved, signed out',
    restsOn: ['src/session/originOfReturn.ts'],
  },
  'K4.5': {
    fact: 'after a failed exchange the verifier is gone, so that a second init in the page resolves signed out',
    restsOn: ['src/session/concludeStart.ts'],
  },
  'K4.6': {
    fact: 'two inits at once on a return exchange the code twice, and the second is refused',
    restsOn: ['src/session/start.ts'],
  },

  // K5: leftovers
  'K5.1': {
    fact: 'code, state, liffClientId and liffRedirectUri stay in the address after init',
    restsOn: ['src/navigation/transientParameters.ts', 'src/navigation/addresses.ts'],
  },

  // K6: half sessions
  'K6.1': {
    fact: 'keys that cannot be fetched leave an ID token without claims and context, and a reload resolves with that',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K6.2': {
    fact: 'a context that fails after the token leaves claims without a context for good',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K6.3': {
    fact: 'a token endpoint that answers 200 with HTML lets init resolve signed out',
    restsOn: ['src/session/findStartError.ts'],
  },

  // K7: tokens grow old
  'K7.1': {
    fact: 'a reload keeps an expired ID token, says signed in, and asks LINE nothing',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K7.2': {
    fact: 'in the LIFF browser, fresh credentials replace the access token and not the ID token',
    restsOn: ['src/main.ts', 'src/storage/ownStorage.ts'],
  },
  'K7.3': {
    fact: 'without the records that start with LIFF_STORE:, fresh credentials are taken as a set',
    restsOn: ['src/storage/ownStorage.ts'],
  },

  // K8: the cookie, and loops
  'K8.1': {
    fact: 'outside LINE, a load without the cookie signs out and removes every record',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K8.2': {
    fact: 'in the LIFF browser, the cookie does not matter',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K8.3': {
    fact: 'withLoginOnExternalBrowser signs in for ever on Android where cookies are refused',
    restsOn: ['src/liff/liffSdk.ts'],
  },
  'K8.4': {
    fact: 'withLoginOnExternalBrowser asks again at once after a refusal without LINE’s mark',
    restsOn: ['src/liff/liffSdk.ts'],
  },
  'K8.5': {
    fact: 'withLoginOnExternalBrowser sends no redirect_uri, so that a deep link is lost',
    restsOn: ['src/liff/liffSdk.ts'],
  },

  // K9: Android
  'K9.1': {
    fact: 'on Android, init after a login resolves and reloads the page once',
    restsOn: ['src/session/sendSession.ts', 'src/storage/ownStorage.ts'],
  },
  'K9.2': {
    fact: 'on Android, a lineAppVersion of 13.10.0 or later prevents the reload',
    restsOn: ['src/navigation/transientParameters.ts'],
  },
  'K9.3': {
    fact: 'on Android, init after a login on a deep link loads an alert and rejects where our own address is the referrer',
    restsOn: ['src/build/headers/securityHeaders.ts'],
  },
  'K9.4': {
    fact: 'on Android, init after a login on a deep link resolves where the page sends no referrer',
    restsOn: ['src/build/headers/securityHeaders.ts'],
  },

  'K9.5': {
    fact: 'on Android, a policy that merely refuses the alert’s script makes that init wait for ever',
    restsOn: ['src/build/headers/csp.ts'],
  },
  'K9.6': {
    fact: 'on Android, Trusted Types make that init reject at once with a TypeError',
    restsOn: ['src/build/headers/csp.ts', 'src/liff/initError.ts'],
  },

  // K10: what the SDK believes of an address
  'K10.1': {
    fact: 'in the LIFF browser, an access token in the fragment replaces the stored one',
    restsOn: ['src/navigation/urlGate.ts'],
  },
  'K10.2': {
    fact: 'the ID token is checked against the client_id of the same fragment, not against the LIFF ID',
    restsOn: ['src/navigation/urlGate.ts', 'src/tokens/judgeSession.ts'],
  },
  'K10.3': {
    fact: 'the context token’s signature is not checked, and its endpoint URL steers the redirect',
    restsOn: ['src/navigation/urlGate.ts'],
  },
  'K10.4': {
    fact: 'liff.state can carry credentials in a fragment of its own',
    restsOn: ['src/navigation/liffState.ts'],
  },
  'K10.5': {
    fact: 'in an ordinary browser, credentials in the fragment sign nobody in, and are removed from the address',
    restsOn: ['src/navigation/urlGate.ts'],
  },
  'K10.6': {
    fact: 'in LINE’s in-app browser, an access_token in the fragment makes the SDK take it for the LIFF browser',
    restsOn: ['src/navigation/urlGate.ts', 'src/navigation/surroundings.ts'],
  },
  'K10.7': {
    fact: 'an access token of another channel is refused with INIT_FAILED while the SDK leaves to sign in',
    restsOn: ['src/navigation/urlGate.ts', 'src/liff/initError.ts'],
  },
  'K10.8': {
    fact: 'a credential that stands twice makes init reject',
    restsOn: ['src/navigation/urlGate.ts'],
  },

  // K11: sub-windows
  'K11.1': {
    fact: 'a link with a sub-window mark makes init wait for ever',
    restsOn: ['src/navigation/urlGate.ts'],
  },
  'K11.2': {
    fact: 'the sub-window mark sticks to the tab: the next plain address waits for ever too',
    restsOn: ['src/storage/ownStorage.ts', 'src/main.ts'],
  },
  'K11.3': {
    fact: 'garbage in the stored sub-window mark makes init throw a SyntaxError',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  'K11.4': {
    fact: 'without the stored sub-window mark, init resolves again',
    restsOn: ['src/storage/ownStorage.ts'],
  },

  // K12: addresses that throw
  'K12.1': {
    fact: 'broken percent-encoding in the query makes init reject with a URIError',
    restsOn: ['src/navigation/urlGate.ts'],
  },
  'K12.2': {
    fact: 'a refusal without a description makes init reject with a TypeError',
    restsOn: ['src/navigation/lineError.ts'],
  },
  'K12.3': {
    fact: 'the text of a refusal comes from the address',
    restsOn: ['src/navigation/lineError.ts', 'src/liff/initError.ts'],
  },
  'K12.4': {
    fact: 'a refusal without LINE’s mark lets init resolve signed out, and keeps the verifier',
    restsOn: ['src/navigation/lineError.ts', 'src/session/concludeStart.ts'],
  },

  // K13: where scripts of the page can read tokens
  'K13.1': { fact: 'window.liff hands out both tokens to any script', restsOn: ['src/build/headers/csp.ts'] },
  'K13.2': {
    fact: 'the resource timing of the verification holds the access token',
    restsOn: ['src/build/headers/csp.ts'],
  },
  'K13.3': {
    fact: 'the navigation timing holds the fragment with the tokens after it left the address',
    restsOn: ['src/build/headers/csp.ts'],
  },
  'K13.4': {
    fact: 'beside the endpoint URL, the SDK prints the address with its tokens on the console',
    restsOn: ['src/config/urlRules.ts'],
  },

  // K14: policies
  'K14.1': {
    fact: 'the bundled SDK evaluates text, injects scripts and writes HTML in the known places alone',
    restsOn: ['src/build/headers/csp.ts'],
  },
  'K14.2': {
    fact: 'a sign-in outside LINE works under our headers without a violation',
    restsOn: ['src/build/headers/csp.ts', 'src/build/headers/securityHeaders.ts'],
  },
  'K14.3': {
    fact: 'a LIFF URL with a deep link works under our headers without a violation',
    restsOn: ['src/build/headers/csp.ts', 'src/build/headers/securityHeaders.ts'],
  },
  'K14.4': {
    fact: 'our headers refuse the remote script of the full package',
    restsOn: ['src/build/headers/csp.ts', 'src/liff/liffSdk.ts'],
  },

  // K15: clocks
  'K15.1': {
    fact: 'a clock more than an hour ahead makes init reject with INVALID_ID_TOKEN and leaves a half session',
    restsOn: ['src/tokens/judgeSession.ts', 'src/liff/initError.ts'],
  },
  'K15.2': {
    fact: 'a clock less than an hour ahead is accepted',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  'K15.3': { fact: 'a clock a day behind is accepted', restsOn: ['src/tokens/judgeSession.ts'] },

  // S: what is stored where
  S1: {
    fact: 'outside LINE, a sign-in is kept in localStorage under five keys, and the state in none',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  S2: {
    fact: 'in the LIFF browser, a sign-in is kept in sessionStorage alone',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  S3: {
    fact: 'the import writes whether this is the LIFF browser, before init',
    restsOn: ['src/storage/ownStorage.ts'],
  },
  S4: {
    fact: 'a tab that was the LIFF browser once stays it, whatever the address',
    restsOn: ['src/storage/ownStorage.ts', 'src/navigation/surroundings.ts'],
  },
  S5: {
    fact: 'the cookie holds the access token’s end, for the whole host, secure, readable by scripts',
    restsOn: ['src/tokens/judgeSession.ts'],
  },
  S6: {
    fact: 'login() stores the verifier in localStorage and nothing else',
    restsOn: ['src/session/originOfReturn.ts'],
  },
  S7: {
    fact: 'logout() removes the records of this LIFF ID and the cookie, and no others',
    restsOn: ['src/session/signIn.ts', 'src/storage/ownStorage.ts'],
  },
  S8: {
    fact: 'logout() tells LINE nothing: the access token lives on',
    restsOn: ['src/session/sendSignOut.ts'],
  },
  S9: {
    fact: 'login() while a token is stored ignores the code that comes back',
    restsOn: ['src/session/signIn.ts'],
  },
  S10: {
    fact: 'logout() right before login() signs the other person in',
    restsOn: ['src/session/signIn.ts'],
  },
  S11: {
    fact: 'stored values of any type are handed out as they are, and count as signed in',
    restsOn: ['src/liff/rawToken.ts', 'src/liff/liffSdk.ts', 'src/tokens/judgeSession.ts'],
  },
  S12: {
    fact: 'a second tab finds the sign-in of the first',
    restsOn: ['src/tokens/broker.ts'],
  },

  // U: what happens to the address
  U1: {
    fact: 'liff.state is resolved below the endpoint: a slash is added in front, one at the end stays where either has one',
    restsOn: ['src/navigation/addresses.ts'],
  },
  U2: {
    fact: 'the endpoint’s query comes first, then that of liff.state, then its fragment',
    restsOn: ['src/navigation/addresses.ts'],
  },
  U3: {
    fact: 'all other query items are dropped on the second hop, which replaces the history entry',
    restsOn: ['src/navigation/transientParameters.ts', 'src/session/originOfReturn.ts'],
  },
  U4: {
    fact: 'a liff.state that names another host stays on the endpoint’s origin',
    restsOn: ['src/navigation/liffState.ts'],
  },
  U5: {
    fact: 'the clean-up removes credentials from the fragment and liff.utm_ items, and keeps all else',
    restsOn: ['src/navigation/transientParameters.ts'],
  },
  U6: {
    fact: 'an init that rejects cleans nothing up',
    restsOn: ['src/navigation/addresses.ts'],
  },
  U7: {
    fact: 'a login for a page beyond the endpoint ends on that page, query and fragment included',
    restsOn: ['src/navigation/addresses.ts', 'src/session/signIn.ts'],
  },
  U8: {
    fact: 'behind a slash, which a hash router adds, the clean-up misses the access token',
    restsOn: ['src/navigation/addresses.ts', 'src/app/router.ts'],
  },

  // R: requests, answers and calls
  R1: {
    fact: 'signed out, init asks for the context once, without a token',
    restsOn: ['index.html', 'src/session/concludeStart.ts'],
  },
  R2: {
    fact: 'a return asks for token, keys and context, in this order',
    restsOn: ['src/liff/settleInit.ts', 'tests/line-platform/routes/token.ts'],
  },
  R3: {
    fact: 'the token request is a form of seven fields without a client secret',
    restsOn: ['tests/line-platform/routes/token.ts'],
  },
  R4: { fact: 'a reload while signed in asks LINE nothing', restsOn: ['src/tokens/judgeSession.ts'] },
  R5: {
    fact: 'in the LIFF browser, each page verifies the access token, the first one the ID token too',
    restsOn: ['src/main.ts', 'tests/line-platform/routes/verify.ts'],
  },
  R6: {
    fact: 'login() asks for authorization with seven parameters, and none of them a nonce or a scope',
    restsOn: ['tests/line-platform/routes/authorize.ts', 'src/tokens/broker.ts'],
  },
  R7: {
    fact: 'the context is asked for with a preflight, the token without one, and no request carries a cookie',
    restsOn: ['tests/line-platform/http/cors.ts'],
  },
  R8: {
    fact: 'an answer that is no success gives its error, its errorCode or its status as the code',
    restsOn: ['src/liff/initError.ts'],
  },
  R9: {
    fact: 'no answer gives a TypeError without a code',
    restsOn: ['src/liff/initError.ts'],
  },
  R10: {
    fact: 'a context that is no context gives INIT_FAILED',
    restsOn: ['src/liff/initError.ts'],
  },
  R11: {
    fact: 'a revoked access token in the LIFF browser gives invalid_request, and init never heals it',
    restsOn: ['src/liff/initError.ts', 'src/session/findStartError.ts'],
  },
  R12: {
    fact: 'a context for another LIFF ID gives INIT_FAILED with a message that begins with Invalid LIFF ID',
    restsOn: ['src/liff/initError.ts'],
  },
  R13: {
    fact: 'an ID token with a wrong key, signature, algorithm, issuer or audience gives INVALID_ID_TOKEN',
    restsOn: ['src/liff/initError.ts'],
  },
  R14: {
    fact: 'errors are plain Error objects with a string code',
    restsOn: ['src/liff/initError.ts'],
  },
  R15: {
    fact: 'before init, every question about the sign-in throws INVALID_CONFIG, and so do login() and logout()',
    restsOn: ['src/liff/liffSdk.ts', 'src/session/signIn.ts'],
  },
  R16: {
    fact: 'once init has begun, sign-in can be asked for, left and begun, although it never settles',
    restsOn: ['src/session/signIn.ts', 'src/session/earlySignIn.ts'],
  },
  R17: {
    fact: 'after an init that failed, a second one in the same page works',
    restsOn: ['src/session/concludeStart.ts'],
  },
  R18: {
    fact: 'closeWindow() outside LINE closes what a script opened and nothing else',
    restsOn: ['src/liff/liffSdk.ts'],
  },
  R19: {
    fact: 'closeWindow() in the LIFF browser goes to liff://close',
    restsOn: ['src/liff/liffSdk.ts'],
  },
  R20: {
    fact: 'the LIFF browser is known by its user agent',
    restsOn: ['src/navigation/surroundings.ts'],
  },
  R21: {
    fact: 'the SDK names its own version, to the page and to LINE',
    restsOn: ['src/outcomes/supportCode.ts'],
  },
} as const satisfies Readonly<Record<string, Fact>>

export type FactId = keyof typeof FACTS

export const FACT_IDS: readonly FactId[] = Object.keys(FACTS).filter(isFactId)

function isFactId(text: string): text is FactId {
  return text in FACTS
}

/** The title of the test that proves a fact. */
export function fact(id: FactId): string {
  return `${id}: ${FACTS[id].fact}`
}
