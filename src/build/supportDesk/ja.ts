import type { SupportDeskTexts } from './en'

export const ja = {
  title: 'サポート窓口用の一覧',
  intro:
    'お問い合わせコードの意味をまとめたものです。画面に表示される文も載せているので、コードがなくても該当する行を探せます。',
  columns: {
    code: 'コード',
    seen: '画面の表示',
    happened: '何が起きたか',
    tell: 'お客様への案内',
    fixes: '対応する人',
  },
  fixers: {
    person: 'お客様',
    owner: 'サービスの運営者',
    backend: 'バックエンドの開発者',
    line: 'LINE',
    nobody: '不要（待つ）',
  },
  owner: '運営者へ：',
  parts: {
    title: 'お問い合わせコードの読み方',
    text: 'お問い合わせコードは、スラッシュで区切られた5つの部分からなります。個人情報は含まれません。',
    rows: {
      what: 'この一覧のコード。ピリオドの後は詳細で、決まった語、またはバックエンドの操作名とHTTPステータスです。',
      build: 'アプリのバージョン。プラス記号の後は、ビルド元のコミットです。',
      stage: '設定のステージ。「published」以外はテスト版です。',
      sdk: 'LIFF SDKのバージョン。',
      where:
        'ページを開いた場所（liff：LIFFブラウザ、line_in_app：LINE内のその他の画面、external：その他のブラウザ）と、OS（ios、android、web）。',
    },
  },
  outcomes: {
    offline: {
      happened: '端末がインターネットに接続されていませんでした。',
      tell: '接続を確かめて「もう一度試す」を押していただく。',
    },
    line_unreachable: {
      happened: 'LINEから時間内に応答がないか、端末とLINEの間に通信を妨げるものがあります。',
      tell: '数分後に、広告ブロックを切り、別のネットワークで試していただく。',
    },
    line_busy: {
      happened: 'リクエストが多すぎるため、LINEが一時的に拒否しました。',
      tell: '1分ほど待ってから、1回だけ試していただく。',
    },
    storage_blocked: {
      happened: 'ブラウザがサイトデータの保存を禁止しているため、LINEのログインが動きません。',
      tell: 'このページのサイトデータ（Cookie）を許可するか、LINEで開いていただく。',
    },
    storage_full: {
      happened: '端末またはブラウザの保存領域がいっぱいです。',
      tell: '端末の空き容量を増やしてから試していただく。',
    },
    sign_in_unfinished: {
      happened:
        'LINEから戻りましたが、ログインが完了していません（中断、時間切れ、2つのタブでの同時操作など）。',
      tell: '1つのタブだけで、もう一度ログインしていただく。うまくいかないときは、LINEで開いていただく。',
    },
    sign_in_elsewhere: {
      happened:
        'あるブラウザで始めたログインが、別のブラウザに戻りました。既定のブラウザが異なるスマートフォンで起こります。',
      tell: '「ここで続ける」を押すか、LINEで開いていただく。',
    },
    sign_in_keeps_failing: {
      happened:
        '同じタブでログインが続けて2回完了しませんでした。多くはプライベートモードか、ほかのアプリ内のブラウザです。',
      tell: 'LINEで開くか、リンクをSafariやChromeに貼り付けて開いていただく。',
    },
    consent_refused: {
      happened: 'お客様がLINEの同意画面で拒否したか、画面を閉じました。',
      tell: '異常ではありません。もう一度ログインして許可するか、LINEを使わずに続けていただく。',
    },
    sign_in_expired: {
      happened: 'LINEのトークンの期限が切れたか、取り消されました。約1時間で切れるのは正常です。',
      tell: 'もう一度ログインしていただく。LINEの中では、ページを開き直していただく。',
    },
    clock_wrong: {
      happened: '端末の時計が大きくずれているため、有効なトークンが期限切れに見えます。',
      tell: '端末の設定で日付と時刻を自動にしていただく。',
    },
    link_unsafe: {
      happened:
        'アドレスが壊れているか攻撃に見えるため、開きませんでした。詳細は、どの検査で拒否したかを示します。',
      tell: 'そのリンクではなく、リッチメニューやウェブサイトから開いていただく。リンクの入手元を確かめる。',
    },
    open_in_line: {
      happened: 'LINEの中で開いたはずですが、LINEアプリから応答がありませんでした。',
      tell: '一度閉じて、LINEで開き直していただく。必要ならLINEを更新していただく。',
    },
    browser_too_old: {
      happened: 'ブラウザまたはLINEアプリに、ログインに必要な機能がありません。',
      tell: 'LINEとブラウザを更新するか、別の端末を使っていただく。',
    },
    account_changed: {
      happened: '同じブラウザで、別のLINEアカウントがログインしました。',
      tell: '再読み込みして新しいアカウントで続けるか、ログアウトしていただく。',
    },
    not_configured: {
      happened: 'アプリの設定をLINEが認識できません（LIFF ID、エンドポイントURL、スコープの不一致）。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    not_public: {
      happened: 'チャネルが公開されておらず、この方はテスターではありません。',
      tell: 'まだ公開前であることをお伝えする。',
    },
    openid_missing: {
      happened: 'LIFFアプリがopenidを要求していないため、LINEからIDトークンが届きませんでした。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    app_error: {
      happened: 'ページ自体に不具合があります。',
      tell: '再読み込みしていただく。再発するときは、端末、ブラウザ、直前の操作をうかがう。',
    },
    part_missing: {
      happened: 'ページのファイルを読み込めませんでした（接続切れ、または新しいバージョンの公開）。',
      tell: 'ページを再読み込みしていただく。',
    },
    page_not_found: {
      happened: 'このアプリにないページのアドレスです（古いリンク、入力間違い）。',
      tell: 'リッチメニューやウェブサイトから開いていただく。',
    },
    destination_unknown: {
      happened: 'リンクの行き先が、設定に（もう）ありません。',
      tell: 'リッチメニューやウェブサイトから開いていただく。元のリンクを直す。',
    },
    service_bad_request: {
      happened: 'バックエンドがリクエストの形式を拒否しました（400、409、413、422）。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    service_token_refused: {
      happened:
        'LINEが発行したトークンを、バックエンドが受け付けませんでした。多くは、別のチャネルIDで検証しているためです。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    service_refused: {
      happened:
        'バックエンドが403を返しました。全員に起きるなら、ページのオリジンが許可されていません。お一人だけなら、その方が許可されていません。',
      tell: '確認することをお伝えし、お問い合わせコードをうかがう。',
    },
    account_suspended: {
      happened: 'サービスがこのアカウントを停止しています。',
      tell: '停止の理由と、異議の申し立て方をお伝えする。',
    },
    service_not_found: {
      happened: 'バックエンドのアドレスに、その操作がありません（404、405、410、415）。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    service_maintenance: {
      happened: 'バックエンドがメンテナンス中であると応答しました。',
      tell: '再開の予定をお伝えする。',
    },
    service_busy: {
      happened: 'リクエストが多すぎるため、バックエンドが一時的に拒否しました（429）。',
      tell: '画面に表示された時間だけ待ってから、試していただく。',
    },
    service_down: {
      happened: 'バックエンドが、続けて3回失敗したか、時間内に応答しませんでした。',
      tell: '数分後に、もう一度試していただく。',
    },
    service_unreachable: {
      happened: 'ブラウザからバックエンドに接続できませんでした（接続、DNS、証明書、CORSヘッダーの不足）。',
      tell: '接続を確かめ、別のネットワークで試していただく。',
    },
    service_odd_answer: {
      happened:
        'バックエンドまたはその手前の機器が、仕様と異なる応答をしました（リダイレクト、HTMLのページ、項目の不足）。',
      tell: 'お客様の操作が原因ではなく、対応中であることをお伝えする。',
    },
    network_sign_in: {
      happened: 'Wi-Fiが、先にWi-Fi自体へのログインを求めています（ステータス511）。',
      tell: 'Wi-Fiのログインページを開いてから、試していただく。',
    },
    link_cancelled: {
      happened: 'サービスのページで、ご本人が中止しました。連携はされていません。',
      tell: '希望される場合は、連携をやり直していただく。',
    },
    ticket_damaged: {
      happened:
        'サービスのページから戻ったアドレスに、正しいチケットがありませんでした。何も送信していません。',
      tell: 'トップページから、連携をやり直していただく。',
    },
    ticket_unknown: {
      happened: 'チケットがすでに使われたか、バックエンドが発行していません（404 `ticket_unknown`）。',
      tell: 'トップページで現在の連携を確認し、未連携ならやり直していただく。',
    },
    ticket_expired: {
      happened:
        'サービスへのログインから10分以上たったか、チケットが無効になりました（410 `ticket_expired`）。',
      tell: '連携をやり直し、続けて最後まで進めていただく。',
    },
    ticket_mismatch: {
      happened:
        '別のLINEユーザーが始めた連携です（403 `ticket_mismatch`）。他人から送られたリンクも、ここで止まります。',
      tell: 'ご自身のLINEでやり直し、他人からの連携リンクは開かないようお願いする。',
    },
    line_user_linked: {
      happened:
        'このLINEアカウントは、サービスの別のアカウントと連携されています（409 `line_user_linked`）。',
      tell: '先に連携を解除するか、連携の途中で切り替えていただく。',
    },
    account_linked: {
      happened: 'サービスのアカウントは、別のLINEユーザーと連携されています（409 `account_linked`）。',
      tell: 'どなたのアカウントかを確かめる。ご本人のものなら、連携を移していただける。',
    },
    link_unsure: {
      happened: '確認への応答が失われました。連携が完了している可能性があります。',
      tell: '「結果を確認する」をタップしていただく。やり直しても二重には行われない。',
    },
    unlink_unsure: {
      happened: '解除への応答が失われました。解除が完了している可能性があります。',
      tell: '「結果を確認する」をタップしていただく。やり直しても二重には行われない。',
    },
    chat_link_lost: {
      happened: 'トークのリンクトークンがページにありません。別のブラウザで開いたか、10分以上たっています。',
      tell: 'LINEのトークで、リンクをもう一度開いていただく。',
    },
    chat_link_unknown: {
      happened: 'トークのリンクトークンは、すでに使われています（404 `ticket_unknown`）。',
      tell: 'ボットから新しいリンクを受け取っていただく。',
    },
    chat_link_expired: {
      happened: 'トークのリンクトークンは、発行から10分以上たっています（410 `ticket_expired`）。',
      tell: 'ボットから新しいリンクを受け取っていただく。',
    },
    chat_link_foreign: {
      happened: 'トークのリンクトークンは、別のLINEユーザーに発行されたものです（403 `ticket_mismatch`）。',
      tell: 'ボットからご自身のリンクを受け取り、他人のリンクは開かないようお願いする。',
    },
    service_address_refused: {
      happened: 'バックエンドが、許可されていないログインページを指定しました。',
      tell: 'お客様の側でできることはない。コードの連絡にお礼を伝える。',
    },
  },
} as const satisfies SupportDeskTexts
