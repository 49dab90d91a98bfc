/** LINE's page that connects a chat with an account at the service (Messaging API, "Linking user accounts", step 5). */
export function accountLinkUrl(accountLink: { readonly linkToken: string; readonly nonce: string }): string {
  const linkToken = encodeURIComponent(accountLink.linkToken)
  const nonce = encodeURIComponent(accountLink.nonce)
  return `https://access.line.me/dialog/bot/accountLink?linkToken=${linkToken}&nonce=${nonce}`
}

/** LINE's page to add an official account as a friend (LINE URL scheme). @param accountId with its `@` */
export function addFriendUrl(accountId: string): string {
  return `https://line.me/R/ti/p/${encodeURIComponent(accountId)}`
}
