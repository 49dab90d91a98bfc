import type { Scope } from '../model'

/** What a permission means, on the screens that ask for it. */
export const SCOPE_WORDS: Record<Scope, string> = {
  openid: 'Your internal identifier (openid)',
  profile: 'Your display name, picture and status message (profile)',
  email: 'Your e-mail address (email)',
  'chat_message.write': 'Send messages in your name to the chat (chat_message.write)',
}
