import type { ExtraTexts } from './en'

export const ko = {
  beside: {
    tap: '한 번만 누르면 로그인돼요. 새 비밀번호를 외울 필요가 없어요.',
    profile: (service: string) =>
      `프로필은 이 브라우저 밖으로 전송되지 않아요. ${service}에서는 LINE을 통해 로그인만 확인해요.`,
    leave: '언제든지 여기에서 로그아웃할 수 있어요.',
  },
  phone: {
    title: '휴대폰에서 이 페이지 열기',
    text: '휴대폰 카메라로 코드를 비춰 주세요. 이 페이지만 열릴 뿐, 로그인되지는 않아요.',
    alt: '아래 링크의 QR 코드',
  },
  share: {
    button: '이 페이지 공유하기',
    text: '이 링크를 열면 LINE에서 같은 페이지가 열려요.',
    copy: '링크 복사',
    copied: '링크를 복사했어요',
    selected: '이 브라우저에서는 자동으로 복사할 수 없어요. 링크를 선택해 두었으니 직접 복사해 주세요.',
    close: '닫기',
  },
  notYou: {
    title: '다른 LINE 계정 사용하기',
    outside:
      '먼저 여기에서 로그아웃해 주세요. 그런 다음 다시 로그인하면서 LINE 화면에서 다른 계정을 선택해 주세요.',
    app: '휴대폰에서는 LINE 앱의 계정으로 바로 로그인될 수도 있어요. 먼저 앱에서 계정을 바꿔 주세요.',
    inside:
      'LINE에서는 이 페이지가 항상 LINE 앱의 계정을 사용해요. 앱에서 계정을 바꾼 뒤 이 페이지를 다시 열면 자동으로 로그인돼요.',
    signOut: '로그아웃',
    stay: '로그인 유지하기',
    close: '닫기',
  },
  more: {
    title: '더보기',
    friend: (service: string) => `${service} 공식 계정`,
    isFriend: '추가됨',
    invite: '친구 초대하기',
    shortcut: '홈 화면에 추가',
    browser: '브라우저에서 열기',
    data: '내 데이터',
    loading: '불러오는 중…',
  },
} as const satisfies ExtraTexts
