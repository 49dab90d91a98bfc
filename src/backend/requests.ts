import * as v from 'valibot'
import { TicketSchema, type Operation } from './contract'

/**
 * What each operation takes: the reference backend reads its forms by these schemas, and the contract's document is
 * generated from them. The app does not import this file. All are strict: a member that the contract does not name, such as
 * a claim, is refused and not ignored, so that a leak in a client is noticed at once.
 */

/** One UUID per intent of the person, the same when the call is repeated. */
const requestId = v.pipe(
  v.string(),
  v.uuid(),
  v.description('One UUID per intent of the person; the same when the call is repeated.'),
)

const idToken = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.description('Raw ID token of LINE. Only LINE can tell whether it is one: ask its verify endpoint.'),
)

const accessToken = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.description('Raw access token of LINE. Check `client_id` of what LINE says about it.'),
)

const ticket = v.pipe(
  TicketSchema,
  v.description('One-time secret that the service minted after its own sign-in; never a start handle.'),
)

const destination = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}$/),
  v.description("Key of the app's `destinations`, where the person opened `/go/{key}`."),
)

/** As LINE issues them (Messaging API reference, "Issue link token"): their form is not documented. */
const linkToken = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(1024),
  v.description("The Messaging API's link token, as it came with the link in the chat."),
)

const replace = v.pipe(
  v.literal('true'),
  v.description('Only after the person was shown what is replaced, and chose it. Never sent as `false`.'),
)

const sessionMembers = { request_id: requestId, destination: v.exactOptional(destination) }

/** `session` of an app whose config says `"token": "id"`. */
export const SessionByIdTokenSchema = v.strictObject({ ...sessionMembers, id_token: idToken })

/** `session` of an app whose config says `"token": "access"`. */
export const SessionByAccessTokenSchema = v.strictObject({ ...sessionMembers, access_token: accessToken })

export const LinkRequestSchema = v.strictObject({ request_id: requestId, id_token: idToken })

export const AccountLinkRequestSchema = v.strictObject({
  request_id: requestId,
  id_token: idToken,
  link_token: linkToken,
})

export const LinkPreviewRequestSchema = v.strictObject({ request_id: requestId, id_token: idToken, ticket })

export const LinkConfirmRequestSchema = v.strictObject({
  request_id: requestId,
  id_token: idToken,
  ticket,
  replace: v.exactOptional(replace),
})

export const UnlinkRequestSchema = v.strictObject({
  request_id: requestId,
  id_token: idToken,
  access_token: accessToken,
})

export const SignOutRequestSchema = v.strictObject({ request_id: requestId, access_token: accessToken })

/** The form of every operation. */
export const REQUESTS = {
  session: v.union([SessionByIdTokenSchema, SessionByAccessTokenSchema]),
  link: LinkRequestSchema,
  'account-link': AccountLinkRequestSchema,
  'link/preview': LinkPreviewRequestSchema,
  'link/confirm': LinkConfirmRequestSchema,
  unlink: UnlinkRequestSchema,
  'sign-out': SignOutRequestSchema,
} satisfies Record<Operation, v.GenericSchema>
