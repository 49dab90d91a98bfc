import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** LINE docs: OAuth endpoints fail with `error` and `error_description`. */
export const oauthError = (
  c: Context,
  error: string,
  description: string,
  status: ContentfulStatusCode = 400,
) => c.json({ error, error_description: description }, status)

/** LINE docs: all other APIs fail with `message`. */
export const apiError = (c: Context, status: ContentfulStatusCode, message: string) =>
  c.json({ message }, status)

/** LINE docs, Messaging API "Error responses": what is wrong with the body, by property. */
export const invalidBody = (c: Context, property: string) =>
  c.json(
    {
      message: 'The request body has 1 error(s)',
      details: [{ message: 'May not be empty or invalid', property }],
    },
    400,
  )
