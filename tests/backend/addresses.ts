/** What LINE's console must know of this service: under the website, where "Log in with LINE" comes back. */
export const LOGIN_CALLBACK_PATH = 'sign-in/line/callback'

/** Under the backend's URL, where LINE's server reports what happened in the chat. */
export const WEBHOOK_PATH = 'webhook'
