import type { ProblemTexts } from './en'

export const id = {
  problem: {
    supportCode: 'Kode dukungan',
    copy: 'Salin',
    copied: 'Disalin',
    linkHint: 'Tempelkan di bilah alamat browser lain, misalnya Safari atau Chrome.',
    linkCopied: 'Link disalin',
    linkSelected: 'Browser ini tidak dapat menyalin otomatis. Link sudah dipilih, silakan salin sendiri.',
    owner: 'Untuk pemilik layanan ini',
    wait: (clock: string) => `Anda dapat mencoba lagi dalam ${clock}.`,
  },
  actions: {
    retry: 'Coba lagi',
    retry_service: 'Coba lagi',
    retry_change: 'Coba lagi',
    check: 'Periksa hasil',
    start_linking: 'Tautkan lagi',
    reload: 'Muat ulang halaman',
    sign_in: 'Masuk lagi',
    continue_here: 'Lanjutkan di sini',
    continue_as_shown: 'Gunakan akun ini',
    open_in_line: 'Buka di LINE',
    copy_link: 'Salin link',
    go_to_start: 'Ke halaman awal',
    continue_without_line: 'Lanjutkan tanpa LINE',
    contact_support: 'Dapatkan bantuan',
    close: 'Tutup',
    sign_out: 'Keluar',
  },
  outcomes: {
    offline: {
      title: 'Anda sedang offline',
      text: 'Sambungkan ke internet, lalu coba lagi.',
    },
    line_unreachable: {
      title: 'LINE tidak merespons',
      text: 'Silakan coba beberapa saat lagi. Pemblokir iklan atau jaringan kantor mungkin menjadi penyebabnya.',
    },
    line_busy: {
      title: 'LINE sedang sibuk',
      text: 'Mohon tunggu sebentar, lalu coba lagi.',
    },
    storage_blocked: {
      title: 'Browser ini tidak menyimpan data',
      text: 'Untuk masuk, diperlukan sedikit ruang penyimpanan. Izinkan data situs untuk halaman ini, atau buka di LINE.',
    },
    storage_full: {
      title: 'Penyimpanan browser ini penuh',
      text: 'Kosongkan sebagian ruang di perangkat ini, lalu coba lagi.',
    },
    sign_in_unfinished: {
      title: 'Proses masuk belum selesai',
      text: 'Silakan masuk lagi. Biasanya cukup satu ketukan.',
    },
    sign_in_elsewhere: {
      title: 'Anda kembali ke browser yang berbeda',
      text: 'Anda mulai masuk dari browser atau aplikasi lain. Anda dapat melanjutkan di sini, atau di LINE.',
    },
    sign_in_keeps_failing: {
      title: 'Tidak dapat masuk di browser ini',
      text: 'Mode penyamaran dan browser di dalam aplikasi lain sering menjadi penyebabnya. Gunakan LINE atau browser lain.',
    },
    consent_refused: {
      title: 'Akses tidak diizinkan',
      text: 'Anda belum masuk. Jika berubah pikiran, Anda dapat masuk lagi kapan saja.',
    },
    sign_in_expired: {
      title: 'Sesi masuk Anda telah berakhir',
      text: 'Silakan masuk lagi untuk melanjutkan.',
    },
    clock_wrong: {
      title: 'Jam perangkat ini tampaknya salah',
      text: 'Aktifkan tanggal dan waktu otomatis di pengaturan perangkat, lalu coba lagi.',
    },
    link_unsafe: {
      title: 'Link ini rusak atau tidak aman',
      text: 'Demi keamanan Anda, link ini tidak dibuka. Silakan lanjutkan dari halaman awal.',
    },
    open_in_line: {
      title: 'Silakan buka halaman ini di LINE',
      text: 'Aplikasi LINE tidak merespons. Membuka halaman ini lagi biasanya membantu.',
    },
    browser_too_old: {
      title: 'Versi ini terlalu lama',
      text: 'Perbarui LINE atau browser Anda, lalu buka halaman ini lagi.',
    },
    account_changed: {
      title: 'Akun LINE telah berganti',
      text: 'Saat ini akun LINE lain yang masuk. Lanjutkan dengan akun tersebut, atau keluar.',
    },
    not_configured: {
      title: 'Halaman ini belum diatur dengan benar',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner:
        'Cocokkan LIFF ID dan endpoint URL di liff.config.json dengan yang ada di LINE Developers Console.',
    },
    not_public: {
      title: 'Belum dibuka untuk umum',
      text: 'Saat ini hanya penguji yang diundang yang dapat masuk.',
      owner: 'Publikasikan channel di LINE Developers Console, atau undang orang ini sebagai penguji.',
    },
    openid_missing: {
      title: 'Halaman ini belum diatur dengan benar',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Centang openid pada Scope aplikasi LIFF di LINE Developers Console.',
    },
    app_error: {
      title: 'Terjadi masalah di halaman ini',
      text: 'Silakan muat ulang. Jika terjadi lagi, sampaikan kode dukungan di bawah kepada tim layanan.',
    },
    part_missing: {
      title: 'Halaman ini tidak termuat seluruhnya',
      text: 'Mungkin tidak ada koneksi, atau ada versi yang lebih baru. Silakan muat ulang halaman.',
    },
    page_not_found: {
      title: 'Halaman tidak ditemukan',
      text: 'Link mungkin sudah lama atau salah ketik.',
    },
    destination_unknown: {
      title: 'Link ini sudah tidak berlaku',
      text: 'Halaman yang dituju link ini sudah tidak ada.',
      owner: 'Tambahkan bagian terakhir alamat ini ke destinations di liff.config.json.',
    },
    service_bad_request: {
      title: 'Layanan tidak memahami permintaan halaman ini',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Backend menolak parameter. Bandingkan dengan kontrak backend.',
    },
    service_token_refused: {
      title: 'Layanan tidak dapat menerima data masuk Anda',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Pastikan backend memverifikasi token dengan channel ID aplikasi LIFF ini.',
    },
    service_refused: {
      title: 'Layanan tidak mengizinkan Anda masuk',
      text: 'Silakan minta bantuan kepada tim layanan dan sampaikan kode dukungan di bawah.',
      owner: 'Jika terjadi pada semua orang, pastikan backend menerima origin halaman ini.',
    },
    account_suspended: {
      title: 'Akun Anda ditangguhkan',
      text: 'Silakan minta bantuan kepada tim layanan.',
    },
    service_not_found: {
      title: 'Layanan tidak ditemukan',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Periksa backendUrl di liff.config.json dan path backend.',
    },
    service_maintenance: {
      title: 'Sedang dalam pemeliharaan',
      text: 'Layanan akan segera kembali. Anda tidak perlu melakukan apa pun.',
    },
    service_busy: {
      title: 'Layanan sedang sibuk',
      text: 'Mohon tunggu sebentar, lalu coba lagi.',
    },
    service_down: {
      title: 'Layanan sedang bermasalah',
      text: 'Silakan coba beberapa saat lagi.',
    },
    service_unreachable: {
      title: 'Layanan tidak dapat dihubungi',
      text: 'Periksa koneksi Anda, lalu coba lagi.',
      owner: 'Jika terjadi pada semua orang, periksa header CORS backend.',
    },
    service_odd_answer: {
      title: 'Layanan memberi jawaban yang tidak terduga',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Jawaban tidak sesuai dengan kontrak backend.',
    },
    network_sign_in: {
      title: 'Anda perlu masuk ke jaringan ini dulu',
      text: 'Buka halaman masuk Wi-Fi, lalu coba lagi.',
    },
    link_cancelled: {
      title: 'Penautan dibatalkan',
      text: 'Tidak ada yang berubah. Anda dapat memulai lagi kapan saja.',
    },
    ticket_damaged: {
      title: 'Link ini tidak lengkap',
      text: 'Tidak ada yang berubah. Silakan tautkan lagi.',
    },
    ticket_unknown: {
      title: 'Link ini sudah digunakan',
      text: 'Demi keamanan Anda, link hanya berlaku sekali. Tidak ada yang berubah kali ini; akun tertaut dapat dilihat di halaman awal.',
    },
    ticket_expired: {
      title: 'Waktunya sudah habis',
      text: 'Demi keamanan Anda, penautan harus selesai dalam sepuluh menit. Tidak ada yang berubah.',
    },
    ticket_mismatch: {
      title: 'Link ini milik akun LINE lain',
      text: 'Penautan dimulai oleh pengguna LINE lain, bukan yang masuk di sini. Tidak ada yang berubah.',
    },
    line_user_linked: {
      title: 'Akun LINE Anda sudah tertaut',
      text: 'Akun yang tertaut dapat dilihat di halaman awal. Tidak ada yang berubah.',
    },
    account_linked: {
      title: 'Akun ini tertaut ke pengguna LINE lain',
      text: 'Tidak ada yang berubah. Anda dapat menautkan akun lain, atau meminta bantuan kepada tim layanan.',
    },
    link_unsure: {
      title: 'Belum pasti apakah penautan berhasil',
      text: 'Koneksi terputus saat akun sedang ditautkan. Periksa hasilnya atau coba lagi: prosesnya hanya dilakukan sekali.',
    },
    unlink_unsure: {
      title: 'Belum pasti apakah tautan sudah dilepas',
      text: 'Koneksi terputus saat tautan sedang dilepas. Periksa hasilnya atau coba lagi: prosesnya hanya dilakukan sekali.',
    },
    chat_link_lost: {
      title: 'Silakan buka lagi link di chat',
      text: 'Halaman ini tidak lagi memiliki informasi yang dikirim dari chat. Tidak ada yang berubah.',
    },
    chat_link_unknown: {
      title: 'Link ini sudah digunakan',
      text: 'Demi keamanan Anda, link hanya berlaku sekali. Silakan minta link baru di chat.',
    },
    chat_link_expired: {
      title: 'Link ini sudah kedaluwarsa',
      text: 'Link berlaku selama sepuluh menit. Silakan minta link baru di chat.',
    },
    chat_link_foreign: {
      title: 'Link ini untuk orang lain',
      text: 'Link ini dikirim ke pengguna LINE lain. Tidak ada yang berubah. Silakan minta link Anda sendiri di chat.',
    },
    service_address_refused: {
      title: 'Halaman ini belum diatur dengan benar',
      text: 'Ini bukan kesalahan Anda. Mohon sampaikan kode dukungan di bawah kepada tim layanan.',
      owner: 'Backend menunjuk halaman yang tidak termasuk serviceUrls di liff.config.json.',
    },
  },
} as const satisfies ProblemTexts
