/** Coming in, and what somebody may. */
import type { RefusalSentences } from './refusal.ts';

export const accessRefusals = {
  'signed-out': { id: 'Silakan masuk dahulu.', en: 'Please sign in first.' },
  'sign-in-failed': {
    id: 'Nama dan kata sandi atau PIN tidak cocok. Periksa, lalu coba lagi.',
    en: 'Name and password or PIN do not match. Check them and try again.',
  },
  'locked-out': {
    id: 'Terlalu banyak percobaan yang salah dari sini. Coba lagi {when}, atau minta supervisor memberi tautan baru.',
    en: 'Too many wrong attempts from here. Try again {when}, or ask the supervisor for a new link.',
  },
  'too-many-requests': {
    id: 'Terlalu banyak permintaan dari sini. Tunggu sebentar, lalu coba lagi.',
    en: 'Too many requests from here. Wait a little and try again.',
  },
  'daily-limit': {
    id: 'Batas sehari untuk perangkat, kunci akses, atau akun ini tercapai. Hubungi administrator.',
    en: 'This device, key or account has reached its limit for the day. Tell the administrator.',
  },
  'access-full': {
    id: 'Terlalu banyak pengguna, perangkat, atau kunci akses. Hapus dahulu yang tidak dipakai.',
    en: 'Too many people, devices or keys. First remove those that are not used.',
  },
  'link-used': {
    id: 'Tautan ini sudah dipakai atau sudah kedaluwarsa. Mintalah tautan baru.',
    en: 'This link has been used or is too old. Ask for a new one.',
  },
  'password-needed': {
    id: 'Buat kata sandi dahulu, paling sedikit 10 huruf.',
    en: 'Set a password first, of at least 10 characters.',
  },
  'password-weak': {
    id: 'Kata sandi ini mudah ditebak: kata umum, nama Anda, kata tentang MPP, instansi atau layanannya, angka, atau tombol berurutan. Pakai beberapa kata yang tidak saling berhubungan.',
    en: 'This password is easily guessed: a common word, your name, a word about the hall, its agencies or services, digits, or keys in a row. Use several words that have nothing to do with one another.',
  },
  'pin-weak': {
    id: 'PIN ini mudah ditebak: angka kembar, berurutan, berulang, atau tanggal. Pilih enam angka yang acak.',
    en: 'This PIN is easily guessed: equal, consecutive or repeated digits, or a date. Choose six random digits.',
  },
  'pairing-unknown': {
    id: 'Kode ini tidak dikenal atau sudah kedaluwarsa. Periksa kode di layar perangkat.',
    en: 'This code is unknown or too old. Check the code on the screen of the device.',
  },
  'sign-in-name-taken': {
    id: 'Nama masuk “{name}” sudah dipakai. Pilih yang lain.',
    en: 'The sign-in name “{name}” is taken. Choose another.',
  },
  'name-alike': {
    id: 'Nama ini terlihat sama dengan nama “{name}”. Tambahkan sesuatu yang membedakannya, misalnya nama instansi.',
    en: 'This name looks the same as “{name}”. Add something that tells them apart, such as the agency.',
  },
  'last-administrator': {
    id: 'Harus tetap ada satu administrator yang aktif.',
    en: 'There must always be one active administrator.',
  },
  'clock-not-so': {
    id: 'Jam server tidak lagi seperti yang ditampilkan. Lihat sekali lagi sebelum membenarkan.',
    en: 'The server’s clock is no longer as it was shown. Look once more before you confirm it.',
  },
  'not-your-agency': {
    id: 'Ini bukan bagian instansi Anda. Hubungi supervisor bila seharusnya boleh.',
    en: 'This does not belong to your agencies. Ask the supervisor if it should.',
  },
  'not-yours': { id: 'Nomor ini bukan milik Anda.', en: 'This number is not yours.' },
  'already-called': {
    id: 'Nomor Anda sedang dipanggil atau dilayani. Sampaikan kepada petugas di loket.',
    en: 'Your number is being called or served. Please tell the officer at the counter.',
  },
  'not-permitted': { id: 'Tindakan ini tidak diizinkan dari sini.', en: 'This is not allowed from here.' },
  'not-writable': {
    id: 'Tindakan ini belum dapat disimpan. Tunggu sebentar; layar ini mencoba lagi.',
    en: 'This cannot be saved at the moment. Wait a little; this screen tries again.',
  },
} as const satisfies RefusalSentences;
