import type { ExtraTexts } from './en'

export const ja = {
  beside: {
    tap: 'タップするだけでログインできます。新しいパスワードは必要ありません。',
    profile: (service: string) =>
      `プロフィールはこのブラウザの外に送られません。${service}は、ログインをLINEに確認するだけです。`,
    leave: 'いつでもここからログアウトできます。',
  },
  phone: {
    title: 'スマートフォンでこのページを開く',
    text: 'スマートフォンのカメラで読み取ってください。このページを開くだけで、ログインは行われません。',
    alt: '下のリンクのQRコード',
  },
  share: {
    button: 'このページを共有する',
    text: 'このリンクを開くと、LINEで同じページが開きます。',
    copy: 'リンクをコピー',
    copied: 'リンクをコピーしました',
    selected:
      'このブラウザでは自動でコピーできません。リンクが選択されていますので、ご自身でコピーしてください。',
    close: '閉じる',
  },
  notYou: {
    title: '別のLINEアカウントを使う',
    outside:
      'まずここでログアウトしてください。次にもう一度ログインし、LINEの画面で別のアカウントを選んでください。',
    app: 'スマートフォンでは、LINEアプリのアカウントで自動的にログインすることがあります。その場合は、先にアプリのアカウントを切り替えてください。',
    inside:
      'LINEの中では、いつもLINEアプリのアカウントが使われます。アプリのアカウントを切り替えてから、このページを開き直してください。自動的にログインします。',
    signOut: 'ログアウト',
    stay: 'ログインしたままにする',
    close: '閉じる',
  },
  more: {
    title: 'その他',
    friend: (service: string) => `${service}の公式アカウント`,
    isFriend: '追加済み',
    invite: '友だちを招待する',
    shortcut: 'ホーム画面に追加する',
    browser: 'ブラウザで開く',
    data: 'お客様のデータ',
    loading: '読み込み中…',
  },
} as const satisfies ExtraTexts
