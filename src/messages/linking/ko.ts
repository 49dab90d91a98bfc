import type { LinkingTexts } from './en'

export const ko = {
  pageTitle: {
    link: (service: string) => `계정 연결 – ${service}`,
    unlink: (service: string) => `연결 해제 – ${service}`,
  },
  entry: {
    link: '계정 연결하기',
    unlink: '연결 해제하기',
    owner: '서비스 운영자용 안내',
    openid:
      '계정 연결에는 ID 토큰이 필요해요. LINE Developers Console에서 LIFF 앱의 Scope에 있는 openid를 선택해 주세요.',
  },
  explain: {
    title: (service: string) => `${service} 계정 연결하기`,
    benefit: (service: string) => `매번 로그인하지 않고도 LINE에서 ${service} 계정을 사용할 수 있어요.`,
    chat: (service: string) => `${service} 대화방에서 계정 연결을 요청했어요.`,
    shared: (service: string) =>
      `내가 어떤 LINE 사용자인지 ${service}에 전달돼요. 친구 목록과 대화 내용은 전달되지 않아요.`,
    how: (service: string) =>
      `로그인은 ${service}의 페이지에서 해요. 여기에서 확인하기 전에는 연결되지 않아요.`,
    undo: '이 페이지에서 언제든지 연결을 해제할 수 있어요.',
    begin: '계속하기',
    later: '나중에 하기',
    asking: (service: string) => `${service}에 확인하는 중…`,
    leaving: (service: string) => `${service} 여는 중…`,
    haveAccount: '계정이 있어요',
    amNew: '처음 이용해요',
  },
  browser: {
    title: '브라우저에서 계속해 주세요',
    text: (service: string) => `${service} 로그인은 LINE 안에서 할 수 없어서 브라우저에서 열려요.`,
    open: '브라우저 열기',
    back: '브라우저에서 마쳤나요? LINE으로 돌아와 결과를 확인해 주세요.',
    check: '결과 확인하기',
    checking: '확인하는 중…',
    notYet: '아직 연결되지 않았어요. 먼저 브라우저에서 마쳐 주세요.',
  },
  away: {
    title: 'LINE으로 돌아가기',
    text: (service: string) => `${service} 로그인을 마쳤어요. 나머지는 처음 시작한 LINE에서 진행해 주세요.`,
    back: 'LINE으로 돌아가기',
    here: '여기에서 계속하기',
  },
  sides: {
    line: 'LINE',
    account: (service: string) => `${service} 계정`,
    current: '현재 연결',
    wanted: '새로 연결할 계정',
    otherUser: '다른 LINE 사용자',
  },
  confirm: {
    title: '이 두 계정을 연결할까요?',
    text: '두 계정이 모두 본인의 계정일 때만 연결해 주세요.',
    undo: '언제든지 연결을 해제할 수 있어요.',
    confirm: '연결하기',
    cancel: '취소',
    linking: '연결하는 중…',
    notMe: '내 LINE 계정이 아니에요',
  },
  lineUserLinked: {
    title: '이미 연결된 LINE 계정이에요',
    text: '계정은 하나만 연결할 수 있어요. 계정을 바꾸면 현재 연결은 해제돼요.',
    replace: '새 계정으로 바꾸기',
    keep: '현재 연결 유지하기',
  },
  accountLinked: {
    title: '다른 LINE 사용자와 연결된 계정이에요',
    text: '본인이 연결했다면 이 LINE 계정으로 연결을 옮길 수 있어요. 옮기면 다른 LINE 사용자의 연결은 해제돼요.',
    both: '이 LINE 계정의 현재 연결도 함께 해제돼요.',
    replace: '내 LINE 계정으로 옮기기',
    keep: '그대로 두기',
    another: '다른 계정 사용하기',
  },
  help: '문의하기',
  linked: {
    titleNow: '계정을 연결했어요',
    titleBefore: '이미 연결된 계정이에요',
    undo: '언제든지 연결을 해제할 수 있어요.',
    start: '첫 페이지로 가기',
    another: '다른 계정 연결하기',
    unlink: '연결 해제하기',
  },
  toLine: {
    title: 'LINE에서 마지막 한 단계가 남았어요',
    text: 'LINE이 대화방과 연결하고 결과를 보여 줘요. 그 화면을 닫으면 대화방으로 돌아갈 수 있어요.',
    go: 'LINE으로 계속하기',
    friend: (account: string) => `${account} 친구만 이용할 수 있어요. 아직 친구가 아닌가요?`,
    addFriend: '친구 추가',
  },
  unlink: {
    title: '계정 연결을 해제할까요?',
    told: (service: string) =>
      `여기에서 ${service} 이용을 그만둔다고 LINE에 알려요. 다음에 이용할 때 LINE이 다시 동의를 구해요.`,
    stays: (service: string) => `${service} 계정과 그 안의 내용은 그대로 남아요.`,
    signedOut: '여기에서 로그아웃돼요.',
    unlink: '연결 해제하기',
    keep: '연결 유지하기',
    unlinking: '연결을 해제하는 중…',
  },
  unlinked: {
    title: '계정 연결을 해제했어요',
    text: (service: string) =>
      `LINE에 알렸고, 여기에서 로그아웃했어요. ${service}에 다시 로그인하면 처음부터 시작해요.`,
    signIn: '다시 로그인하기',
  },
  notLinked: {
    title: '연결된 계정이 없어요',
    text: (service: string) => `이 LINE 계정은 ${service} 계정과 연결되어 있지 않아요.`,
  },
  close: '닫기',
} as const satisfies LinkingTexts
