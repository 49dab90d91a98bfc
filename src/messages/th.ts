import type { Messages } from './en'

export const th = {
  language: 'ภาษา',
  pageTitle: {
    signIn: (service: string) => `เข้าสู่ระบบ ${service}`,
    profile: (service: string) => `โปรไฟล์ของคุณ – ${service}`,
    problem: (service: string) => `เข้าสู่ระบบไม่สำเร็จ – ${service}`,
    notFound: (service: string) => `ไม่พบหน้านี้ – ${service}`,
  },
  starting: {
    opening: 'กำลังเปิด…',
    slow: 'ใช้เวลานานกว่าปกติ โปรดรอสักครู่',
  },
  signIn: {
    title: (service: string) => `เข้าสู่ระบบ ${service}`,
    text: 'ใช้บัญชี LINE ของคุณ ไม่ต้องจำรหัสผ่านใหม่',
    button: 'เข้าสู่ระบบด้วย LINE',
    leaving: 'กำลังเปิด LINE…',
    privacy: 'LINE จะถามก่อนว่าต้องการแชร์ข้อมูลใด และอาจส่งข้อความแจ้งการเข้าสู่ระบบนี้ ซึ่งเป็นเรื่องปกติ',
    openInLine: 'เปิดใน LINE',
    openInLineText: 'เปิดหน้านี้ใน LINE เพื่อเข้าสู่ระบบได้ทันที',
    continueHere: 'หรือดำเนินการต่อที่นี่',
    withoutLine: 'ดำเนินการต่อโดยไม่ใช้ LINE',
  },
  signedOut: {
    title: 'ออกจากระบบแล้ว',
    text: (service: string) => `คุณออกจากระบบ ${service} แล้ว แต่ยังคงเข้าสู่ระบบ LINE อยู่`,
  },
  profile: {
    signedIn: 'เข้าสู่ระบบด้วย LINE แล้ว',
    nameless: 'ผู้ใช้ LINE',
    notYou: 'ไม่ใช่คุณใช่ไหม',
    email: 'อีเมล',
    privacy: (service: string) => `มีเพียงข้อมูลการเข้าสู่ระบบที่ส่งไปยัง ${service} เพื่อตรวจสอบกับ LINE`,
  },
  service: {
    sending: (service: string) => `กำลังเข้าสู่ระบบ ${service}…`,
    signedIn: (service: string) => `คุณเข้าสู่ระบบ ${service} แล้ว`,
    linked: 'บัญชีที่เชื่อมต่อ',
    linkedSince: (date: string) => `ตั้งแต่ ${date}`,
    notLinked: 'ยังไม่ได้เชื่อมต่อกับบัญชี',
    continue: (service: string) => `ไปที่ ${service}`,
  },
  signOut: {
    button: 'ออกจากระบบ',
    title: (service: string) => `ต้องการออกจากระบบ ${service} หรือไม่`,
    text: 'คุณจะออกจากระบบเฉพาะที่นี่ และยังคงเข้าสู่ระบบ LINE อยู่',
    cancel: 'อยู่ในระบบต่อ',
  },
  close: 'ปิด',
  go: {
    title: (service: string) => `กำลังเปิด ${service}…`,
    text: 'หากไม่มีอะไรเกิดขึ้น โปรดแตะปุ่มนี้',
  },
  footer: {
    label: 'เกี่ยวกับบริการนี้',
    privacyPolicy: 'นโยบายความเป็นส่วนตัว',
    terms: 'ข้อกำหนดการใช้งาน',
    help: 'ความช่วยเหลือ',
  },
  testVersion: (stage: string) => `เวอร์ชันทดสอบ: ${stage}`,
  partMissing: {
    title: 'โหลดหน้านี้ไม่ครบ',
    text: 'อาจไม่มีการเชื่อมต่อ หรือมีเวอร์ชันใหม่ โปรดโหลดหน้านี้ใหม่',
    reload: 'โหลดหน้านี้ใหม่',
  },
} as const satisfies Messages
