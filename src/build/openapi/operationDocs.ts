import type * as v from 'valibot'
import {
  AccountLinkAnswerSchema,
  LinkAnswerSchema,
  LinkConfirmAnswerSchema,
  LinkPreviewAnswerSchema,
  SessionAnswerSchema,
  SignOutAnswerSchema,
  UnlinkAnswerSchema,
  type AccountLinkAnswer,
  type LinkAnswer,
  type LinkConfirmAnswer,
  type LinkPreviewAnswer,
  type Operation,
  type SessionAnswer,
} from '../../backend/contract'

/** What the document says of one operation beside its schemas. */
export interface OperationDoc {
  readonly summary: string
  readonly description: string
  readonly answer: v.GenericSchema
  /** Whether the answer begins or ends the service's own session. */
  readonly setsCookie?: true
  /** Forms by name; a name is shown in documentation tools. */
  readonly requests: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly answers: Readonly<Record<string, object>>
}

const request_id = '3f0c8a52-9d1e-4b7a-8c36-5e2f7d904b11'
// Too short to be taken for real ones, by people and by scanners for leaked tokens.
const id_token = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'
const access_token = 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'
const ticket = 'dGlja2V0LW1pbnRlZC1hZnRlci10aGUtc2lnbi1pbi0'
const linkToken = 'NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY'

const account = { label: 'h•••@example.com', linkedAt: '2026-07-01T09:00:00.000Z' }

const begun: LinkAnswer = {
  signInUrl: 'https://www.example.com/line/link?start=aGFuZGxlLWJvdW5kLXRvLXRoaXMtTElORS11c2VyLTE',
  registerUrl: 'https://www.example.com/line/register?start=aGFuZGxlLWJvdW5kLXRvLXRoaXMtTElORS11c2VyLTE',
  expiresIn: 600,
}

/** The documentation of every operation. Examples are checked against the schemas by the tests. */
export const OPERATION_DOCS: Readonly<Record<Operation, OperationDoc>> = {
  session: {
    summary: 'Signs the person in',
    description:
      'Verify the token with LINE, take the identity from its answer, begin a session of your own. Idempotent: the same ' +
      '`request_id` of the same person gets the same answer. Exactly one token, of the kind that the app is configured for.',
    answer: SessionAnswerSchema,
    setsCookie: true,
    requests: {
      idToken: { request_id, id_token },
      accessToken: { request_id, access_token },
      destination: { request_id, id_token, destination: 'orders' },
    },
    answers: {
      linked: { account } satisfies SessionAnswer,
      notLinked: { account: null } satisfies SessionAnswer,
      destination: { account, continueUrl: 'https://www.example.com/orders' } satisfies SessionAnswer,
    },
  },
  link: {
    summary: 'Says where the person proves their account',
    description:
      'The addresses carry a one-time start handle that is bound to this LINE user. A start handle is never accepted as a ' +
      'ticket: whoever began knows it, and may have sent it to somebody else.',
    answer: LinkAnswerSchema,
    requests: { begin: { request_id, id_token } },
    answers: {
      begun,
      ownBrowser: { ...begun, external: true } satisfies LinkAnswer,
    },
  },
  'account-link': {
    summary: 'As link, begun in the chat',
    description:
      'Keep the link token with the start handle and then with the ticket, until `link/confirm` hands it back with a nonce. ' +
      "A ticket at once only where your own session cookie names the account that this token's LINE user is linked to.",
    answer: AccountLinkAnswerSchema,
    requests: { begin: { request_id, id_token, link_token: linkToken } },
    answers: {
      begun,
      knownAlready: { ticket } satisfies AccountLinkAnswer,
    },
  },
  'link/preview': {
    summary: 'Says what the ticket would link',
    description:
      'Links nothing. `account` is whose ticket it is; `current` is what this LINE user is linked to now. Never say whom the ' +
      'account is linked to, nor since when.',
    answer: LinkPreviewAnswerSchema,
    requests: { ask: { request_id, id_token, ticket } },
    answers: {
      free: { account: { label: 't•••@example.com' } } satisfies LinkPreviewAnswer,
      thisLineUserIsLinked: {
        account: { label: 't•••@example.com' },
        conflict: 'line_user_linked',
        current: account,
      } satisfies LinkPreviewAnswer,
      theAccountIsLinked: {
        account: { label: 't•••@example.com' },
        conflict: 'account_linked',
      } satisfies LinkPreviewAnswer,
    },
  },
  'link/confirm': {
    summary: 'Links the LINE user and the account of the ticket',
    description:
      'The only call that links. The ticket must have been minted for the LINE user whom LINE names for the token, and works ' +
      'once; the same pair again is a success. Replay a 2xx for the same LINE user and `request_id` for ten minutes, after ' +
      "verifying the repetition's own token; the same `request_id` with other parameters is a 422.",
    answer: LinkConfirmAnswerSchema,
    requests: {
      confirm: { request_id, id_token, ticket },
      replace: { request_id, id_token, ticket, replace: 'true' },
    },
    answers: {
      linked: { account } satisfies LinkConfirmAnswer,
      begunInTheChat: {
        account,
        accountLink: { linkToken, nonce: 'bm9uY2Utb2YtMTI4LXJhbmRvbS1iaXRzLW9yLW1vcmU' },
      } satisfies LinkConfirmAnswer,
    },
  },
  unlink: {
    summary: 'Undoes the link and tells LINE',
    description:
      'Refuse unless both tokens name the same LINE user. Then call `POST https://api.line.me/user/v1/deauthorize` (LINE ' +
      'requires it) and end the sessions of this LINE user. Replay as for `link/confirm`: the repetition brings an access ' +
      'token that the first call has revoked.',
    answer: UnlinkAnswerSchema,
    setsCookie: true,
    requests: { undo: { request_id, id_token, access_token } },
    answers: { undone: {} },
  },
  'sign-out': {
    summary: 'Ends your session and revokes the access token',
    description: 'Also a success for a token that is dead already. The app does not wait for the answer.',
    answer: SignOutAnswerSchema,
    setsCookie: true,
    requests: { signOut: { request_id, access_token } },
    answers: { signedOut: {} },
  },
}
