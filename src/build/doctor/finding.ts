/** Whose part is looked at; the report is in this order. */
export const PARTS = ['config', 'line', 'host', 'backend'] as const

export type Part = (typeof PARTS)[number]

/** What is looked at, in the order of the report. Ids never change: reports of CI are compared by them. */
export const CHECKS = {
  config: { part: 'config', title: 'the config is whole' },
  'liff-id': { part: 'line', title: 'LINE knows the LIFF ID' },
  'line-endpoint': { part: 'line', title: 'the endpoint URL at LINE is endpointUrl' },
  'line-scopes': { part: 'line', title: 'the LIFF app asks for the scopes that the app needs' },
  'line-features': { part: 'line', title: 'LINE allows the features that are on' },
  reach: { part: 'host', title: 'the endpoint answers over https' },
  certificate: { part: 'host', title: 'the certificate is good for weeks to come' },
  redirect: { part: 'host', title: 'the endpoint answers itself, without a redirect' },
  page: { part: 'host', title: "the endpoint is this app's page" },
  'deep-path': { part: 'host', title: 'every path of the app is the page, with 200' },
  'missing-asset': { part: 'host', title: 'a missing asset is a 404 that nobody keeps' },
  assets: { part: 'host', title: 'what the page loads is there' },
  headers: { part: 'host', title: "every answer has the build's headers" },
  cache: { part: 'host', title: 'the page is asked about on each visit, assets are kept' },
  build: { part: 'host', title: 'this stage and this version are deployed' },
  'plain-http': { part: 'host', title: 'plain http serves nothing' },
  backend: { part: 'backend', title: 'the backend answers over https' },
  'backend-redirect': { part: 'backend', title: 'the backend never redirects' },
  'backend-cors': { part: 'backend', title: 'the app may read every answer (CORS)' },
  'backend-origin': { part: 'backend', title: "the backend refuses what is not the app's origin" },
  'backend-token': { part: 'backend', title: 'the backend refuses a bad token as the contract says' },
  'backend-audience': { part: 'backend', title: "the backend refuses another channel's genuine token" },
  'same-site': { part: 'backend', title: 'endpoint and backend are of one site, so that cookies work' },
} as const satisfies Readonly<Record<string, { readonly part: Part; readonly title: string }>>

export type CheckId = keyof typeof CHECKS

/** What one check saw. `problem` names the mistake for machines, and never changes. */
export type Finding =
  | { readonly check: CheckId; readonly level: 'ok'; readonly found: string }
  | ({ readonly check: CheckId; readonly level: 'warn' | 'fail' } & Problem)
  | { readonly check: CheckId; readonly level: 'skipped'; readonly why: string }

export interface Problem {
  readonly problem: string
  readonly expected: string
  readonly found: string
  /** What to change, and where: the field in LINE's console, the setting of the host or the backend. */
  readonly change: string
}

export const ok = (check: CheckId, found: string): Finding => ({ check, level: 'ok', found })
export const fail = (check: CheckId, problem: Problem): Finding => ({ check, level: 'fail', ...problem })
export const warn = (check: CheckId, problem: Problem): Finding => ({ check, level: 'warn', ...problem })

/** Not looked at is never "ok". */
export const skipped = (check: CheckId, why: string): Finding => ({ check, level: 'skipped', why })

/** The problems of a check, or that there are none. */
export const orOk = (check: CheckId, problems: readonly Finding[], found: string): readonly Finding[] =>
  problems.length > 0 ? problems : [ok(check, found)]

/** All checks of a part that nothing was found of, because something before them failed. */
export function skipRest(part: Part, findings: readonly Finding[], why: string): readonly Finding[] {
  const seen = new Set<string>(findings.map(({ check }) => check))
  return checksOf(part)
    .filter((check) => !seen.has(check))
    .map((check) => skipped(check, why))
}

export function checksOf(part: Part): readonly CheckId[] {
  return checkIds.filter((check) => CHECKS[check].part === part)
}

const checkIds = Object.keys(CHECKS).filter((name): name is CheckId => Object.hasOwn(CHECKS, name))
