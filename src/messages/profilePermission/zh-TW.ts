import type { ProfilePermissionTexts } from './en'

export const zhTW = {
  title: '顯示您的名稱和圖片',
  reason: (service: string) =>
    `LINE尚未分享您的名稱和個人圖片。如果您同意，它們會顯示在這裡，並成為${service}向LINE確認的登入資訊的一部分。`,
  button: '在LINE中同意',
  asking: '請在LINE的視窗中繼續操作…',
  notNow: '以後再說',
  declined: '您的名稱和圖片不會被分享，其他功能仍可正常使用。',
  again: '顯示我的名稱和圖片',
  reopen: '請在LINE中重新開啟這個頁面，以顯示您的名稱和圖片。',
  reopenButton: '在LINE中重新開啟',
  unavailable: 'LINE在這裡不提供這項功能，其他功能仍可正常使用。',
  failed: '無法完成，沒有任何變更。請稍後再試一次。',
  retry: '再試一次',
} as const satisfies ProfilePermissionTexts
