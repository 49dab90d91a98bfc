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

const LANGUAGES = [en, ja, th] as const

/** LINE docs, `ui_locales`: the best of these BCP 47 tags that there are words for, else English. */
export function webWords(uiLocales: readonly string[]): WebWords {
  for (const tag of uiLocales) {
    const primary = tag.toLowerCase().split('-')[0]
    const words = LANGUAGES.find(({ language }) => language === primary)
    if (words) return words
  }
  return en
}
