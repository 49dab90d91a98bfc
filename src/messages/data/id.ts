import type { DataTexts } from './en'

export const id = {
  title: 'Data Anda',
  pageTitle: (service: string) => `Data Anda – ${service}`,
  lead: (service: string) =>
    `Data yang dibagikan LINE kepada ${service}, dan data yang disimpan browser ini.`,
  shared: (service: string) => `Dibagikan kepada ${service}`,
  userId: 'ID pengguna LINE',
  name: 'Nama',
  picture: 'Foto profil',
  email: 'Email',
  yes: 'Dibagikan',
  no: 'Tidak dibagikan',
  linked: 'Akun tertaut',
  linkedSince: (date: string) => `Tertaut sejak ${date}`,
  signedInSince: (date: string) => `Masuk di sini sejak ${date}`,
  stored: 'Disimpan di browser ini',
  storedText: 'Semua ini hanya dikirim ke LINE dan, sebagai data masuk, ke layanan.',
  sdk: 'Data masuk LINE, termasuk data di atas, sampai Anda keluar',
  pages: 'Halaman yang Anda buka di tab ini dan posisi gulirnya, agar Anda dapat kembali, sampai tab ditutup',
  kinds: {
    language: 'Bahasa yang Anda pilih',
    sign_in: 'Sejauh mana proses masuk berjalan, agar tidak terulang',
    person: 'Tanda untuk mengetahui apakah orang lain memakai tab ini; ID Anda tidak dapat dibaca darinya',
    linking: 'Sejauh mana penautan akun Anda berjalan',
    choice: 'Jawaban Anda di sini, agar tidak ditanyakan lagi',
    page: 'Versi halaman ini yang dimuat ulang',
  },
  unlink: 'Lepas tautan akun Anda',
  clear: 'Keluar dan hapus data',
  clearText:
    'Data yang disimpan oleh layanan tetap ada. Untuk juga menghentikan pembagian data, lepas tautan akun Anda.',
  back: 'Kembali',
  cleared: 'Anda telah keluar dan data dihapus',
  clearedText: (service: string) =>
    `${service} tidak lagi menyimpan data Anda di browser ini. Di LINE, Anda tetap masuk.`,
  start: 'Ke halaman awal',
} as const satisfies DataTexts
