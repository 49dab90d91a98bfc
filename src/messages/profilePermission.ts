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

const TEXTS: Readonly<Record<CataloguedLocale, ProfilePermissionTexts>> = { en, ja, th }

/** A few texts that only MINI Apps need: loaded with the part that says them, in all languages at once. */
export function useProfilePermissionTexts(): ComputedRef<ProfilePermissionTexts> {
  const language = useLanguage()
  return computed(() => TEXTS[language.value.locale])
}
