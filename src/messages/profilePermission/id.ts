import type { ProfilePermissionTexts } from './en'

export const id = {
  title: 'Tampilkan nama dan foto Anda',
  reason: (service: string) =>
    `LINE belum membagikan nama dan foto Anda. Jika Anda mengizinkan, keduanya tampil di sini dan menjadi bagian dari data masuk yang diperiksa ${service} melalui LINE.`,
  button: 'Izinkan di LINE',
  asking: 'Silakan lanjutkan di jendela LINE…',
  notNow: 'Nanti saja',
  declined: 'Nama dan foto Anda tidak dibagikan. Fitur lain tetap dapat digunakan.',
  again: 'Tampilkan nama dan foto saya',
  reopen: 'Buka lagi halaman ini di LINE untuk melihat nama dan foto Anda.',
  reopenButton: 'Buka lagi di LINE',
  unavailable: 'LINE tidak menyediakan ini di sini. Fitur lain tetap dapat digunakan.',
  failed: 'Tidak berhasil, dan tidak ada yang berubah. Silakan coba beberapa saat lagi.',
  retry: 'Coba lagi',
} as const satisfies ProfilePermissionTexts
