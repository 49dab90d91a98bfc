import type { ProblemTexts } from './en'

export const ko = {
  problem: {
    supportCode: '문의 코드',
    copy: '복사',
    copied: '복사했어요',
    linkHint: 'Safari나 Chrome 같은 다른 브라우저의 주소창에 붙여 넣어 주세요.',
    linkCopied: '링크를 복사했어요',
    linkSelected: '이 브라우저에서는 자동으로 복사할 수 없어요. 링크를 선택해 두었으니 직접 복사해 주세요.',
    owner: '서비스 운영자용 안내',
    wait: (clock: string) => `${clock} 후에 다시 시도할 수 있어요.`,
  },
  actions: {
    retry: '다시 시도하기',
    retry_service: '다시 시도하기',
    retry_change: '다시 시도하기',
    check: '결과 확인하기',
    start_linking: '다시 연결하기',
    reload: '페이지 새로고침',
    sign_in: '다시 로그인하기',
    continue_here: '여기에서 계속하기',
    continue_as_shown: '이 계정으로 계속하기',
    open_in_line: 'LINE에서 열기',
    copy_link: '링크 복사',
    go_to_start: '첫 페이지로 가기',
    continue_without_line: 'LINE 없이 계속하기',
    contact_support: '문의하기',
    close: '닫기',
    sign_out: '로그아웃',
  },
  outcomes: {
    offline: {
      title: '인터넷에 연결되어 있지 않아요',
      text: '인터넷에 연결한 뒤 다시 시도해 주세요.',
    },
    line_unreachable: {
      title: 'LINE에서 응답이 없어요',
      text: '잠시 후 다시 시도해 주세요. 광고 차단 프로그램이나 회사 네트워크 때문일 수도 있어요.',
    },
    line_busy: {
      title: '지금 LINE이 혼잡해요',
      text: '잠시 기다린 뒤 다시 시도해 주세요.',
    },
    storage_blocked: {
      title: '이 브라우저에는 데이터를 저장할 수 없어요',
      text: '로그인하려면 약간의 저장 공간이 필요해요. 이 페이지의 사이트 데이터를 허용하거나 LINE에서 열어 주세요.',
    },
    storage_full: {
      title: '브라우저의 저장 공간이 가득 찼어요',
      text: '이 기기의 공간을 비운 뒤 다시 시도해 주세요.',
    },
    sign_in_unfinished: {
      title: '로그인을 마치지 못했어요',
      text: '다시 로그인해 주세요. 보통 한 번만 누르면 돼요.',
    },
    sign_in_elsewhere: {
      title: '다른 브라우저로 돌아왔어요',
      text: '로그인을 시작한 브라우저나 앱이 여기와 달라요. 여기에서 계속하거나 LINE에서 진행할 수 있어요.',
    },
    sign_in_keeps_failing: {
      title: '이 브라우저에서는 로그인할 수 없어요',
      text: '시크릿 모드나 다른 앱 안의 브라우저에서는 로그인되지 않을 때가 많아요. LINE이나 다른 브라우저를 이용해 주세요.',
    },
    consent_refused: {
      title: '접근이 허용되지 않았어요',
      text: '아직 로그인하지 않은 상태예요. 마음이 바뀌면 언제든지 다시 로그인할 수 있어요.',
    },
    sign_in_expired: {
      title: '로그인이 만료됐어요',
      text: '계속하려면 다시 로그인해 주세요.',
    },
    clock_wrong: {
      title: '기기의 시계가 맞지 않는 것 같아요',
      text: '기기 설정에서 날짜와 시간 자동 설정을 켠 뒤 다시 시도해 주세요.',
    },
    link_unsafe: {
      title: '손상되었거나 안전하지 않은 링크예요',
      text: '안전을 위해 열지 않았어요. 첫 페이지에서 계속해 주세요.',
    },
    open_in_line: {
      title: 'LINE에서 이 페이지를 열어 주세요',
      text: 'LINE 앱이 응답하지 않았어요. 페이지를 다시 열면 대부분 해결돼요.',
    },
    browser_too_old: {
      title: '버전이 너무 오래됐어요',
      text: 'LINE이나 브라우저를 업데이트한 뒤 이 페이지를 다시 열어 주세요.',
    },
    account_changed: {
      title: 'LINE 계정이 바뀌었어요',
      text: '지금은 다른 LINE 계정으로 로그인되어 있어요. 이 계정으로 계속하거나 로그아웃해 주세요.',
    },
    not_configured: {
      title: '이 페이지의 설정이 잘못됐어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: 'liff.config.json의 LIFF ID와 엔드포인트 URL이 LINE Developers Console과 같은지 확인해 주세요.',
    },
    not_public: {
      title: '아직 공개되지 않았어요',
      text: '지금은 초대받은 테스터만 로그인할 수 있어요.',
      owner: 'LINE Developers Console에서 채널을 공개하거나 이 사용자를 테스터로 초대해 주세요.',
    },
    openid_missing: {
      title: '이 페이지의 설정이 잘못됐어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: 'LINE Developers Console에서 LIFF 앱의 Scope에 있는 openid를 선택해 주세요.',
    },
    app_error: {
      title: '이 페이지에서 문제가 생겼어요',
      text: '새로고침해 주세요. 다시 발생하면 아래의 문의 코드를 고객센터에 알려 주세요.',
    },
    part_missing: {
      title: '페이지를 끝까지 불러오지 못했어요',
      text: '연결이 끊겼거나 새 버전이 나왔을 수 있어요. 페이지를 새로고침해 주세요.',
    },
    page_not_found: {
      title: '페이지를 찾을 수 없어요',
      text: '오래되었거나 잘못 입력된 링크일 수 있어요.',
    },
    destination_unknown: {
      title: '더 이상 사용할 수 없는 링크예요',
      text: '링크로 연결되던 페이지가 없어졌어요.',
      owner: '이 주소의 마지막 부분을 liff.config.json의 destinations에 추가해 주세요.',
    },
    service_bad_request: {
      title: '서비스가 이 페이지의 요청을 처리하지 못했어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: '백엔드가 매개변수를 거부했어요. 백엔드 규격과 비교해 주세요.',
    },
    service_token_refused: {
      title: '서비스에서 로그인을 확인하지 못했어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: '백엔드가 이 LIFF 앱의 채널 ID로 토큰을 검증하는지 확인해 주세요.',
    },
    service_refused: {
      title: '서비스를 이용할 수 없어요',
      text: '고객센터에 문의하고 아래의 문의 코드를 알려 주세요.',
      owner: '모든 사람에게 발생한다면 백엔드가 이 페이지의 오리진을 허용하는지 확인해 주세요.',
    },
    account_suspended: {
      title: '이용이 정지된 계정이에요',
      text: '고객센터에 문의해 주세요.',
    },
    service_not_found: {
      title: '서비스를 찾을 수 없어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: 'liff.config.json의 backendUrl과 백엔드의 경로를 확인해 주세요.',
    },
    service_maintenance: {
      title: '점검 중이에요',
      text: '곧 다시 이용할 수 있어요. 따로 하실 일은 없어요.',
    },
    service_busy: {
      title: '이용자가 많아 서비스가 혼잡해요',
      text: '잠시 기다린 뒤 다시 시도해 주세요.',
    },
    service_down: {
      title: '지금 서비스에 문제가 있어요',
      text: '잠시 후 다시 시도해 주세요.',
    },
    service_unreachable: {
      title: '서비스에 연결할 수 없어요',
      text: '인터넷 연결을 확인한 뒤 다시 시도해 주세요.',
      owner: '모든 사람에게 발생한다면 백엔드의 CORS 헤더를 확인해 주세요.',
    },
    service_odd_answer: {
      title: '서비스에서 예상과 다른 응답이 왔어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: '응답이 백엔드 규격에 맞지 않아요.',
    },
    network_sign_in: {
      title: '먼저 네트워크에 로그인해야 해요',
      text: 'Wi-Fi 로그인 페이지를 연 뒤 다시 시도해 주세요.',
    },
    link_cancelled: {
      title: '계정 연결을 취소했어요',
      text: '변경된 것은 없어요. 언제든지 다시 시작할 수 있어요.',
    },
    ticket_damaged: {
      title: '올바르지 않은 링크예요',
      text: '변경된 것은 없어요. 다시 연결해 주세요.',
    },
    ticket_unknown: {
      title: '이미 사용한 링크예요',
      text: '안전을 위해 한 번만 사용할 수 있어요. 이번에 변경된 것은 없어요. 현재 연결은 첫 페이지에서 볼 수 있어요.',
    },
    ticket_expired: {
      title: '연결 시간이 초과됐어요',
      text: '안전을 위해 10분 안에 연결을 마쳐야 해요. 변경된 것은 없어요.',
    },
    ticket_mismatch: {
      title: '다른 LINE 계정의 링크예요',
      text: '연결을 시작한 LINE 사용자가 지금 로그인한 사용자와 달라요. 변경된 것은 없어요.',
    },
    line_user_linked: {
      title: '이미 연결된 LINE 계정이에요',
      text: '어떤 계정과 연결되어 있는지 첫 페이지에서 볼 수 있어요. 변경된 것은 없어요.',
    },
    account_linked: {
      title: '다른 LINE 사용자와 연결된 계정이에요',
      text: '변경된 것은 없어요. 다른 계정을 연결하거나 고객센터에 문의해 주세요.',
    },
    link_unsure: {
      title: '연결됐는지 확인할 수 없어요',
      text: '계정을 연결하는 중에 통신이 끊겼어요. 결과를 확인하거나 다시 시도해 주세요. 두 번 처리되지는 않아요.',
    },
    unlink_unsure: {
      title: '연결이 해제됐는지 확인할 수 없어요',
      text: '연결을 해제하는 중에 통신이 끊겼어요. 결과를 확인하거나 다시 시도해 주세요. 두 번 처리되지는 않아요.',
    },
    chat_link_lost: {
      title: '대화방의 링크를 다시 열어 주세요',
      text: '대화방에서 보낸 정보가 이 페이지에 남아 있지 않아요. 변경된 것은 없어요.',
    },
    chat_link_unknown: {
      title: '이미 사용한 링크예요',
      text: '안전을 위해 한 번만 사용할 수 있어요. 대화방에서 새 링크를 받아 주세요.',
    },
    chat_link_expired: {
      title: '만료된 링크예요',
      text: '링크는 10분 동안 사용할 수 있어요. 대화방에서 새 링크를 받아 주세요.',
    },
    chat_link_foreign: {
      title: '다른 사람의 링크예요',
      text: '다른 LINE 사용자에게 보낸 링크예요. 변경된 것은 없어요. 대화방에서 본인의 링크를 받아 주세요.',
    },
    service_address_refused: {
      title: '이 페이지의 설정이 잘못됐어요',
      text: '고객님의 잘못이 아니에요. 아래의 문의 코드를 고객센터에 알려 주세요.',
      owner: '백엔드가 liff.config.json의 serviceUrls에 없는 페이지를 지정했어요.',
    },
  },
} as const satisfies ProblemTexts
