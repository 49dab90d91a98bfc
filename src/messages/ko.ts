import type { Messages } from './en'

export const ko = {
  language: '언어',
  pageTitle: {
    signIn: (service: string) => `${service} 로그인`,
    profile: (service: string) => `내 프로필 – ${service}`,
    problem: (service: string) => `로그인하지 못했어요 – ${service}`,
    notFound: (service: string) => `페이지를 찾을 수 없어요 – ${service}`,
  },
  starting: {
    opening: '여는 중…',
    slow: '평소보다 오래 걸리고 있어요. 잠시만 더 기다려 주세요.',
  },
  signIn: {
    title: (service: string) => `${service} 로그인`,
    text: 'LINE 계정으로 로그인할 수 있어요. 새 비밀번호를 외울 필요가 없어요.',
    button: 'LINE으로 로그인',
    leaving: 'LINE을 여는 중…',
    privacy: '어떤 정보를 공유할지 LINE이 먼저 물어봐요. 로그인 알림 메시지가 올 수도 있지만 정상이에요.',
    openInLine: 'LINE에서 열기',
    openInLineText: 'LINE에서 이 페이지를 열면 바로 로그인돼요.',
    continueHere: '여기에서 계속할 수도 있어요.',
    withoutLine: 'LINE 없이 계속하기',
  },
  signedOut: {
    title: '로그아웃했어요',
    text: (service: string) => `${service}에서 로그아웃했어요. LINE은 로그인된 상태로 유지돼요.`,
  },
  profile: {
    signedIn: 'LINE으로 로그인됨',
    nameless: 'LINE 사용자',
    notYou: '본인이 아닌가요?',
    email: '이메일',
    privacy: (service: string) => `${service}에는 로그인 정보만 전송되고, LINE을 통해 확인돼요.`,
  },
  service: {
    sending: (service: string) => `${service}에 로그인하는 중…`,
    signedIn: (service: string) => `${service}에 로그인했어요`,
    linked: '연결된 계정',
    linkedSince: (date: string) => `${date}부터`,
    notLinked: '아직 연결된 계정이 없어요',
    continue: (service: string) => `${service}에서 계속하기`,
  },
  signOut: {
    button: '로그아웃',
    title: (service: string) => `${service}에서 로그아웃할까요?`,
    text: '여기에서만 로그아웃돼요. LINE은 로그인된 상태로 유지돼요.',
    cancel: '로그인 유지하기',
  },
  close: '닫기',
  go: {
    title: (service: string) => `${service} 여는 중…`,
    text: '화면이 바뀌지 않으면 버튼을 눌러 주세요.',
  },
  footer: {
    label: '이 서비스 정보',
    privacyPolicy: '개인정보 처리방침',
    terms: '이용약관',
    help: '도움말',
  },
  testVersion: (stage: string) => `테스트 버전: ${stage}`,
  partMissing: {
    title: '페이지를 끝까지 불러오지 못했어요',
    text: '연결이 끊겼거나 새 버전이 나왔을 수 있어요. 페이지를 새로고침해 주세요.',
    reload: '페이지 새로고침',
  },
} as const satisfies Messages
