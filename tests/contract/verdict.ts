/** The contract is not kept. The text names operation, status and code, never a token. */
export class Failed extends Error {
  override readonly name = 'Failed'
}

/** From outside it could not be seen whether the contract is kept. Never counted as passed. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked'
}

export type Verdict =
  | { readonly tag: 'passed' }
  | { readonly tag: 'failed'; readonly why: string }
  | { readonly tag: 'not_checked'; readonly why: string }

export interface Judged {
  readonly id: string
  readonly title: string
  readonly verdict: Verdict
}
