import { recordsJa } from './recordsJa'
import type { SheetTexts } from './sheetTexts'

export const ja: SheetTexts = {
  title: (service, stage) => `データシート：${service}（ステージ：${stage}）`,
  intro: (endpoint, liffId) =>
    `${endpoint}（LIFF ID：${liffId}）のために\`npm run data-sheet\`で作成しました。ブラウザで動くアプリの動作を記載しています。バックエンドが何を、いつまで、どの法的根拠で保存するかは、サービスの運営者が書き加えてください。`,
  data: {
    heading: '取り扱うデータ',
    columns: ['データ', '保存場所', '受け取る者', '期間', '取りやめる方法'],
  },
  own: {
    heading: 'アプリ自身がブラウザに保存するもの',
    intro:
      'トークンや名前、利用者を追跡するものは保存しません。タブに保存するものは、遅くともタブを閉じると消えます。',
    columns: ['記録', '内容', '場所', '期間'],
    session: 'このタブ（sessionStorage）',
    local: 'このブラウザ（localStorage）',
    router: {
      what: '開いたアプリ内ページのアドレスと、それぞれのスクロール位置',
      until: 'タブを閉じるまで',
    },
  },
  records: recordsJa,
  hosts: {
    heading: '通信先',
    columns: ['ホスト', '目的'],
    app: 'アプリのファイル',
    backend: 'サービス：トークンだけを受け取り、ログインさせる',
    line: 'LINE：ログインと、それに伴う処理',
    picture: 'LINE：本人のプロフィール画像',
    pages: 'LINEのページとして開く：LINEのログインと、LINEへ戻る経路',
    outro:
      'これ以外の通信は、すべての応答に付くコンテンツセキュリティポリシーが許可しません。どのウェブページでも同じですが、通信先にはIPアドレスとブラウザの種類（ユーザーエージェント）が伝わります。リファラーは送りません。アクセス解析、広告、第三者のフォントやスクリプトは使わず、エラーの報告もどこにも送りません。',
  },
  sdk: {
    stored: (prefix) =>
      `ブラウザ（LINEのSDKが\`${prefix}…\`として保存）：LINEの中ではそのウィンドウ、それ以外ではブラウザ`,
    until:
      'ログアウトするまで、またはLINEの中のウィンドウを閉じるまで。LINEの外では、12時間を過ぎてから最初に開くときまで',
  },
  signOut: 'アプリでログアウトする',
  refuse: 'LINEの確認画面で許可しない。アプリでログアウトする',
  unlink: 'アプリで連携を解除する',
  closeTab: 'タブを閉じる',
  byToken: (backend) => `${backend}（下記のトークンをLINEで検証して得る）。アプリ自身は表示するだけ`,
  userId: 'LINEのユーザーID',
  userIdReceives: (backend) => `${backend}（下記のトークンをLINEで検証して得る）。アプリ自身は表示もしない`,
  name: '表示名',
  picture: 'プロフィール画像（のURL）',
  pictureReceives: (hosts) => `表示名と同じ。画像そのものは${hosts}から読み込む`,
  email: (purpose) => `メールアドレス（許可された場合。利用目的：「${purpose}」）`,
  idToken: {
    what: 'IDトークン（LINEが署名したもの。上記のデータを含む）',
    receives: (backend, uses) => `${backend}：${uses}`,
    until: '1時間で失効する。保存は上記と同じ',
  },
  accessToken: {
    what: 'アクセストークン（持っていればLINEにプロフィールを問い合わせられる）',
    receives: (backend, uses) => `LINE（api.line.me）。${backend}：${uses}`,
    until: '有効期間は最長12時間。ログアウトすると取り消される。保存は上記と同じ',
  },
  uses: {
    signIn: 'ログインのため',
    linkAndUnlink: '連携とその解除のため',
    unlink: '連携の解除のため',
    signOut: 'ログアウト時に取り消すため',
    none: '送らない',
    comma: '、',
  },
  request: {
    what: 'リクエストごとの乱数（`request_id`）と、開いた行き先のキー',
    stored: 'タブ（応答があるまで）',
    until: '応答があるまで。バックエンドは10分間保持する',
  },
  cookies: {
    what: (backend) => `${backend}のCookie（設定された場合）`,
    stored: 'ブラウザ',
    until: 'バックエンドが定める期間',
  },
  link: {
    what: 'LINEのユーザーと、サービスのアカウントとの連携',
    stored: (backend) => `${backend}。ブラウザには保存しない`,
    until: '解除されるまで',
  },
  shown: {
    stored: '保存しない（表示している間、メモリにあるだけ）',
    until: 'ページを閉じるまで',
    fromBackend: 'なし（バックエンドから受け取る）',
    fromLine: 'なし（LINEから受け取る）',
  },
  label: '連携したアカウントの表示（伏せ字にしたメールアドレスなど）と、連携した日',
  secrets: {
    what: '連携のための、1回限りの秘密の値（チケット、連携トークン）',
    stored: 'アドレスバー、またはタブ（使うまで）',
    receives: (backend) => `${backend}。トークから始めた場合はLINE（access.line.me）も`,
    until: '10分',
  },
  friendship: {
    what: (account) => `${account}を友だち追加しているかどうか`,
    withdraw: 'LINEでアカウントをブロックする、または削除する',
  },
  share: {
    what: '招待をシェアしたこと',
    receives: 'LINE（送り先をたずねる）。アプリには知らされない',
    withdraw: 'シェアしない',
  },
  withdrawing: {
    heading: '取りやめる方法',
    signOut:
      '**アプリでログアウトする**：ブラウザからトークンとLINEのデータがすべて消え、アクセストークンの取り消しをバックエンドに依頼します。',
    unlink:
      '**アプリで連携を解除する**：バックエンドが連携を終え、同意が取り消されたことをLINEに伝えます（deauthorize）。LINEが求めている手続きです。',
    inLine:
      '**LINEで取り消す**：設定 › アカウント › 連動アプリ › このサービス › 連動を解除。以後、LINEはトークンを発行しません。サービスが保存したデータは残るため、サービスにも削除を依頼してください。',
    siteData: (host) =>
      `**${host}のサイトデータをブラウザで削除する**：アプリとLINEのSDKが保存したものがすべて消えます。`,
    ask: (support) =>
      `**サービスに依頼する**：保存しているデータの削除を依頼できます${support === '' ? '' : `（${support}）`}。`,
  },
  line: {
    heading: 'LINEによる取り扱い',
    text: 'LINEログインはLINEヤフー株式会社のサービスです。LINEが知ること（ここにログインしたこと、その日時、接続元）には、同社のプライバシーポリシーが適用されます。リンクを掲載してください。',
  },
}
