import type { SupportDeskTexts } from './en'

export const id = {
  title: 'Tabel untuk tim dukungan',
  intro:
    'Arti setiap kode dukungan. Teks yang dilihat pengguna di layar juga dicantumkan, sehingga barisnya dapat ditemukan tanpa kode.',
  columns: {
    code: 'Kode',
    seen: 'Yang dibaca pengguna',
    happened: 'Apa yang terjadi',
    tell: 'Apa yang disampaikan kepada pengguna',
    fixes: 'Siapa yang menangani',
  },
  fixers: {
    person: 'pengguna',
    owner: 'pemilik layanan',
    backend: 'pengembang backend',
    line: 'LINE',
    nobody: 'tidak ada: tunggu',
  },
  owner: 'Untuk pemilik layanan:',
  parts: {
    title: 'Cara membaca kode dukungan',
    text: 'Kode dukungan terdiri dari lima bagian yang dipisahkan garis miring. Tidak ada data pribadi di dalamnya.',
    rows: {
      what: 'Kode dalam tabel ini; setelah titik adalah detailnya: kata yang sudah ditentukan, atau nama operasi backend dan status HTTP-nya.',
      build: 'Versi aplikasi; setelah tanda tambah adalah commit yang dipakai untuk build.',
      stage: 'Tahap konfigurasi: selain “published” berarti versi uji coba.',
      sdk: 'Versi LIFF SDK.',
      where:
        'Tempat halaman dibuka (“liff”: browser LIFF milik LINE, “line_in_app”: halaman lain di dalam LINE, “external”: browser lain), dan sistemnya (“ios”, “android”, “web”).',
    },
  },
  outcomes: {
    offline: {
      happened: 'Perangkat tidak tersambung ke internet.',
      tell: 'Sambungkan ke internet, lalu ketuk “Coba lagi”.',
    },
    line_unreachable: {
      happened: 'LINE tidak menjawab tepat waktu, atau ada yang menghalangi antara perangkat dan LINE.',
      tell: 'Coba lagi dalam beberapa menit, tanpa pemblokir iklan dan lewat jaringan lain.',
    },
    line_busy: {
      happened: 'LINE menolak untuk sementara karena terlalu banyak permintaan.',
      tell: 'Tunggu satu menit, lalu coba sekali lagi.',
    },
    storage_blocked: {
      happened: 'Browser memblokir data situs, sehingga proses masuk LINE tidak berjalan.',
      tell: 'Izinkan data situs (cookie) untuk halaman ini, atau buka halaman di LINE.',
    },
    storage_full: {
      happened: 'Penyimpanan perangkat atau browser penuh.',
      tell: 'Kosongkan sebagian ruang di perangkat, lalu coba lagi.',
    },
    sign_in_unfinished: {
      happened:
        'Pengguna kembali dari LINE, tetapi proses masuk belum selesai: terputus, terlalu lambat, atau di dua tab sekaligus.',
      tell: 'Masuk sekali lagi di satu tab saja. Jika gagal, buka halaman di LINE.',
    },
    sign_in_elsewhere: {
      happened:
        'Proses masuk dimulai di satu browser, tetapi LINE kembali ke browser lain. Ini terjadi jika browser bawaan ponsel berbeda.',
      tell: 'Ketuk “Lanjutkan di sini”, atau buka halaman di LINE.',
    },
    sign_in_keeps_failing: {
      happened:
        'Dua kali berturut-turut proses masuk tidak selesai di tab ini: biasanya karena mode penyamaran, atau browser di dalam aplikasi lain.',
      tell: 'Buka halaman di LINE, atau salin link ke Safari atau Chrome.',
    },
    consent_refused: {
      happened: 'Pengguna menolak di layar persetujuan LINE, atau menutupnya.',
      tell: 'Tidak ada yang salah. Pengguna dapat masuk lagi dan mengizinkannya, atau melanjutkan tanpa LINE.',
    },
    sign_in_expired: {
      happened: 'Token LINE telah kedaluwarsa atau dicabut; setelah sekitar satu jam itu wajar.',
      tell: 'Masuk lagi; di dalam LINE, buka halaman lagi.',
    },
    clock_wrong: {
      happened: 'Jam perangkat terlalu meleset sehingga token yang berlaku tampak kedaluwarsa.',
      tell: 'Aktifkan tanggal dan waktu otomatis di pengaturan perangkat.',
    },
    link_unsafe: {
      happened:
        'Alamatnya rusak atau tampak seperti serangan, sehingga tidak dibuka. Detail menunjukkan pemeriksaan mana yang menolaknya.',
      tell: 'Mulai dari rich menu atau situs web Anda, bukan dari link itu. Tanyakan dari mana link itu didapat.',
    },
    open_in_line: {
      happened: 'Halaman dibuka di dalam LINE, tetapi aplikasi LINE tidak menjawab.',
      tell: 'Tutup halaman dan buka lagi di LINE; jika perlu, perbarui LINE.',
    },
    browser_too_old: {
      happened: 'Browser atau aplikasi LINE tidak memiliki fitur yang diperlukan untuk masuk.',
      tell: 'Perbarui LINE dan browser, atau gunakan perangkat lain.',
    },
    account_changed: {
      happened: 'Sementara itu, akun LINE lain masuk di browser yang sama.',
      tell: 'Muat ulang untuk melanjutkan dengan akun baru, atau keluar.',
    },
    not_configured: {
      happened:
        'LINE tidak mengenali konfigurasi aplikasi ini: LIFF ID, endpoint URL, atau scope tidak cocok.',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    not_public: {
      happened: 'Channel belum dipublikasikan, dan orang ini bukan pengujinya.',
      tell: 'Layanan belum dibuka.',
    },
    openid_missing: {
      happened: 'LINE tidak memberikan token ID karena aplikasi LIFF tidak meminta “openid”.',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    app_error: {
      happened: 'Ada kesalahan pada halaman itu sendiri.',
      tell: 'Muat ulang. Jika terjadi lagi, catat perangkat, browser, dan apa yang dilakukan sebelumnya.',
    },
    part_missing: {
      happened:
        'Salah satu berkas halaman tidak termuat: tidak ada koneksi, atau versi yang lebih baru sudah dirilis.',
      tell: 'Muat ulang halaman.',
    },
    page_not_found: {
      happened: 'Alamat ini bukan halaman aplikasi: link lama atau salah ketik.',
      tell: 'Mulai dari rich menu atau situs web Anda.',
    },
    destination_unknown: {
      happened: 'Link menyebut tujuan yang tidak (lagi) ada di konfigurasi.',
      tell: 'Mulai dari rich menu atau situs web Anda. Perbaiki link di tempat asalnya.',
    },
    service_bad_request: {
      happened: 'Backend menolak format permintaan (400, 409, 413, atau 422).',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    service_token_refused: {
      happened:
        'Backend tidak menerima token yang diterbitkan LINE, biasanya karena memverifikasi dengan channel ID lain.',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    service_refused: {
      happened:
        'Backend menjawab 403. Jika pada semua orang: backend tidak menerima origin halaman. Jika pada satu orang: orang itu tidak diizinkan.',
      tell: 'Anda akan memeriksanya; mintalah kode dukungan.',
    },
    account_suspended: {
      happened: 'Layanan menangguhkan akun ini.',
      tell: 'Alasannya, dan cara mengajukan keberatan.',
    },
    service_not_found: {
      happened: 'Operasi ini tidak ada di alamat backend (404, 405, 410, atau 415).',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    service_maintenance: {
      happened: 'Backend memberi tahu bahwa layanan sedang dalam pemeliharaan.',
      tell: 'Kapan layanan akan kembali.',
    },
    service_busy: {
      happened: 'Backend menolak untuk sementara karena terlalu banyak permintaan (429).',
      tell: 'Tunggu selama yang tertera di layar, lalu coba lagi.',
    },
    service_down: {
      happened: 'Backend gagal atau tidak menjawab tepat waktu, tiga kali berturut-turut.',
      tell: 'Coba lagi dalam beberapa menit.',
    },
    service_unreachable: {
      happened:
        'Browser tidak dapat menghubungi backend: koneksi, DNS, sertifikat, atau header CORS yang tidak ada.',
      tell: 'Periksa koneksi, gunakan jaringan lain, lalu coba lagi.',
    },
    service_odd_answer: {
      happened:
        'Backend, atau sesuatu di depannya, menjawab tidak sesuai kontrak (pengalihan, halaman HTML, data tidak lengkap).',
      tell: 'Ini bukan kesalahan pengguna, dan sedang ditangani.',
    },
    network_sign_in: {
      happened: 'Wi-Fi meminta proses masuknya sendiri terlebih dahulu (status 511).',
      tell: 'Buka halaman masuk Wi-Fi, lalu coba lagi.',
    },
    link_cancelled: {
      happened: 'Pengguna membatalkan di halaman layanan; tidak ada yang ditautkan.',
      tell: 'Tautkan lagi, jika pengguna menginginkannya.',
    },
    ticket_damaged: {
      happened:
        'Alamat yang kembali dari halaman layanan tidak memuat tiket yang utuh; tidak ada yang dikirim.',
      tell: 'Tautkan lagi dari halaman awal.',
    },
    ticket_unknown: {
      happened: 'Tiket sudah digunakan, atau tidak pernah diterbitkan oleh backend (404 `ticket_unknown`).',
      tell: 'Lihat akun tertaut di halaman awal; tautkan lagi jika belum.',
    },
    ticket_expired: {
      happened:
        'Lebih dari sepuluh menit telah berlalu sejak masuk di layanan, atau tiket dibatalkan (410 `ticket_expired`).',
      tell: 'Tautkan lagi dan selesaikan saat itu juga.',
    },
    ticket_mismatch: {
      happened:
        'Penautan dimulai oleh pengguna LINE lain (403 `ticket_mismatch`). Link dari orang lain juga berhenti di sini.',
      tell: 'Mulai lagi di LINE milik sendiri; jangan buka link penautan dari orang lain.',
    },
    line_user_linked: {
      happened: 'Akun LINE ini tertaut ke akun lain di layanan (409 `line_user_linked`).',
      tell: 'Lepas tautan akun itu dulu, atau ganti akun saat menautkan.',
    },
    account_linked: {
      happened: 'Akun layanan ini milik pengguna LINE lain (409 `account_linked`).',
      tell: 'Cari tahu siapa pemilik akun; pengguna dapat memindahkan tautan jika akun itu miliknya.',
    },
    link_unsure: {
      happened: 'Jawaban atas konfirmasi hilang: penautan mungkin sudah berhasil.',
      tell: 'Ketuk “Periksa hasil”. Mencoba lagi aman: prosesnya hanya dilakukan sekali.',
    },
    unlink_unsure: {
      happened: 'Jawaban atas pelepasan tautan hilang: tautan mungkin sudah dilepas.',
      tell: 'Ketuk “Periksa hasil”. Mencoba lagi aman: prosesnya hanya dilakukan sekali.',
    },
    chat_link_lost: {
      happened:
        'Halaman tidak atau tidak lagi memiliki link token dari chat: browser lain, atau lebih dari sepuluh menit.',
      tell: 'Buka lagi link di chat, di LINE.',
    },
    chat_link_unknown: {
      happened: 'Link token dari chat sudah digunakan (404 `ticket_unknown`).',
      tell: 'Minta link baru kepada bot.',
    },
    chat_link_expired: {
      happened: 'Link token dari chat sudah lebih dari sepuluh menit (410 `ticket_expired`).',
      tell: 'Minta link baru kepada bot.',
    },
    chat_link_foreign: {
      happened: 'Link token dari chat diterbitkan untuk pengguna LINE lain (403 `ticket_mismatch`).',
      tell: 'Minta link sendiri kepada bot; jangan buka link milik orang lain.',
    },
    service_address_refused: {
      happened: 'Backend menunjuk halaman masuk di luar alamat yang diizinkan.',
      tell: 'Tidak ada yang dapat dilakukan pengguna; ucapkan terima kasih atas kodenya.',
    },
  },
} as const satisfies SupportDeskTexts
