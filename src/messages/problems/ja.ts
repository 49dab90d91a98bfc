import type { ProblemTexts } from './en'

export const ja = {
  problem: {
    supportCode: 'お問い合わせコード',
    copy: 'コピー',
    copied: 'コピーしました',
    linkHint: 'SafariやChromeなど、別のブラウザのアドレスバーに貼り付けてください。',
    linkCopied: 'リンクをコピーしました',
    linkSelected:
      'このブラウザでは自動でコピーできません。リンクが選択されていますので、ご自身でコピーしてください。',
    owner: 'サービスの運営者の方へ',
    wait: (clock: string) => `あと${clock}でもう一度試せます。`,
  },
  actions: {
    retry: 'もう一度試す',
    retry_service: 'もう一度試す',
    retry_change: 'もう一度試す',
    check: '結果を確認する',
    start_linking: '連携をやり直す',
    reload: 'ページを再読み込みする',
    sign_in: 'もう一度ログインする',
    continue_here: 'ここで続ける',
    continue_as_shown: 'このアカウントで続ける',
    open_in_line: 'LINEで開く',
    copy_link: 'リンクをコピー',
    go_to_start: 'トップページへ',
    continue_without_line: 'LINEを使わずに続ける',
    contact_support: '問い合わせる',
    close: '閉じる',
    sign_out: 'ログアウト',
  },
  outcomes: {
    offline: {
      title: 'インターネットにつながっていません',
      text: '接続を確かめてから、もう一度お試しください。',
    },
    line_unreachable: {
      title: 'LINEから応答がありません',
      text: '少し待ってから、もう一度お試しください。広告ブロックや社内ネットワークが原因のこともあります。',
    },
    line_busy: {
      title: 'LINEが混み合っています',
      text: '少し待ってから、もう一度お試しください。',
    },
    storage_blocked: {
      title: 'ブラウザにデータを保存できません',
      text: 'ログインするには、データの保存が必要です。このページのデータ保存を許可するか、LINEで開いてください。',
    },
    storage_full: {
      title: 'ブラウザの保存領域がいっぱいです',
      text: '端末の空き容量を増やしてから、もう一度お試しください。',
    },
    sign_in_unfinished: {
      title: 'ログインが完了しませんでした',
      text: 'もう一度ログインしてください。通常は1回のタップで完了します。',
    },
    sign_in_elsewhere: {
      title: '別のブラウザに戻りました',
      text: 'ログインを始めたのは、別のブラウザまたはアプリです。ここで続けることも、LINEで開くこともできます。',
    },
    sign_in_keeps_failing: {
      title: 'このブラウザではログインできないようです',
      text: 'プライベートモードや、ほかのアプリ内のブラウザではログインできないことがあります。LINEか別のブラウザで開いてください。',
    },
    consent_refused: {
      title: 'アクセスが許可されませんでした',
      text: 'ログインは行われていません。いつでも、もう一度ログインできます。',
    },
    sign_in_expired: {
      title: 'ログインの有効期限が切れました',
      text: '続けるには、もう一度ログインしてください。',
    },
    clock_wrong: {
      title: '端末の時計が合っていないようです',
      text: '端末の設定で日付と時刻を自動にしてから、もう一度お試しください。',
    },
    link_unsafe: {
      title: 'このリンクは壊れているか、安全ではありません',
      text: '安全のため、開きませんでした。トップページからお進みください。',
    },
    open_in_line: {
      title: 'このページをLINEで開いてください',
      text: 'LINEアプリから応答がありませんでした。開き直すと、多くの場合は解決します。',
    },
    browser_too_old: {
      title: 'お使いのバージョンでは利用できません',
      text: 'LINEまたはブラウザを更新してから、このページをもう一度開いてください。',
    },
    account_changed: {
      title: 'LINEアカウントが変わりました',
      text: '別のLINEアカウントでログインしています。このアカウントで続けるか、ログアウトしてください。',
    },
    not_configured: {
      title: 'このページの設定に問題があります',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner:
        'liff.config.jsonのLIFF IDとエンドポイントURLが、LINE Developersコンソールと同じか確かめてください。',
    },
    not_public: {
      title: 'まだ公開されていません',
      text: '現在は、招待されたテスターだけがログインできます。',
      owner: 'LINE Developersコンソールでチャネルを公開するか、この方をテスターに招待してください。',
    },
    openid_missing: {
      title: 'このページの設定に問題があります',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: 'LINE Developersコンソールで、LIFFアプリのScopeのopenidにチェックを入れてください。',
    },
    app_error: {
      title: 'このページで問題が起きました',
      text: '再読み込みしてください。何度も起きるときは、下のお問い合わせコードをサービスの窓口にお知らせください。',
    },
    part_missing: {
      title: 'ページを最後まで読み込めませんでした',
      text: '接続が切れたか、新しいバージョンが公開されたようです。ページを再読み込みしてください。',
    },
    page_not_found: {
      title: 'ページが見つかりません',
      text: 'リンクが古いか、正しくないようです。',
    },
    destination_unknown: {
      title: 'リンク先が見つかりません',
      text: 'リンク先のページは、なくなったようです。',
      owner: 'liff.config.jsonのdestinationsに、このアドレスの最後の部分を追加してください。',
    },
    service_bad_request: {
      title: 'サービスがこのページからの要求を処理できませんでした',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: 'バックエンドがパラメーターを拒否しました。バックエンドの仕様と比べてください。',
    },
    service_token_refused: {
      title: 'サービスがログインを受け付けませんでした',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: 'バックエンドが、このLIFFアプリのチャネルIDでトークンを検証しているか確かめてください。',
    },
    service_refused: {
      title: 'サービスを利用できませんでした',
      text: 'サービスの窓口に問い合わせて、下のお問い合わせコードをお知らせください。',
      owner: '全員に起きる場合は、バックエンドがこのページのオリジンを許可しているか確かめてください。',
    },
    account_suspended: {
      title: 'アカウントが停止されています',
      text: 'サービスの窓口にお問い合わせください。',
    },
    service_not_found: {
      title: 'サービスが見つかりません',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: 'liff.config.jsonのbackendUrlと、バックエンドのパスを確かめてください。',
    },
    service_maintenance: {
      title: 'メンテナンス中です',
      text: 'まもなく再開します。何もしていただく必要はありません。',
    },
    service_busy: {
      title: 'サービスが混み合っています',
      text: '少し待ってから、もう一度お試しください。',
    },
    service_down: {
      title: 'サービスに問題が起きています',
      text: '少し待ってから、もう一度お試しください。',
    },
    service_unreachable: {
      title: 'サービスに接続できません',
      text: '接続を確かめてから、もう一度お試しください。',
      owner: '全員に起きる場合は、バックエンドのCORSヘッダーを確かめてください。',
    },
    service_odd_answer: {
      title: 'サービスから想定外の応答がありました',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: '応答がバックエンドの仕様に沿っていません。',
    },
    network_sign_in: {
      title: '先にネットワークへのログインが必要です',
      text: 'Wi-Fiのログインページを開いてから、もう一度お試しください。',
    },
    link_cancelled: {
      title: '連携を中止しました',
      text: '何も変更されていません。いつでもやり直せます。',
    },
    ticket_damaged: {
      title: 'このリンクは正しくありません',
      text: '何も変更されていません。連携を最初からやり直してください。',
    },
    ticket_unknown: {
      title: 'このリンクはすでに使われています',
      text: '安全のため、リンクは1回しか使えません。今回は何も変更されていません。現在の連携はトップページで確認できます。',
    },
    ticket_expired: {
      title: '時間切れになりました',
      text: '安全のため、10分以内に連携を終える必要があります。何も変更されていません。',
    },
    ticket_mismatch: {
      title: '別のLINEアカウント用のリンクです',
      text: 'この連携は、現在ログイン中の方とは別のLINEユーザーが始めたものです。何も変更されていません。',
    },
    line_user_linked: {
      title: 'このLINEアカウントはすでに連携されています',
      text: '連携先はトップページで確認できます。何も変更されていません。',
    },
    account_linked: {
      title: 'このアカウントは別のLINEユーザーと連携されています',
      text: '何も変更されていません。別のアカウントを連携するか、サービスの窓口にお問い合わせください。',
    },
    link_unsure: {
      title: '連携できたかどうか確認できません',
      text: '連携の途中で接続が切れました。結果を確認するか、もう一度お試しください。二重に行われることはありません。',
    },
    unlink_unsure: {
      title: '解除できたかどうか確認できません',
      text: '解除の途中で接続が切れました。結果を確認するか、もう一度お試しください。二重に行われることはありません。',
    },
    chat_link_lost: {
      title: 'トークのリンクをもう一度開いてください',
      text: 'トークから受け取った情報が、このページに残っていません。何も変更されていません。',
    },
    chat_link_unknown: {
      title: 'このリンクはすでに使われています',
      text: '安全のため、リンクは1回しか使えません。トークで新しいリンクを受け取ってください。',
    },
    chat_link_expired: {
      title: 'このリンクの有効期限が切れました',
      text: '有効期限は10分です。トークで新しいリンクを受け取ってください。',
    },
    chat_link_foreign: {
      title: 'このリンクは別の方のものです',
      text: '別のLINEユーザーに送られたリンクです。何も変更されていません。トークでご自身のリンクを受け取ってください。',
    },
    service_address_refused: {
      title: 'このページの設定に問題があります',
      text: 'お客様の操作が原因ではありません。下のお問い合わせコードをサービスの窓口にお知らせください。',
      owner: 'バックエンドが、liff.config.jsonのserviceUrlsにないページを指定しました。',
    },
  },
} as const satisfies ProblemTexts
