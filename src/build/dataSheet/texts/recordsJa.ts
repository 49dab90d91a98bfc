import type { OwnRecords } from './ownRecords'

const ANSWERED = 'サービスの応答があるまで'
const SIGNED_IN = 'ログインが終わるまで'
const TAB = 'タブを閉じるまで'
const TEN_MINUTES = '有効なのは10分間'

export const recordsJa: OwnRecords = {
  'unfinished-return': { what: 'ログインの途中であること', until: SIGNED_IN },
  'failed-return': { what: '前回のログインが成功しなかったこと', until: '次のログインまで' },
  'person-mark': {
    what: 'このタブで最後に表示した人を表す短い値（そこから本人は特定できない）',
    until: 'ログアウトまで',
  },
  'reloaded-build': { what: '読み込み直したアプリのバージョン', until: TAB },
  'sign-in-started': { what: 'LINEのログインを最後に開いた時刻', until: TEN_MINUTES },
  'return-target': { what: '戻り先のページ', until: SIGNED_IN },
  'automatic-sign-in': { what: 'アプリが自動で一度ログインしたこと', until: ANSWERED },
  'reopened-at': { what: 'アプリが自動で開き直した時刻', until: TEN_MINUTES },
  'request-id': { what: 'まだ応答のないリクエストの乱数', until: ANSWERED },
  'link-token': { what: 'トークから始めた連携の、1回限りの秘密の値', until: '使うまで、または10分間' },
  'link-begun': {
    what: 'サービスのログイン画面を開いた時刻',
    until: '連携が終わるまで（有効なのは1時間）',
  },
  'pending-change': { what: 'まだ応答のない変更の乱数と、それを表す短い値', until: ANSWERED },
  'signed-out': { what: 'ログアウトしたこと', until: '次のログインまで' },
  'profile-declined': { what: '表示名と画像を、いまはたずねないこと', until: TAB },
  'friendship-look': {
    what: '友だち追加しているかどうかを、LINEにもう一度確認すること',
    until: '確認するまで',
  },
  locale: { what: '選んだ言語', until: '別の言語を選ぶまで' },
}
