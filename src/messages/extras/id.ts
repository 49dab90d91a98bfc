import type { ExtraTexts } from './en'

export const id = {
  beside: {
    tap: 'Masuk dengan satu ketukan, tanpa kata sandi baru.',
    profile: (service: string) =>
      `Profil Anda tetap berada di browser ini. ${service} hanya memeriksa data masuk Anda melalui LINE.`,
    leave: 'Anda dapat keluar di sini kapan saja.',
  },
  phone: {
    title: 'Buka halaman ini di ponsel Anda',
    text: 'Arahkan kamera ponsel ke kode ini. Kode ini hanya membuka halaman ini, bukan untuk masuk.',
    alt: 'Kode QR untuk link di bawah',
  },
  share: {
    button: 'Bagikan halaman ini',
    text: 'Siapa pun yang membuka link ini akan sampai di halaman yang sama di LINE.',
    copy: 'Salin link',
    copied: 'Link disalin',
    selected: 'Browser ini tidak dapat menyalin otomatis. Link sudah dipilih, silakan salin sendiri.',
    close: 'Tutup',
  },
  notYou: {
    title: 'Gunakan akun LINE lain',
    outside: 'Silakan keluar dulu di sini, lalu masuk lagi dan pilih akun lain di halaman LINE.',
    app: 'Di ponsel, LINE mungkin langsung memakai akun di aplikasinya tanpa bertanya. Ganti akun dulu di aplikasi itu.',
    inside:
      'Di dalam LINE, halaman ini selalu memakai akun di aplikasi LINE. Ganti akun di aplikasi, lalu buka halaman ini lagi: Anda akan masuk secara otomatis.',
    signOut: 'Keluar',
    stay: 'Tetap masuk',
    close: 'Tutup',
  },
  more: {
    title: 'Lainnya',
    friend: (service: string) => `${service} di LINE`,
    isFriend: 'Sudah ditambahkan',
    invite: 'Undang teman',
    shortcut: 'Tambahkan ke layar utama',
    browser: 'Buka di browser',
    data: 'Data Anda',
    loading: 'Memuat…',
  },
} as const satisfies ExtraTexts
