import type { Messages } from './en'

export const ja = {
  language: '言語',
  pageTitle: {
    signIn: (service: string) => `${service}にログイン`,
    profile: (service: string) => `プロフィール｜${service}`,
    problem: (service: string) => `ログインできませんでした｜${service}`,
    notFound: (service: string) => `ページが見つかりません｜${service}`,
  },
  starting: {
    opening: '開いています…',
    slow: 'いつもより時間がかかっています。もうしばらくお待ちください。',
  },
  signIn: {
    title: (service: string) => `${service}にログイン`,
    text: 'お使いのLINEアカウントでログインできます。新しいパスワードは必要ありません。',
    button: 'LINEでログイン',
    leaving: 'LINEを開いています…',
    privacy:
      '共有する情報は、LINEの画面で先に確認できます。ログインのお知らせがLINEに届くことがありますが、問題ありません。',
    openInLine: 'LINEで開く',
    openInLineText: 'このページをLINEで開くと、すぐにログインできます。',
    continueHere: 'このブラウザで続けることもできます。',
    withoutLine: 'LINEを使わずに続ける',
  },
  signedOut: {
    title: 'ログアウトしました',
    text: (service: string) => `${service}からログアウトしました。LINE自体はログインしたままです。`,
  },
  profile: {
    signedIn: 'LINEでログイン中',
    nameless: 'LINEユーザー',
    notYou: '別のアカウントを使う',
    email: 'メールアドレス',
    privacy: (service: string) => `${service}に送られるのはログイン情報だけで、LINEを通じて確認されます。`,
  },
  service: {
    sending: (service: string) => `${service}にログインしています…`,
    signedIn: (service: string) => `${service}にログインしました`,
    linked: '連携中のアカウント',
    linkedSince: (date: string) => `${date}から`,
    notLinked: 'アカウントはまだ連携されていません',
    continue: (service: string) => `${service}へ進む`,
  },
  signOut: {
    button: 'ログアウト',
    title: (service: string) => `${service}からログアウトしますか？`,
    text: 'ログアウトするのはこのページだけです。LINE自体はログインしたままです。',
    cancel: 'ログインしたままにする',
  },
  close: '閉じる',
  go: {
    title: (service: string) => `${service}を開いています…`,
    text: '画面が変わらないときは、下のボタンを押してください。',
  },
  footer: {
    label: 'このサービスについて',
    privacyPolicy: 'プライバシーポリシー',
    terms: '利用規約',
    help: 'ヘルプ',
  },
  testVersion: (stage: string) => `テスト版：${stage}`,
  partMissing: {
    title: 'ページを最後まで読み込めませんでした',
    text: '接続が切れたか、新しいバージョンが公開されたようです。ページを再読み込みしてください。',
    reload: 'ページを再読み込みする',
  },
} as const satisfies Messages
