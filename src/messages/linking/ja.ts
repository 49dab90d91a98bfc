import type { LinkingTexts } from './en'

export const ja = {
  pageTitle: {
    link: (service: string) => `アカウント連携｜${service}`,
    unlink: (service: string) => `連携の解除｜${service}`,
  },
  entry: {
    link: 'アカウントを連携する',
    unlink: '連携を解除する',
    owner: 'サービスの運営者の方へ',
    openid:
      'アカウント連携にはIDトークンが必要です。LINE Developersコンソールで、LIFFアプリのScopeのopenidにチェックを入れてください。',
  },
  explain: {
    title: (service: string) => `${service}のアカウントを連携する`,
    benefit: (service: string) => `${service}のアカウントを、ログインなしでLINEから使えるようになります。`,
    chat: (service: string) => `${service}とのトークから、アカウント連携の依頼が届きました。`,
    shared: (service: string) =>
      `お客様がどのLINEユーザーかが${service}に伝わります。友だちやトークの内容は伝わりません。`,
    how: (service: string) =>
      `${service}のページでログインしていただきます。この画面で確認するまで、連携は行われません。`,
    undo: 'このページから、いつでも連携を解除できます。',
    begin: '次へ進む',
    later: '今はしない',
    asking: (service: string) => `${service}に問い合わせています…`,
    leaving: (service: string) => `${service}を開いています…`,
    haveAccount: 'アカウントを持っている',
    amNew: '初めて利用する',
  },
  browser: {
    title: 'ブラウザで続けてください',
    text: (service: string) => `${service}のログインはLINEの中では使えないため、ブラウザで開きます。`,
    open: 'ブラウザを開く',
    back: 'ブラウザで終わったら、LINEに戻って確認してください。',
    check: '確認する',
    checking: '確認しています…',
    notYet: 'まだ連携されていません。先にブラウザでの手続きを終えてください。',
  },
  away: {
    title: 'LINEに戻る',
    text: (service: string) => `${service}へのログインが終わりました。続きはLINEで行ってください。`,
    back: 'LINEに戻る',
    here: 'このまま続ける',
  },
  sides: {
    line: 'LINE',
    account: (service: string) => `${service}のアカウント`,
    current: '現在の連携先',
    wanted: '新しい連携先',
    otherUser: '別のLINEユーザー',
  },
  confirm: {
    title: 'この2つを連携しますか？',
    text: 'どちらもご自身のものであることを確かめてください。',
    undo: '連携はいつでも解除できます。',
    confirm: '連携する',
    cancel: 'キャンセル',
    linking: '連携しています…',
    notMe: '自分のLINEアカウントではない',
  },
  lineUserLinked: {
    title: 'このLINEアカウントはすでに連携されています',
    text: '連携できるアカウントは1つだけです。切り替えると、現在の連携は解除されます。',
    replace: '新しいアカウントに切り替える',
    keep: '現在の連携を続ける',
  },
  accountLinked: {
    title: 'このアカウントは別のLINEユーザーと連携されています',
    text: 'ご自身で連携したものなら、このLINEアカウントに移せます。移すと、もう一方のLINEユーザーとの連携は解除されます。',
    both: 'このLINEアカウントの現在の連携も解除されます。',
    replace: '自分のLINEアカウントに移す',
    keep: 'そのままにする',
    another: '別のアカウントを使う',
  },
  help: '問い合わせる',
  linked: {
    titleNow: 'アカウントを連携しました',
    titleBefore: 'アカウントは連携済みです',
    undo: '連携はいつでも解除できます。',
    start: 'トップページへ',
    another: '別のアカウントを連携する',
    unlink: '連携を解除する',
  },
  toLine: {
    title: '最後の手順はLINEで行います',
    text: 'LINEがトークとの連携を行い、結果を表示します。その画面を閉じると、トークに戻れます。',
    go: 'LINEへ進む',
    friend: (account: string) =>
      `${account}を友だち追加している方だけが利用できます。まだの方は、先に追加してください。`,
    addFriend: '友だち追加',
  },
  unlink: {
    title: '連携を解除しますか？',
    told: (service: string) =>
      `${service}の利用をやめたことがLINEに伝わります。次回は、もう一度許可を求められます。`,
    stays: (service: string) => `${service}のアカウントとその内容は、そのまま残ります。`,
    signedOut: 'このページからログアウトします。',
    unlink: '連携を解除する',
    keep: '連携を続ける',
    unlinking: '解除しています…',
  },
  unlinked: {
    title: '連携を解除しました',
    text: (service: string) =>
      `LINEに伝え、このページからログアウトしました。もう一度${service}にログインすると、最初からのご利用になります。`,
    signIn: 'もう一度ログインする',
  },
  notLinked: {
    title: '連携中のアカウントはありません',
    text: (service: string) => `お使いのLINEアカウントは、${service}のアカウントと連携されていません。`,
  },
  close: '閉じる',
} as const satisfies LinkingTexts
