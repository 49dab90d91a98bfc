import type { DataTexts } from './en'

export const ja = {
  title: 'お客様のデータ',
  pageTitle: (service: string) => `お客様のデータ｜${service}`,
  lead: (service: string) => `LINEから${service}に共有される情報と、このブラウザに保存される情報です。`,
  shared: (service: string) => `${service}に共有されている情報`,
  userId: 'LINEのユーザーID',
  name: '名前',
  picture: 'プロフィール画像',
  email: 'メールアドレス',
  yes: '共有されています',
  no: '共有されていません',
  linked: '連携中のアカウント',
  linkedSince: (date: string) => `${date}から連携`,
  signedInSince: (date: string) => `${date}からログイン中`,
  stored: 'このブラウザに保存されている情報',
  storedText: '送信先は、LINEと、ログイン情報を受け取るサービスだけです。',
  sdk: 'LINEのログイン情報（上の情報を含みます）。ログアウトするまで保存されます',
  pages:
    'このタブで開いたページとスクロール位置（「戻る」で元の位置に戻るため）。タブを閉じるまで保存されます',
  kinds: {
    language: '選んだ言語',
    sign_in: 'ログインの進み具合（同じ処理を繰り返さないため）',
    person: 'このタブの利用者が変わったかどうかを見分ける印（IDは読み取れません）',
    linking: 'アカウント連携の進み具合',
    choice: 'ここでの回答（同じ質問を繰り返さないため）',
    page: '再読み込みしたページのバージョン',
  },
  unlink: 'アカウントの連携を解除する',
  clear: 'ログアウトして情報を消す',
  clearText:
    'サービスが保存している情報は、そのまま残ります。共有もやめるには、アカウントの連携を解除してください。',
  back: '戻る',
  cleared: 'ログアウトし、情報を消しました',
  clearedText: (service: string) =>
    `${service}がこのブラウザに保存していたお客様の情報は、すべて消えました。LINE自体はログインしたままです。`,
  start: 'トップページへ',
} as const satisfies DataTexts
