import type { LinkingTexts } from './en'

export const id = {
  pageTitle: {
    link: (service: string) => `Tautkan akun – ${service}`,
    unlink: (service: string) => `Lepas tautan akun – ${service}`,
  },
  entry: {
    link: 'Tautkan akun Anda',
    unlink: 'Lepas tautan',
    owner: 'Untuk pemilik layanan ini',
    openid:
      'Penautan akun memerlukan token ID. Centang openid pada Scope aplikasi LIFF di LINE Developers Console.',
  },
  explain: {
    title: (service: string) => `Tautkan akun ${service} Anda`,
    benefit: (service: string) => `Gunakan akun ${service} Anda langsung dari LINE, tanpa perlu masuk lagi.`,
    chat: (service: string) => `Chat dengan ${service} meminta Anda menautkan akun.`,
    shared: (service: string) =>
      `${service} akan mengetahui akun LINE Anda. Teman dan chat Anda tetap pribadi.`,
    how: (service: string) =>
      `Anda akan masuk di halaman milik ${service}. Tidak ada yang ditautkan sebelum Anda mengonfirmasi di sini.`,
    undo: 'Anda dapat melepas tautan kapan saja di halaman ini.',
    begin: 'Lanjutkan',
    later: 'Nanti saja',
    asking: (service: string) => `Menghubungi ${service}…`,
    leaving: (service: string) => `Membuka ${service}…`,
    haveAccount: 'Saya sudah punya akun',
    amNew: 'Saya pengguna baru',
  },
  browser: {
    title: 'Lanjutkan di browser Anda',
    text: (service: string) =>
      `Anda tidak dapat masuk ke ${service} di dalam LINE, jadi halamannya dibuka di browser.`,
    open: 'Buka browser',
    back: 'Sudah selesai di browser? Kembali ke LINE, lalu periksa hasilnya.',
    check: 'Periksa hasil',
    checking: 'Memeriksa…',
    notYet: 'Akun belum tertaut. Selesaikan dulu di browser.',
  },
  away: {
    title: 'Kembali ke LINE',
    text: (service: string) => `Anda sudah masuk ke ${service}. Selesaikan di LINE, tempat Anda memulai.`,
    back: 'Kembali ke LINE',
    here: 'Lanjutkan di sini',
  },
  sides: {
    line: 'LINE',
    account: (service: string) => `Akun ${service}`,
    current: 'Tertaut saat ini',
    wanted: 'Akan ditautkan',
    otherUser: 'Pengguna LINE lain',
  },
  confirm: {
    title: 'Tautkan kedua akun ini?',
    text: 'Konfirmasikan hanya jika keduanya milik Anda.',
    undo: 'Anda dapat melepas tautan kapan saja.',
    confirm: 'Ya, tautkan',
    cancel: 'Batal',
    linking: 'Menautkan…',
    notMe: 'Ini bukan akun LINE saya',
  },
  lineUserLinked: {
    title: 'Akun LINE Anda sudah tertaut',
    text: 'Akun LINE hanya dapat ditautkan ke satu akun. Jika Anda mengganti akun, tautan saat ini akan dilepas.',
    replace: 'Ganti dengan akun baru',
    keep: 'Pertahankan tautan ini',
  },
  accountLinked: {
    title: 'Akun ini tertaut ke pengguna LINE lain',
    text: 'Jika Anda sendiri yang menautkannya, Anda dapat memindahkan tautan ke akun LINE ini. Tautan pengguna LINE lain tersebut akan dilepas.',
    both: 'Tautan akun LINE Anda saat ini juga akan dilepas.',
    replace: 'Pindahkan ke akun saya',
    keep: 'Biarkan seperti ini',
    another: 'Gunakan akun lain',
  },
  help: 'Dapatkan bantuan',
  linked: {
    titleNow: 'Akun Anda berhasil ditautkan',
    titleBefore: 'Akun Anda sudah tertaut',
    undo: 'Anda dapat melepas tautan kapan saja.',
    start: 'Ke halaman awal',
    another: 'Tautkan akun lain',
    unlink: 'Lepas tautan',
  },
  toLine: {
    title: 'Satu langkah terakhir di LINE',
    text: 'LINE akan menghubungkan chat dan menampilkan hasilnya. Setelah itu, tutup halaman tersebut untuk kembali ke chat.',
    go: 'Lanjutkan ke LINE',
    friend: (account: string) => `Ini hanya dapat digunakan oleh teman ${account}. Belum berteman?`,
    addFriend: 'Tambah teman',
  },
  unlink: {
    title: 'Lepas tautan akun Anda?',
    told: (service: string) =>
      `LINE akan diberi tahu bahwa Anda tidak lagi menggunakan ${service} di sini, dan akan meminta izin Anda lagi lain kali.`,
    stays: (service: string) => `Akun ${service} Anda beserta isinya tetap ada.`,
    signedOut: 'Anda akan keluar di sini.',
    unlink: 'Lepas tautan',
    keep: 'Tetap tertaut',
    unlinking: 'Melepas tautan…',
  },
  unlinked: {
    title: 'Tautan akun Anda telah dilepas',
    text: (service: string) =>
      `LINE sudah diberi tahu, dan Anda telah keluar di sini. Jika masuk ke ${service} lagi, Anda mulai dari awal.`,
    signIn: 'Masuk lagi',
  },
  notLinked: {
    title: 'Tidak ada akun yang tertaut',
    text: (service: string) => `Akun LINE Anda tidak tertaut ke akun ${service}.`,
  },
  close: 'Tutup',
} as const satisfies LinkingTexts
