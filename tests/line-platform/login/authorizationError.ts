/** LINE docs, "Error codes" of the callback, with a description as LINE's one example has it. */
export const AUTHORIZATION_ERRORS = {
  INVALID_REQUEST: 'The request is missing a required parameter or includes an invalid parameter value.',
  ACCESS_DENIED: 'The resource owner denied the request.',
  UNSUPPORTED_RESPONSE_TYPE: 'The response type is not supported.',
  INVALID_SCOPE: 'The requested scope is invalid, unknown, or malformed.',
  SERVER_ERROR: 'An unexpected error occurred.',
  LOGIN_REQUIRED: 'The user is not logged in.',
  INTERACTION_REQUIRED: 'The request requires interaction of the user.',
} as const

export type AuthorizationErrorCode = keyof typeof AUTHORIZATION_ERRORS
