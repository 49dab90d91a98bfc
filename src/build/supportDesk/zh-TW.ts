import type { SupportDeskTexts } from './en'

export const zhTW = {
  title: '客服人員對照表',
  intro: '各客服代碼的意義。表中也列出用戶在畫面上看到的文字，因此沒有代碼也能找到對應的列。',
  columns: {
    code: '代碼',
    seen: '用戶看到的畫面',
    happened: '發生了什麼事',
    tell: '該如何告知用戶',
    fixes: '由誰處理',
  },
  fixers: {
    person: '用戶',
    owner: '服務管理者',
    backend: '後端開發者',
    line: 'LINE',
    nobody: '無須處理（等待）',
  },
  owner: '給服務管理者：',
  parts: {
    title: '如何解讀客服代碼',
    text: '客服代碼由斜線分隔的五個部分組成，不含個人資料。',
    rows: {
      what: '本表中的代碼；點號之後是細節：固定的字詞，或後端的操作名稱與HTTP狀態碼。',
      build: '應用程式的版本，加號之後是建置時的commit。',
      stage: '設定的階段。只要不是「published」，就是測試版。',
      sdk: 'LIFF SDK的版本。',
      where:
        '頁面開啟的位置（liff：LINE的LIFF瀏覽器，line_in_app：LINE內的其他頁面，external：其他瀏覽器），以及作業系統（ios、android、web）。',
    },
  },
  outcomes: {
    offline: {
      happened: '裝置沒有連上網路。',
      tell: '請用戶連上網路，再點選「再試一次」。',
    },
    line_unreachable: {
      happened: 'LINE未在時間內回應，或裝置與LINE之間有東西阻擋通訊。',
      tell: '請用戶幾分鐘後關閉廣告攔截程式，改用其他網路再試一次。',
    },
    line_busy: {
      happened: '要求過多，LINE暫時拒絕。',
      tell: '請用戶等一分鐘，再試一次。',
    },
    storage_blocked: {
      happened: '瀏覽器禁止儲存網站資料，因此LINE的登入無法運作。',
      tell: '請用戶允許這個頁面的網站資料（Cookie），或在LINE中開啟頁面。',
    },
    storage_full: {
      happened: '裝置或瀏覽器的儲存空間已滿。',
      tell: '請用戶在裝置上騰出空間，再試一次。',
    },
    sign_in_unfinished: {
      happened: '用戶已從LINE返回，但登入未完成，例如中斷、逾時，或同時在兩個分頁進行。',
      tell: '請用戶只用一個分頁重新登入。如果仍然失敗，請在LINE中開啟頁面。',
    },
    sign_in_elsewhere: {
      happened: '登入在某個瀏覽器開始，LINE卻返回另一個瀏覽器。手機的預設瀏覽器不同時會發生。',
      tell: '請用戶點選「在這裡繼續」，或在LINE中開啟頁面。',
    },
    sign_in_keeps_failing: {
      happened: '在這個分頁連續兩次登入都未完成，通常是因為無痕模式，或其他應用程式內的瀏覽器。',
      tell: '請用戶在LINE中開啟頁面，或複製連結到Safari或Chrome。',
    },
    consent_refused: {
      happened: '用戶在LINE的同意畫面拒絕，或關閉了畫面。',
      tell: '並無異常。用戶可以重新登入並同意，或不使用LINE直接繼續。',
    },
    sign_in_expired: {
      happened: 'LINE的token已過期或遭撤銷；約一小時後過期是正常的。',
      tell: '請用戶重新登入；在LINE中則請重新開啟頁面。',
    },
    clock_wrong: {
      happened: '裝置的時間誤差過大，使有效的token看起來已過期。',
      tell: '請用戶在裝置設定中開啟自動設定日期與時間。',
    },
    link_unsafe: {
      happened: '網址已損壞或看似攻擊，因此未開啟。細節說明是哪一項檢查拒絕的。',
      tell: '請用戶從圖文選單或網站開啟，不要使用該連結，並詢問連結的來源。',
    },
    open_in_line: {
      happened: '頁面應該是在LINE中開啟，但LINE應用程式沒有回應。',
      tell: '請用戶關閉頁面，在LINE中重新開啟；必要時更新LINE。',
    },
    browser_too_old: {
      happened: '瀏覽器或LINE應用程式缺少登入所需的功能。',
      tell: '請用戶更新LINE和瀏覽器，或使用其他裝置。',
    },
    account_changed: {
      happened: '期間有另一個LINE帳號在同一個瀏覽器登入。',
      tell: '請用戶重新載入頁面以使用新帳號，或登出。',
    },
    not_configured: {
      happened: 'LINE無法辨識這個應用程式的設定（LIFF ID、endpoint URL或scope不符）。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    not_public: {
      happened: 'channel尚未公開，而這位用戶不是測試人員。',
      tell: '告知用戶服務尚未開放。',
    },
    openid_missing: {
      happened: 'LIFF應用程式未要求openid，因此LINE沒有提供ID token。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    app_error: {
      happened: '頁面本身有錯誤。',
      tell: '請用戶重新載入。如果再次發生，請詢問裝置、瀏覽器和先前的操作。',
    },
    part_missing: {
      happened: '頁面的某個檔案無法載入：網路中斷，或已有新版本上線。',
      tell: '請用戶重新載入頁面。',
    },
    page_not_found: {
      happened: '這個網址不是應用程式的頁面：連結已失效或輸入錯誤。',
      tell: '請用戶從圖文選單或網站開啟。',
    },
    destination_unknown: {
      happened: '連結指定的目的地（已）不在設定中。',
      tell: '請用戶從圖文選單或網站開啟，並修正原本的連結。',
    },
    service_bad_request: {
      happened: '後端認為要求的格式有誤而拒絕（400、409、413或422）。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    service_token_refused: {
      happened: '後端不接受LINE核發的token，通常是因為以其他channel ID驗證。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    service_refused: {
      happened:
        '後端回應403。如果所有人都發生，表示後端不接受頁面的origin；如果只有一人發生，表示該用戶未獲允許。',
      tell: '告知用戶會進行確認，並詢問客服代碼。',
    },
    account_suspended: {
      happened: '服務已停用這個帳號。',
      tell: '告知停用原因，以及申訴方式。',
    },
    service_not_found: {
      happened: '後端的網址沒有這項操作（404、405、410或415）。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    service_maintenance: {
      happened: '後端回應正在維護。',
      tell: '告知預計恢復的時間。',
    },
    service_busy: {
      happened: '要求過多，後端暫時拒絕（429）。',
      tell: '請用戶依畫面指示等待，再試一次。',
    },
    service_down: {
      happened: '後端連續三次發生錯誤，或未在時間內回應。',
      tell: '請用戶幾分鐘後再試一次。',
    },
    service_unreachable: {
      happened: '瀏覽器無法連上後端（網路連線、DNS、憑證，或缺少CORS標頭）。',
      tell: '請用戶檢查網路連線、改用其他網路，再試一次。',
    },
    service_odd_answer: {
      happened: '後端或其前方的設備回應不符規格（重新導向、HTML頁面、缺少欄位）。',
      tell: '告知用戶這不是他們的問題，且已在處理。',
    },
    network_sign_in: {
      happened: 'Wi-Fi要求先登入Wi-Fi本身（狀態碼511）。',
      tell: '請用戶開啟Wi-Fi的登入頁面，再試一次。',
    },
    link_cancelled: {
      happened: '用戶在服務的頁面取消，因此沒有綁定。',
      tell: '如果用戶仍想綁定，請用戶重新綁定。',
    },
    ticket_damaged: {
      happened: '從服務的頁面返回的網址沒有完整的票證，因此沒有傳送任何資料。',
      tell: '請用戶從首頁重新綁定。',
    },
    ticket_unknown: {
      happened: '票證已使用過，或後端從未核發（404 `ticket_unknown`）。',
      tell: '請用戶在首頁確認目前的綁定；如果尚未綁定，請重新綁定。',
    },
    ticket_expired: {
      happened: '從登入服務起已超過10分鐘，或票證已失效（410 `ticket_expired`）。',
      tell: '請用戶重新綁定，並立即完成所有步驟。',
    },
    ticket_mismatch: {
      happened: '綁定是由其他LINE用戶開始的（403 `ticket_mismatch`）。他人傳來的連結也會停在這裡。',
      tell: '請用戶在自己的LINE中重新綁定，不要開啟他人傳來的綁定連結。',
    },
    line_user_linked: {
      happened: '這個LINE帳號已綁定服務的其他帳號（409 `line_user_linked`）。',
      tell: '請用戶先解除綁定，或在綁定時更換帳號。',
    },
    account_linked: {
      happened: '服務的帳號已綁定其他LINE用戶（409 `account_linked`）。',
      tell: '確認帳號屬於誰。如果是用戶本人的，可以移動綁定。',
    },
    link_unsure: {
      happened: '確認的回應遺失，綁定可能已經完成。',
      tell: '請用戶點選「確認結果」。再試一次也不會重複執行。',
    },
    unlink_unsure: {
      happened: '解除綁定的回應遺失，可能已經解除。',
      tell: '請用戶點選「確認結果」。再試一次也不會重複執行。',
    },
    chat_link_lost: {
      happened: '頁面沒有聊天室的link token，可能是用其他瀏覽器開啟，或已超過10分鐘。',
      tell: '請用戶在LINE的聊天室再次開啟連結。',
    },
    chat_link_unknown: {
      happened: '聊天室的link token已使用過（404 `ticket_unknown`）。',
      tell: '請用戶向聊天機器人取得新的連結。',
    },
    chat_link_expired: {
      happened: '聊天室的link token已超過10分鐘（410 `ticket_expired`）。',
      tell: '請用戶向聊天機器人取得新的連結。',
    },
    chat_link_foreign: {
      happened: '聊天室的link token是核發給其他LINE用戶的（403 `ticket_mismatch`）。',
      tell: '請用戶向聊天機器人取得自己的連結，不要開啟他人的連結。',
    },
    service_address_refused: {
      happened: '後端指定的登入頁面不在允許的網址之內。',
      tell: '用戶無法自行處理；請感謝用戶提供代碼。',
    },
  },
} as const satisfies SupportDeskTexts
