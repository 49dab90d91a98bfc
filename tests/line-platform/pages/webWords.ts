import { html } from 'hono/html'
import type { Scope } from '../model'
import type { Html } from './layout'

/** What LINE's login pages say, in one language. */
export interface WebWords {
  readonly language: string
  readonly logIn: string
  readonly continueTo: (app: string) => string
  readonly withEmail: string
  readonly withQrCode: string
  readonly continueAs: (name: Html) => Html
  readonly otherAccount: string
  readonly asksFor: (app: string) => string
  readonly scopes: Record<Scope, string>
  readonly addFriend: string
  readonly isFriend: string
  readonly allow: string
  readonly cancel: string
  readonly next: string
}

const en: WebWords = {
  language: 'en',
  logIn: 'Log in to LINE',
  continueTo: (app) => `to continue to ${app}`,
  withEmail: 'Log in with email address',
  withQrCode: 'Log in with QR code',
  continueAs: (name) => html`Continue as ${name}`,
  otherAccount: 'Use another account',
  asksFor: (app) => `${app} asks for`,
  scopes: {
    openid: 'Your internal identifier',
    profile: 'Your display name, picture and status message',
    email: 'Your e-mail address',
    'chat_message.write': 'Send messages in your name',
  },
  addFriend: 'Add the official account as a friend',
  isFriend: 'The official account is your friend.',
  allow: 'Allow',
  cancel: 'Cancel',
  next: 'Continue',
}

const ja: WebWords = {
  language: 'ja',
  logIn: 'LINEにログイン',
  continueTo: (app) => `${app}に進みます`,
  withEmail: 'メールアドレスでログイン',
  withQrCode: 'QRコードでログイン',
  continueAs: (name) => html`${name}としてログイン`,
  otherAccount: '別のアカウントでログイン',
  asksFor: (app) => `${app}が求めている許可`,
  scopes: {
    openid: 'ユーザー識別子',
    profile: '表示名、プロフィール画像、ステータスメッセージ',
    email: 'メールアドレス',
    'chat_message.write': 'メッセージの送信',
  },
  addFriend: '公式アカウントを友だち追加',
  isFriend: '公式アカウントは友だちです。',
  allow: '許可する',
  cancel: 'キャンセル',
  next: '次へ',
}

const th: WebWords = {
  language: 'th',
  logIn: 'เข้าสู่ระบบ LINE',
  continueTo: (app) => `เพื่อไปยัง ${app}`,
  withEmail: 'เข้าสู่ระบบด้วยอีเมล',
  withQrCode: 'เข้าสู่ระบบด้วยคิวอาร์โค้ด',
  continueAs: (name) => html`ดำเนินการต่อในชื่อ ${name}`,
  otherAccount: 'ใช้บัญชีอื่น',
  asksFor: (app) => `${app} ขออนุญาต`,
  scopes: {
    openid: 'รหัสผู้ใช้ภายใน',
    profile: 'ชื่อ รูปโปรไฟล์ และข้อความสถานะ',
    email: 'ที่อยู่อีเมล',
    'chat_message.write': 'ส่งข้อความในนามของคุณ',
  },
  addFriend: 'เพิ่มบัญชีทางการเป็นเพื่อน',
  isFriend: 'บัญชีทางการเป็นเพื่อนของคุณแล้ว',
  allow: 'อนุญาต',
  cancel: 'ยกเลิก',
  next: 'ดำเนินการต่อ',
}

const zhTW: WebWords = {
  language: 'zh-TW',
  logIn: '登入LINE',
  continueTo: (app) => `以繼續使用${app}`,
  withEmail: '使用電子郵件帳號登入',
  withQrCode: '使用行動條碼登入',
  continueAs: (name) => html`以${name}的身分繼續`,
  otherAccount: '使用其他帳號',
  asksFor: (app) => `${app}要求的權限`,
  scopes: {
    openid: '您的內部識別碼',
    profile: '您的顯示名稱、個人圖片和狀態消息',
    email: '您的電子郵件帳號',
    'chat_message.write': '以您的名義傳送訊息',
  },
  addFriend: '將官方帳號加入好友',
  isFriend: '官方帳號已是您的好友。',
  allow: '許可',
  cancel: '取消',
  next: '繼續',
}

const ko: WebWords = {
  language: 'ko',
  logIn: 'LINE에 로그인',
  continueTo: (app) => `${app}에서 계속하려면 로그인해 주세요.`,
  withEmail: '이메일로 로그인',
  withQrCode: 'QR 코드로 로그인',
  continueAs: (name) => html`${name} 계정으로 계속하기`,
  otherAccount: '다른 계정 사용하기',
  asksFor: (app) => `${app}에서 요청하는 권한`,
  scopes: {
    openid: '내부 식별자',
    profile: '표시 이름, 프로필 사진, 상태 메시지',
    email: '이메일 주소',
    'chat_message.write': '내 이름으로 메시지 보내기',
  },
  addFriend: '공식 계정을 친구로 추가',
  isFriend: '이미 친구인 공식 계정이에요.',
  allow: '허용',
  cancel: '취소',
  next: '계속하기',
}

const id: WebWords = {
  language: 'id',
  logIn: 'Masuk ke LINE',
  continueTo: (app) => `untuk melanjutkan ke ${app}`,
  withEmail: 'Masuk dengan alamat email',
  withQrCode: 'Masuk dengan kode QR',
  continueAs: (name) => html`Lanjutkan sebagai ${name}`,
  otherAccount: 'Gunakan akun lain',
  asksFor: (app) => `${app} meminta`,
  scopes: {
    openid: 'Pengenal internal Anda',
    profile: 'Nama tampilan, foto, dan pesan status Anda',
    email: 'Alamat email Anda',
    'chat_message.write': 'Mengirim pesan atas nama Anda',
  },
  addFriend: 'Tambahkan akun resmi sebagai teman',
  isFriend: 'Akun resmi sudah menjadi teman Anda.',
  allow: 'Izinkan',
  cancel: 'Batal',
  next: 'Lanjutkan',
}

const LANGUAGES = [en, ja, th, zhTW, ko, id] as const

/** LINE docs, `ui_locales`: the best of these BCP 47 tags that there are words for, else English. */
export function webWords(uiLocales: readonly string[]): WebWords {
  for (const tag of uiLocales) {
    const asked = languageAndScript(tag)
    const words = LANGUAGES.find(({ language }) => asked !== null && languageAndScript(language) === asked)
    if (words) return words
  }
  return en
}

/** `zh-HK` → `zh-Hant`; `null` for what is no language tag. */
function languageAndScript(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script ?? ''}`
  } catch {
    return null
  }
}
