import { computed, type ComputedRef } from 'vue'
import type { CataloguedLocale } from './load'
import { useLanguage } from './useMessages'
import type { Widened } from './widened'

const en = {
  title: 'Show your name and picture',
  reason: (service: string) =>
    `LINE has not shared your name and picture yet. If you allow it, you see them here, and they become part of the sign-in that ${service} checks with LINE.`,
  button: 'Ask LINE to share them',
  asking: 'LINE is asking you in another window…',
  notNow: 'Not now',
  declined: 'Your name and picture stay with LINE. Everything else works without them.',
  again: 'Show my name and picture',
  reopen: 'Open this page again in LINE to see your name and picture.',
  reopenButton: 'Open again in LINE',
  unavailable: 'LINE does not offer this here. Everything else works without it.',
  failed: 'That did not work. Nothing has changed. Please try again in a moment.',
  retry: 'Try again',
} as const

type ProfilePermissionTexts = Widened<typeof en>

const ja = {
  title: '名前と画像を表示する',
  reason: (service: string) =>
    `お名前とプロフィール画像は、まだLINEから共有されていません。許可すると、この画面に表示され、${service}がLINEを通じて確認するログイン情報にも含まれます。`,
  button: 'LINEで許可する',
  asking: 'LINEの画面で確認しています…',
  notNow: '今はしない',
  declined: 'お名前と画像は共有されません。ほかの機能はそのままお使いいただけます。',
  again: '名前と画像を表示する',
  reopen: 'お名前と画像を表示するには、このページをLINEで開き直してください。',
  reopenButton: 'LINEで開き直す',
  unavailable: 'ここではLINEの許可画面を表示できません。ほかの機能はそのままお使いいただけます。',
  failed: '完了できませんでした。変更はありません。しばらくしてからもう一度お試しください。',
  retry: 'もう一度試す',
} as const satisfies ProfilePermissionTexts

const th = {
  title: 'แสดงชื่อและรูปของคุณ',
  reason: (service: string) =>
    `LINE ยังไม่ได้แชร์ชื่อและรูปของคุณ หากคุณอนุญาต ชื่อและรูปจะแสดงที่หน้านี้ และจะเป็นส่วนหนึ่งของข้อมูลการเข้าสู่ระบบที่ ${service} ตรวจสอบกับ LINE`,
  button: 'อนุญาตใน LINE',
  asking: 'LINE กำลังถามคุณในอีกหน้าต่าง…',
  notNow: 'ไว้ทีหลัง',
  declined: 'ชื่อและรูปของคุณจะไม่ถูกแชร์ ส่วนอื่นยังใช้งานได้ตามปกติ',
  again: 'แสดงชื่อและรูปของฉัน',
  reopen: 'โปรดเปิดหน้านี้ใน LINE อีกครั้งเพื่อดูชื่อและรูปของคุณ',
  reopenButton: 'เปิดใน LINE อีกครั้ง',
  unavailable: 'LINE ไม่รองรับการขออนุญาตที่นี่ ส่วนอื่นยังใช้งานได้ตามปกติ',
  failed: 'ทำรายการไม่สำเร็จ และไม่มีอะไรเปลี่ยนแปลง โปรดลองอีกครั้งในอีกสักครู่',
  retry: 'ลองอีกครั้ง',
} as const satisfies ProfilePermissionTexts

const zhTW = {
  title: '顯示您的名稱和圖片',
  reason: (service: string) =>
    `LINE尚未分享您的名稱和個人圖片。如果您同意，它們會顯示在這裡，並成為${service}向LINE確認的登入資訊的一部分。`,
  button: '在LINE中同意',
  asking: 'LINE正在另一個視窗詢問您…',
  notNow: '以後再說',
  declined: '您的名稱和圖片不會被分享，其他功能仍可正常使用。',
  again: '顯示我的名稱和圖片',
  reopen: '請在LINE中重新開啟這個頁面，以顯示您的名稱和圖片。',
  reopenButton: '在LINE中重新開啟',
  unavailable: 'LINE在這裡不支援這項功能，其他功能仍可正常使用。',
  failed: '未能完成，沒有任何變更。請稍後再試一次。',
  retry: '再試一次',
} as const satisfies ProfilePermissionTexts

const ko = {
  title: '이름과 사진 표시하기',
  reason: (service: string) =>
    `아직 LINE에서 이름과 프로필 사진을 공유하지 않았어요. 허용하면 여기에 표시되고, ${service}에서 LINE을 통해 확인하는 로그인 정보에도 포함돼요.`,
  button: 'LINE에서 허용하기',
  asking: 'LINE이 다른 창에서 묻고 있어요…',
  notNow: '나중에 하기',
  declined: '이름과 사진은 공유되지 않아요. 다른 기능은 그대로 이용할 수 있어요.',
  again: '내 이름과 사진 표시하기',
  reopen: '이름과 사진을 보려면 LINE에서 이 페이지를 다시 열어 주세요.',
  reopenButton: 'LINE에서 다시 열기',
  unavailable: '여기에서는 LINE이 이 기능을 지원하지 않아요. 다른 기능은 그대로 이용할 수 있어요.',
  failed: '완료하지 못했어요. 변경된 것은 없어요. 잠시 후 다시 시도해 주세요.',
  retry: '다시 시도하기',
} as const satisfies ProfilePermissionTexts

const id = {
  title: 'Tampilkan nama dan foto Anda',
  reason: (service: string) =>
    `LINE belum membagikan nama dan foto Anda. Jika Anda mengizinkan, keduanya tampil di sini dan menjadi bagian dari data masuk yang diperiksa ${service} melalui LINE.`,
  button: 'Izinkan di LINE',
  asking: 'LINE sedang bertanya kepada Anda di jendela lain…',
  notNow: 'Nanti saja',
  declined: 'Nama dan foto Anda tidak dibagikan. Fitur lain tetap dapat digunakan.',
  again: 'Tampilkan nama dan foto saya',
  reopen: 'Buka lagi halaman ini di LINE untuk melihat nama dan foto Anda.',
  reopenButton: 'Buka lagi di LINE',
  unavailable: 'LINE tidak menyediakan ini di sini. Fitur lain tetap dapat digunakan.',
  failed: 'Tidak berhasil, dan tidak ada yang berubah. Silakan coba lagi sebentar lagi.',
  retry: 'Coba lagi',
} as const satisfies ProfilePermissionTexts

const TEXTS: Readonly<Record<CataloguedLocale, ProfilePermissionTexts>> = {
  en,
  ja,
  th,
  'zh-TW': zhTW,
  ko,
  id,
}

/** A few texts that only MINI Apps need: loaded with the part that says them, in all languages at once. */
export function useProfilePermissionTexts(): ComputedRef<ProfilePermissionTexts> {
  const language = useLanguage()
  return computed(() => TEXTS[language.value.locale])
}
