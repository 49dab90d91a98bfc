import type { ProfilePermissionTexts } from './en'

export const ja = {
  title: '名前と画像を表示する',
  reason: (service: string) =>
    `お名前とプロフィール画像は、まだLINEから共有されていません。許可すると、この画面に表示され、${service}がLINEを通じて確認するログイン情報にも含まれます。`,
  button: 'LINEで許可する',
  asking: 'LINEの画面で操作を続けてください…',
  notNow: '今はしない',
  declined: 'お名前と画像は共有されません。ほかの機能はそのままお使いいただけます。',
  again: '名前と画像を表示する',
  reopen: 'お名前と画像を表示するには、このページをLINEで開き直してください。',
  reopenButton: 'LINEで開き直す',
  unavailable: 'ここではLINEの許可画面を表示できません。ほかの機能はそのままお使いいただけます。',
  failed: '完了できませんでした。変更はありません。しばらくしてからもう一度お試しください。',
  retry: 'もう一度試す',
} as const satisfies ProfilePermissionTexts
