import type { SupportDeskTexts } from './en'

export const ko = {
  title: '고객 지원 담당자용 표',
  intro:
    '각 문의 코드의 뜻을 정리한 표입니다. 화면에 표시되는 문구도 함께 실려 있어 코드가 없어도 해당 줄을 찾을 수 있습니다.',
  columns: {
    code: '코드',
    seen: '화면에 표시되는 문구',
    happened: '무슨 일이 있었나',
    tell: '고객에게 안내할 내용',
    fixes: '해결할 사람',
  },
  fixers: {
    person: '고객',
    owner: '서비스 운영자',
    backend: '백엔드 개발자',
    line: 'LINE',
    nobody: '없음(기다림)',
  },
  owner: '서비스 운영자에게:',
  parts: {
    title: '문의 코드를 읽는 법',
    text: '문의 코드는 슬래시로 나뉜 다섯 부분으로 되어 있으며, 개인정보는 들어 있지 않습니다.',
    rows: {
      what: '이 표의 코드입니다. 점 뒤는 세부 내용으로, 정해진 단어이거나 백엔드의 작업 이름과 HTTP 상태입니다.',
      build: '앱의 버전입니다. 더하기 기호 뒤는 빌드에 사용한 커밋입니다.',
      stage: '설정의 단계입니다. ‘published’가 아니면 테스트 버전입니다.',
      sdk: 'LIFF SDK의 버전입니다.',
      where:
        '페이지를 연 곳(liff: LINE의 LIFF 브라우저, line_in_app: LINE 안의 다른 페이지, external: 그 밖의 브라우저)과 운영 체제(ios, android, web)입니다.',
    },
  },
  outcomes: {
    offline: {
      happened: '기기가 인터넷에 연결되어 있지 않았습니다.',
      tell: '인터넷에 연결한 뒤 ‘다시 시도하기’를 누르도록 안내합니다.',
    },
    line_unreachable: {
      happened: 'LINE이 제때 응답하지 않았거나, 기기와 LINE 사이에 통신을 막는 것이 있습니다.',
      tell: '몇 분 뒤 광고 차단 프로그램을 끄고 다른 네트워크에서 다시 시도하도록 안내합니다.',
    },
    line_busy: {
      happened: '요청이 너무 많아 LINE이 일시적으로 거부했습니다.',
      tell: '1분쯤 기다린 뒤 한 번만 다시 시도하도록 안내합니다.',
    },
    storage_blocked: {
      happened: '브라우저가 사이트 데이터를 막고 있어 LINE 로그인이 동작하지 않습니다.',
      tell: '이 페이지의 사이트 데이터(쿠키)를 허용하거나 LINE에서 페이지를 열도록 안내합니다.',
    },
    storage_full: {
      happened: '기기나 브라우저의 저장 공간이 가득 찼습니다.',
      tell: '기기의 공간을 비운 뒤 다시 시도하도록 안내합니다.',
    },
    sign_in_unfinished: {
      happened:
        '고객이 LINE에서 돌아왔지만 로그인이 끝나지 않았습니다(중단, 시간 초과, 두 탭에서 동시에 진행 등).',
      tell: '탭 하나에서만 다시 로그인하도록 안내합니다. 그래도 안 되면 LINE에서 페이지를 열도록 안내합니다.',
    },
    sign_in_elsewhere: {
      happened:
        '한 브라우저에서 시작한 로그인이 다른 브라우저로 돌아왔습니다. 휴대폰의 기본 브라우저가 다를 때 일어납니다.',
      tell: '‘여기에서 계속하기’를 누르거나 LINE에서 페이지를 열도록 안내합니다.',
    },
    sign_in_keeps_failing: {
      happened:
        '이 탭에서 로그인이 연달아 두 번 끝나지 않았습니다. 대개 시크릿 모드이거나 다른 앱 안의 브라우저입니다.',
      tell: 'LINE에서 페이지를 열거나 링크를 Safari나 Chrome에 붙여 넣도록 안내합니다.',
    },
    consent_refused: {
      happened: '고객이 LINE의 동의 화면에서 거부했거나 화면을 닫았습니다.',
      tell: '이상이 없음을 알리고, 다시 로그인해 허용하거나 LINE 없이 계속할 수 있음을 안내합니다.',
    },
    sign_in_expired: {
      happened: 'LINE의 토큰이 만료되었거나 취소되었습니다. 약 한 시간 뒤 만료되는 것은 정상입니다.',
      tell: '다시 로그인하도록 안내합니다. LINE 안에서는 페이지를 다시 열도록 안내합니다.',
    },
    clock_wrong: {
      happened: '기기의 시계가 크게 어긋나 유효한 토큰이 만료된 것으로 보입니다.',
      tell: '기기 설정에서 날짜와 시간 자동 설정을 켜도록 안내합니다.',
    },
    link_unsafe: {
      happened:
        '주소가 손상되었거나 공격으로 보여 열지 않았습니다. 세부 내용은 어떤 검사에서 거부했는지를 나타냅니다.',
      tell: '그 링크 대신 리치 메뉴나 웹사이트에서 열도록 안내하고, 링크를 어디에서 받았는지 확인합니다.',
    },
    open_in_line: {
      happened: 'LINE 안에서 연 페이지인데 LINE 앱이 응답하지 않았습니다.',
      tell: '페이지를 닫고 LINE에서 다시 열도록 안내합니다. 필요하면 LINE을 업데이트하도록 안내합니다.',
    },
    browser_too_old: {
      happened: '브라우저나 LINE 앱에 로그인에 필요한 기능이 없습니다.',
      tell: 'LINE과 브라우저를 업데이트하거나 다른 기기를 사용하도록 안내합니다.',
    },
    account_changed: {
      happened: '같은 브라우저에서 다른 LINE 계정이 로그인했습니다.',
      tell: '페이지를 새로고침해 새 계정으로 계속하거나 로그아웃하도록 안내합니다.',
    },
    not_configured: {
      happened: '설정된 이 앱을 LINE이 알지 못합니다(LIFF ID, 엔드포인트 URL 또는 스코프가 맞지 않음).',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    not_public: {
      happened: '채널이 공개되지 않았고, 이 고객은 테스터가 아닙니다.',
      tell: '서비스가 아직 공개되지 않았음을 안내합니다.',
    },
    openid_missing: {
      happened: 'LIFF 앱이 openid를 요청하지 않아 LINE이 ID 토큰을 주지 않았습니다.',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    app_error: {
      happened: '페이지 자체에 오류가 있습니다.',
      tell: '새로고침하도록 안내합니다. 다시 발생하면 기기, 브라우저, 직전의 동작을 확인합니다.',
    },
    part_missing: {
      happened: '페이지의 파일을 불러오지 못했습니다(연결 끊김, 또는 새 버전 공개).',
      tell: '페이지를 새로고침하도록 안내합니다.',
    },
    page_not_found: {
      happened: '이 앱에 없는 페이지의 주소입니다(오래되었거나 잘못 입력된 링크).',
      tell: '리치 메뉴나 웹사이트에서 열도록 안내합니다.',
    },
    destination_unknown: {
      happened: '링크가 가리키는 목적지가 설정에 (더 이상) 없습니다.',
      tell: '리치 메뉴나 웹사이트에서 열도록 안내하고, 원래의 링크를 고칩니다.',
    },
    service_bad_request: {
      happened: '백엔드가 요청 형식을 거부했습니다(400, 409, 413 또는 422).',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    service_token_refused: {
      happened:
        'LINE이 발급한 토큰을 백엔드가 받아들이지 않았습니다. 대개 다른 채널 ID로 검증하기 때문입니다.',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    service_refused: {
      happened:
        '백엔드가 403으로 응답했습니다. 모든 사람에게 발생하면 페이지의 오리진을 허용하지 않는 것이고, 한 사람에게만 발생하면 그 사람이 허용되지 않은 것입니다.',
      tell: '확인해 보겠다고 안내하고 문의 코드를 받습니다.',
    },
    account_suspended: {
      happened: '서비스가 이 계정을 정지했습니다.',
      tell: '정지 이유와 이의를 제기하는 방법을 안내합니다.',
    },
    service_not_found: {
      happened: '백엔드의 주소에 이 작업이 없습니다(404, 405, 410 또는 415).',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    service_maintenance: {
      happened: '백엔드가 점검 중이라고 응답했습니다.',
      tell: '언제 다시 열리는지 안내합니다.',
    },
    service_busy: {
      happened: '요청이 너무 많아 백엔드가 일시적으로 거부했습니다(429).',
      tell: '화면에 표시된 시간만큼 기다린 뒤 다시 시도하도록 안내합니다.',
    },
    service_down: {
      happened: '백엔드가 연달아 세 번 실패했거나 제때 응답하지 않았습니다.',
      tell: '몇 분 뒤 다시 시도하도록 안내합니다.',
    },
    service_unreachable: {
      happened: '브라우저가 백엔드에 연결하지 못했습니다(인터넷 연결, DNS, 인증서, 또는 CORS 헤더 누락).',
      tell: '인터넷 연결을 확인하고 다른 네트워크에서 다시 시도하도록 안내합니다.',
    },
    service_odd_answer: {
      happened: '백엔드나 그 앞의 장비가 규격과 다르게 응답했습니다(리디렉션, HTML 페이지, 항목 누락).',
      tell: '고객의 잘못이 아니며 해결 중임을 안내합니다.',
    },
    network_sign_in: {
      happened: 'Wi-Fi가 먼저 Wi-Fi 자체의 로그인을 요구합니다(상태 511).',
      tell: 'Wi-Fi 로그인 페이지를 연 뒤 다시 시도하도록 안내합니다.',
    },
    link_cancelled: {
      happened: '고객이 서비스의 페이지에서 취소해 연결되지 않았습니다.',
      tell: '원한다면 다시 연결하도록 안내합니다.',
    },
    ticket_damaged: {
      happened: '서비스의 페이지에서 돌아온 주소에 온전한 티켓이 없어 아무것도 보내지 않았습니다.',
      tell: '첫 페이지에서 다시 연결하도록 안내합니다.',
    },
    ticket_unknown: {
      happened: '티켓이 이미 사용되었거나 백엔드가 발급한 것이 아닙니다(404 `ticket_unknown`).',
      tell: '첫 페이지에서 현재 연결을 확인하고, 연결되지 않았으면 다시 연결하도록 안내합니다.',
    },
    ticket_expired: {
      happened: '서비스에 로그인한 지 10분이 지났거나 티켓이 무효가 되었습니다(410 `ticket_expired`).',
      tell: '다시 연결하고 바로 끝까지 진행하도록 안내합니다.',
    },
    ticket_mismatch: {
      happened:
        '다른 LINE 사용자가 시작한 연결입니다(403 `ticket_mismatch`). 다른 사람이 보낸 링크도 여기에서 멈춥니다.',
      tell: '본인의 LINE에서 다시 시작하고, 다른 사람이 보낸 연결 링크는 열지 않도록 안내합니다.',
    },
    line_user_linked: {
      happened: '이 LINE 계정은 서비스의 다른 계정과 연결되어 있습니다(409 `line_user_linked`).',
      tell: '먼저 연결을 해제하거나 연결하는 중에 계정을 바꾸도록 안내합니다.',
    },
    account_linked: {
      happened: '서비스의 계정이 다른 LINE 사용자와 연결되어 있습니다(409 `account_linked`).',
      tell: '누구의 계정인지 확인합니다. 고객 본인의 것이면 연결을 옮길 수 있습니다.',
    },
    link_unsure: {
      happened: '확인에 대한 응답을 받지 못했습니다. 연결되었을 수도 있습니다.',
      tell: '‘결과 확인하기’를 누르도록 안내합니다. 다시 시도해도 두 번 처리되지 않습니다.',
    },
    unlink_unsure: {
      happened: '연결 해제에 대한 응답을 받지 못했습니다. 해제되었을 수도 있습니다.',
      tell: '‘결과 확인하기’를 누르도록 안내합니다. 다시 시도해도 두 번 처리되지 않습니다.',
    },
    chat_link_lost: {
      happened: '페이지에 대화방의 링크 토큰이 없습니다. 다른 브라우저에서 열었거나 10분이 지났습니다.',
      tell: 'LINE 대화방에서 링크를 다시 열도록 안내합니다.',
    },
    chat_link_unknown: {
      happened: '대화방의 링크 토큰이 이미 사용되었습니다(404 `ticket_unknown`).',
      tell: '봇에게서 새 링크를 받도록 안내합니다.',
    },
    chat_link_expired: {
      happened: '대화방의 링크 토큰을 발급한 지 10분이 지났습니다(410 `ticket_expired`).',
      tell: '봇에게서 새 링크를 받도록 안내합니다.',
    },
    chat_link_foreign: {
      happened: '대화방의 링크 토큰이 다른 LINE 사용자에게 발급된 것입니다(403 `ticket_mismatch`).',
      tell: '봇에게서 본인의 링크를 받고, 다른 사람의 링크는 열지 않도록 안내합니다.',
    },
    service_address_refused: {
      happened: '백엔드가 허용되지 않은 로그인 페이지를 지정했습니다.',
      tell: '고객이 할 수 있는 일은 없습니다. 코드를 알려 준 데 감사를 전합니다.',
    },
  },
} as const satisfies SupportDeskTexts
