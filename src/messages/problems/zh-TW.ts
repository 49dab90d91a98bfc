import type { ProblemTexts } from './en'

export const zhTW = {
  problem: {
    supportCode: '客服代碼',
    copy: '複製',
    copied: '已複製',
    linkHint: '請貼到其他瀏覽器（例如Safari或Chrome）的網址列。',
    linkCopied: '已複製連結',
    linkSelected: '這個瀏覽器無法自動複製。已為您選取連結，請自行複製。',
    owner: '給服務管理者的說明',
    wait: (clock: string) => `您可以在${clock}後再試一次。`,
  },
  actions: {
    retry: '再試一次',
    retry_service: '再試一次',
    retry_change: '再試一次',
    check: '確認結果',
    start_linking: '重新綁定',
    reload: '重新載入頁面',
    sign_in: '重新登入',
    continue_here: '在這裡繼續',
    continue_as_shown: '使用這個帳號繼續',
    open_in_line: '在LINE中開啟',
    copy_link: '複製連結',
    go_to_start: '前往首頁',
    continue_without_line: '不使用LINE，直接繼續',
    contact_support: '聯絡客服',
    close: '關閉',
    sign_out: '登出',
  },
  outcomes: {
    offline: {
      title: '您目前沒有連上網路',
      text: '請連上網路，然後再試一次。',
    },
    line_unreachable: {
      title: 'LINE沒有回應',
      text: '請稍後再試一次。原因也可能是廣告攔截程式或公司網路。',
    },
    line_busy: {
      title: 'LINE目前忙碌中',
      text: '請稍候，然後再試一次。',
    },
    storage_blocked: {
      title: '這個瀏覽器無法儲存資料',
      text: '登入需要少量儲存空間。請允許這個頁面儲存網站資料，或在LINE中開啟。',
    },
    storage_full: {
      title: '瀏覽器的儲存空間已滿',
      text: '請在這部裝置上騰出一些空間，然後再試一次。',
    },
    sign_in_unfinished: {
      title: '登入尚未完成',
      text: '請重新登入，通常只要點一下即可。',
    },
    sign_in_elsewhere: {
      title: '您回到了另一個瀏覽器',
      text: '您是在其他瀏覽器或應用程式開始登入的。您可以在這裡繼續，或改在LINE中進行。',
    },
    sign_in_keeps_failing: {
      title: '無法在這個瀏覽器登入',
      text: '無痕模式或其他應用程式內的瀏覽器經常會導致無法登入。請改用LINE或其他瀏覽器。',
    },
    consent_refused: {
      title: '未取得授權',
      text: '您尚未登入。如果改變主意，隨時可以重新登入。',
    },
    sign_in_expired: {
      title: '您的登入已過期',
      text: '請重新登入以繼續。',
    },
    clock_wrong: {
      title: '這部裝置的時間似乎不正確',
      text: '請在裝置設定中開啟自動設定日期與時間，然後再試一次。',
    },
    link_unsafe: {
      title: '這個連結已損壞或不安全',
      text: '為了您的安全，並未開啟連結。請從首頁繼續。',
    },
    open_in_line: {
      title: '請在LINE中開啟這個頁面',
      text: 'LINE應用程式沒有回應。重新開啟頁面通常就能解決。',
    },
    browser_too_old: {
      title: '這個版本過舊',
      text: '請更新LINE或瀏覽器，然後重新開啟這個頁面。',
    },
    account_changed: {
      title: 'LINE帳號已變更',
      text: '目前登入的是另一個LINE帳號。請使用這個帳號繼續，或登出。',
    },
    not_configured: {
      title: '這個頁面的設定有誤',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '請確認liff.config.json中的LIFF ID和endpoint URL與LINE Developers Console中的一致。',
    },
    not_public: {
      title: '尚未公開',
      text: '目前只有受邀的測試人員可以登入。',
      owner: '請在LINE Developers Console中公開channel，或邀請這位用戶擔任測試人員。',
    },
    openid_missing: {
      title: '這個頁面的設定有誤',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '請在LINE Developers Console中，勾選LIFF應用程式Scope裡的openid。',
    },
    app_error: {
      title: '這個頁面發生問題',
      text: '請重新載入。如果再次發生，請將下方的客服代碼告知客服人員。',
    },
    part_missing: {
      title: '頁面沒有完整載入',
      text: '可能是網路中斷，或已有新版本。請重新載入頁面。',
    },
    page_not_found: {
      title: '找不到這個頁面',
      text: '連結可能已失效或輸入錯誤。',
    },
    destination_unknown: {
      title: '這個連結已失效',
      text: '連結原本要開啟的內容已不存在。',
      owner: '請將這個網址的最後一段加入liff.config.json的destinations。',
    },
    service_bad_request: {
      title: '服務無法處理這個頁面的要求',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '後端拒絕了參數。請與後端規格比對。',
    },
    service_token_refused: {
      title: '服務無法接受您的登入',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '請確認後端是以這個LIFF應用程式的channel ID驗證token。',
    },
    service_refused: {
      title: '目前無法使用這項服務',
      text: '請聯絡客服尋求協助，並告知下方的客服代碼。',
      owner: '如果所有人都發生這個問題，請確認後端接受這個頁面的origin。',
    },
    account_suspended: {
      title: '您的帳號已停用',
      text: '請聯絡客服尋求協助。',
    },
    service_not_found: {
      title: '找不到服務',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '請確認liff.config.json中的backendUrl和後端的路徑。',
    },
    service_maintenance: {
      title: '系統維護中',
      text: '服務很快就會恢復，您不需要進行任何操作。',
    },
    service_busy: {
      title: '服務忙碌中',
      text: '請稍候，然後再試一次。',
    },
    service_down: {
      title: '服務目前發生問題',
      text: '請稍後再試一次。',
    },
    service_unreachable: {
      title: '無法連上服務',
      text: '請檢查網路連線，然後再試一次。',
      owner: '如果所有人都發生這個問題，請檢查後端的CORS標頭。',
    },
    service_odd_answer: {
      title: '服務的回應不符預期',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '回應不符合後端規格。',
    },
    network_sign_in: {
      title: '請先登入這個網路',
      text: '請開啟Wi-Fi的登入頁面，然後再試一次。',
    },
    link_cancelled: {
      title: '已取消綁定',
      text: '沒有任何變更。您隨時可以重新開始。',
    },
    ticket_damaged: {
      title: '這個連結不完整',
      text: '沒有任何變更。請重新綁定。',
    },
    ticket_unknown: {
      title: '這個連結已使用過',
      text: '為了您的安全，連結只能使用一次。這次沒有任何變更，您可以在首頁查看目前的綁定。',
    },
    ticket_expired: {
      title: '綁定已逾時',
      text: '為了您的安全，必須在10分鐘內完成綁定。沒有任何變更。',
    },
    ticket_mismatch: {
      title: '這個連結屬於其他LINE帳號',
      text: '開始綁定的LINE用戶，與目前在這裡登入的不同。沒有任何變更。',
    },
    line_user_linked: {
      title: '您的LINE帳號已綁定其他帳號',
      text: '您可以在首頁查看綁定的帳號。沒有任何變更。',
    },
    account_linked: {
      title: '這個帳號已綁定其他LINE用戶',
      text: '沒有任何變更。您可以綁定其他帳號，或聯絡客服尋求協助。',
    },
    link_unsure: {
      title: '無法確認綁定是否成功',
      text: '綁定途中連線中斷。請確認結果，或再試一次，不會重複執行。',
    },
    unlink_unsure: {
      title: '無法確認解除綁定是否成功',
      text: '解除綁定途中連線中斷。請確認結果，或再試一次，不會重複執行。',
    },
    chat_link_lost: {
      title: '請再次開啟聊天室中的連結',
      text: '這個頁面已沒有聊天室傳來的資訊。沒有任何變更。',
    },
    chat_link_unknown: {
      title: '這個連結已使用過',
      text: '為了您的安全，連結只能使用一次。請在聊天室取得新的連結。',
    },
    chat_link_expired: {
      title: '這個連結已過期',
      text: '連結的有效時間為10分鐘。請在聊天室取得新的連結。',
    },
    chat_link_foreign: {
      title: '這個連結是給其他人的',
      text: '這是傳送給其他LINE用戶的連結。沒有任何變更。請在聊天室取得您自己的連結。',
    },
    service_address_refused: {
      title: '這個頁面的設定有誤',
      text: '這不是您的問題。請將下方的客服代碼告知客服人員。',
      owner: '後端指定的頁面不在liff.config.json的serviceUrls之內。',
    },
  },
} as const satisfies ProblemTexts
