import type { Messages } from './en'

export const id = {
  language: 'Bahasa',
  pageTitle: {
    signIn: (service: string) => `Masuk ke ${service}`,
    profile: (service: string) => `Profil Anda – ${service}`,
    problem: (service: string) => `Tidak dapat masuk – ${service}`,
    notFound: (service: string) => `Halaman tidak ditemukan – ${service}`,
  },
  starting: {
    opening: 'Membuka…',
    slow: 'Prosesnya lebih lama dari biasanya. Mohon tunggu sebentar.',
  },
  signIn: {
    title: (service: string) => `Masuk ke ${service}`,
    text: 'Gunakan akun LINE Anda. Tidak perlu mengingat kata sandi baru.',
    button: 'Masuk dengan LINE',
    leaving: 'Membuka LINE…',
    privacy:
      'LINE akan menanyakan dulu data apa yang ingin Anda bagikan. LINE juga mungkin mengirim pesan tentang proses masuk ini. Hal itu wajar.',
    openInLine: 'Buka di LINE',
    openInLineText: 'Buka halaman ini di LINE agar Anda langsung masuk.',
    continueHere: 'Atau lanjutkan di sini:',
    withoutLine: 'Lanjutkan tanpa LINE',
  },
  signedOut: {
    title: 'Anda telah keluar',
    text: (service: string) => `Anda telah keluar dari ${service} di sini. Di LINE, Anda tetap masuk.`,
  },
  profile: {
    signedIn: 'Sudah masuk dengan LINE',
    nameless: 'Pengguna LINE',
    notYou: 'Bukan Anda?',
    email: 'Email',
    privacy: (service: string) =>
      `Hanya data masuk Anda yang dikirim ke ${service}, lalu diperiksa melalui LINE.`,
  },
  service: {
    sending: (service: string) => `Sedang masuk ke ${service}…`,
    signedIn: (service: string) => `Anda sudah masuk ke ${service}`,
    linked: 'Akun tertaut',
    linkedSince: (date: string) => `Sejak ${date}`,
    notLinked: 'Belum ada akun yang tertaut',
    continue: (service: string) => `Lanjutkan ke ${service}`,
  },
  signOut: {
    button: 'Keluar',
    title: (service: string) => `Keluar dari ${service}?`,
    text: 'Anda hanya akan keluar di sini. Di LINE, Anda tetap masuk.',
    cancel: 'Tetap masuk',
  },
  close: 'Tutup',
  go: {
    title: (service: string) => `Membuka ${service}…`,
    text: 'Jika tidak terjadi apa-apa, gunakan tombol ini.',
  },
  footer: {
    label: 'Tentang layanan ini',
    privacyPolicy: 'Kebijakan privasi',
    terms: 'Ketentuan penggunaan',
    help: 'Bantuan',
  },
  testVersion: (stage: string) => `Versi uji coba: ${stage}`,
  partMissing: {
    title: 'Halaman ini tidak termuat seluruhnya',
    text: 'Mungkin tidak ada koneksi, atau ada versi yang lebih baru. Silakan muat ulang halaman.',
    reload: 'Muat ulang halaman',
  },
} as const satisfies Messages
