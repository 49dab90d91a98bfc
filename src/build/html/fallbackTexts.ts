import type { AppConfig, Locale } from '../../config/appConfig'

interface FallbackTexts {
  /** LINE's own words for its login button, the same as in the app. */
  readonly login: string
  readonly unopened: string
  readonly reload: string
  readonly noScript: string
  readonly openInLine: string
}

/**
 * What the page says before and without its scripts. No script can choose a language then. What only a browser reads that is
 * too old comes with `public/unsupported.js`: every other would have to parse it before it can send the token.
 */
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
    unopened: '無法開啟這個頁面。',
    reload: '重新載入',
    noScript: '請啟用JavaScript以登入。',
    openInLine: '在LINE中開啟',
  },
  ko: {
    login: 'LINE으로 로그인',
    unopened: '페이지를 열 수 없어요.',
    reload: '새로고침',
    noScript: '로그인하려면 JavaScript를 켜 주세요.',
    openInLine: 'LINE에서 열기',
  },
  id: {
    login: 'Masuk dengan LINE',
    unopened: 'Halaman ini tidak dapat dibuka.',
    reload: 'Muat ulang',
    noScript: 'Silakan aktifkan JavaScript untuk masuk.',
    openInLine: 'Buka di LINE',
  },
}

/** Fills the login button's words and the fallbacks into the markup. */
export function filledIn(html: string, { locales, liffUrl }: AppConfig): string {
  const values = {
    login: TEXTS[locales[0]].login,
    startFallback: inEachLanguage(locales, ({ unopened, reload }) => ({
      text: unopened,
      link: { href: '', label: reload },
    })),
    noScript: inEachLanguage(locales, ({ noScript, openInLine }) => ({
      text: noScript,
      link: { href: liffUrl, label: openInLine },
    })),
  }
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value),
    html,
  )
}

interface Notice {
  readonly text: string
  readonly link: { readonly href: string; readonly label: string }
}

/** The first language with a button, the others below it in a line each: whoever reads only one of them finds it. */
function inEachLanguage(locales: readonly Locale[], noticeOf: (texts: FallbackTexts) => Notice): string {
  return locales
    .map((locale, index) => {
      const { text, link } = noticeOf(TEXTS[locale])
      const kind = index === 0 ? ' class="button button-primary"' : ''
      return `<p lang="${locale}">${text} <a${kind} href="${link.href}">${link.label}</a></p>`
    })
    .join('')
}
