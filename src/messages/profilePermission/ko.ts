import type { ProfilePermissionTexts } from './en'

export const ko = {
  title: '이름과 사진 표시하기',
  reason: (service: string) =>
    `아직 LINE에서 이름과 프로필 사진이 공유되지 않았어요. 허용하면 여기에 표시되고, ${service}에서 LINE을 통해 확인하는 로그인 정보에도 포함돼요.`,
  button: 'LINE에서 허용하기',
  asking: 'LINE 창에서 계속해 주세요…',
  notNow: '나중에 하기',
  declined: '이름과 사진은 공유되지 않아요. 다른 기능은 그대로 이용할 수 있어요.',
  again: '내 이름과 사진 표시하기',
  reopen: '이름과 사진을 보려면 LINE에서 이 페이지를 다시 열어 주세요.',
  reopenButton: 'LINE에서 다시 열기',
  unavailable: '여기에서는 LINE이 이 기능을 지원하지 않아요. 다른 기능은 그대로 이용할 수 있어요.',
  failed: '완료하지 못했어요. 변경된 것은 없어요. 잠시 후 다시 시도해 주세요.',
  retry: '다시 시도하기',
} as const satisfies ProfilePermissionTexts
