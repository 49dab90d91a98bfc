import type { Messages } from './en'

export const zhTW = {
  language: '語言',
  pageTitle: {
    signIn: (service: string) => `登入｜${service}`,
    profile: (service: string) => `您的個人資料｜${service}`,
    problem: (service: string) => `無法登入｜${service}`,
    notFound: (service: string) => `找不到頁面｜${service}`,
  },
  starting: {
    opening: '正在開啟…',
    slow: '花費的時間比平常久，請再稍候片刻。',
  },
  signIn: {
    title: (service: string) => `登入${service}`,
    text: '使用您的LINE帳號即可登入，不必記住新的密碼。',
    button: '與LINE連動',
    leaving: '正在開啟LINE…',
    privacy: 'LINE會先詢問您要分享哪些資料，也可能傳送這次登入的通知給您，這是正常的。',
    openInLine: '在LINE中開啟',
    openInLineText: '在LINE中開啟這個頁面，就能立即登入。',
    continueHere: '您也可以在這裡繼續：',
    withoutLine: '不使用LINE，直接繼續',
  },
  signedOut: {
    title: '您已登出',
    text: (service: string) => `您已在這裡登出${service}，LINE本身仍保持登入。`,
  },
  profile: {
    signedIn: '已使用LINE登入',
    nameless: 'LINE用戶',
    notYou: '不是您嗎？',
    email: '電子郵件',
    privacy: (service: string) => `只有登入資訊會傳送給${service}，並由其向LINE確認。`,
  },
  service: {
    sending: (service: string) => `正在登入${service}…`,
    signedIn: (service: string) => `您已登入${service}`,
    linked: '已綁定的帳號',
    linkedSince: (date: string) => `綁定日期：${date}`,
    notLinked: '尚未綁定帳號',
    continue: (service: string) => `前往${service}`,
  },
  signOut: {
    button: '登出',
    title: (service: string) => `要登出${service}嗎？`,
    text: '只會在這裡登出，LINE本身仍保持登入。',
    cancel: '保持登入',
  },
  close: '關閉',
  go: {
    title: (service: string) => `正在開啟${service}…`,
    text: '如果畫面沒有變化，請點選按鈕。',
  },
  footer: {
    label: '關於這項服務',
    privacyPolicy: '隱私權政策',
    terms: '服務條款',
    help: '說明',
  },
  testVersion: (stage: string) => `測試版：${stage}`,
  partMissing: {
    title: '頁面沒有完整載入',
    text: '可能是網路中斷，或已有新版本。請重新載入頁面。',
    reload: '重新載入頁面',
  },
} as const satisfies Messages
