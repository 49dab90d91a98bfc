import type { ExtraTexts } from './en'

export const zhTW = {
  beside: {
    tap: '輕觸一下即可登入，不必記住新的密碼。',
    profile: (service: string) => `您的個人資料只留在這個瀏覽器中，${service}只會向LINE確認您的登入。`,
    leave: '您可以隨時在這裡登出。',
  },
  phone: {
    title: '在手機上開啟這個頁面',
    text: '請用手機相機掃描行動條碼。掃描後只會開啟這個頁面，不會自動登入。',
    alt: '下方連結的行動條碼',
  },
  share: {
    button: '分享這個頁面',
    text: '開啟這個連結的人，會在LINE中看到同一個頁面。',
    copy: '複製連結',
    copied: '已複製連結',
    selected: '這個瀏覽器無法自動複製。已為您選取連結，請自行複製。',
    close: '關閉',
  },
  notYou: {
    title: '使用其他LINE帳號',
    outside: '請先在這裡登出，然後再次登入，並在LINE的頁面選擇其他帳號。',
    app: '在手機上，LINE可能不經詢問就使用LINE應用程式的帳號。請先在應用程式中切換帳號。',
    inside:
      '在LINE中，這個頁面一律使用LINE應用程式的帳號。請先在應用程式中切換帳號，再重新開啟這個頁面，就會自動登入。',
    signOut: '登出',
    stay: '保持登入',
    close: '關閉',
  },
  more: {
    title: '更多',
    friend: (service: string) => `${service}官方帳號`,
    isFriend: '已加入',
    invite: '邀請朋友',
    shortcut: '加入主畫面',
    browser: '用瀏覽器開啟',
    data: '您的資料',
    loading: '載入中…',
  },
} as const satisfies ExtraTexts
