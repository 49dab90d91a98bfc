/** A LIFF app of somebody else's channel. */
export const foreignApp = {
  liffId: '9999999999-Foreigns',
  channelId: '9999999999',
  scopes: ['openid', 'profile', 'email'],
  botPrompt: 'none',
  viewType: 'full',
  published: true,
} as const
