import type { AppConfig, Locale } from '../../config/appConfig'

interface FallbackTexts {
  /** LINE's own words for its login button, the same as in the app. */
  readonly login: string
  readonly unopened: string
  readonly reload: string
  readonly noScript: string
  readonly openInLine: string
}

/** What the page says before and without its scripts, in the first language of the config: no script can choose another. */
const TEXTS: Record<Locale, FallbackTexts> = {
  ja: {
    login: 'LINEでログイン',
    unopened: 'ページを開けませんでした。',
    reload: '再読み込み',
    noScript: 'ログインするには、JavaScriptを有効にしてください。',
    openInLine: 'LINEで開く',
  },
  en: {
    login: 'Log in with LINE',
    unopened: 'This page could not be opened.',
    reload: 'Reload',
    noScript: 'Please turn on JavaScript to sign in.',
    openInLine: 'Open in LINE',
  },
  th: {
    login: 'เข้าสู่ระบบด้วย LINE',
    unopened: 'เปิดหน้านี้ไม่สำเร็จ',
    reload: 'โหลดใหม่',
    noScript: 'โปรดเปิดใช้ JavaScript เพื่อเข้าสู่ระบบ',
    openInLine: 'เปิดใน LINE',
  },
  'zh-TW': {
    login: '與LINE連動',
    unopened: '無法開啟此頁面。',
    reload: '重新載入',
    noScript: '請啟用 JavaScript 以登入。',
    openInLine: '在 LINE 中開啟',
  },
  ko: {
    login: 'LINE으로 로그인',
    unopened: '페이지를 열 수 없습니다.',
    reload: '새로고침',
    noScript: '로그인하려면 JavaScript를 켜 주세요.',
    openInLine: 'LINE에서 열기',
  },
  id: {
    login: 'Masuk dengan LINE',
    unopened: 'Halaman ini tidak dapat dibuka.',
    reload: 'Muat ulang',
    noScript: 'Aktifkan JavaScript untuk masuk.',
    openInLine: 'Buka di LINE',
  },
}

/** Fills `{liffUrl}` and the texts into the markup. */
export function filledIn(html: string, { locales, liffUrl }: AppConfig): string {
  const values = Object.entries({ ...TEXTS[locales[0]], liffUrl })
  return values.reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value), html)
}
