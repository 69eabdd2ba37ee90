/**
 * Every way to say no: a code for programs and a sentence a person can act on, in both languages. `{name}` in a
 * sentence is filled from the refusal's facts, already in words ("Loket 3", "08.00").
 */

import { type Facts, fill, type Text } from '../base/text.ts';
import { kioskSentences } from './kiosk-refusals.ts';
import { pageSentences } from './page-refusals.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

export const refusalSentences = {
  // Taking a number
  'service-unknown': kioskSentences['service-unknown'],
  'service-closed': { id: 'Antrean belum dibuka. Buka {when}.', en: 'Not open yet. It opens {when}.' },
  'service-over': {
    id: 'Pelayanan hari ini telah selesai. Buka lagi {when}.',
    en: 'Closed for today. It opens again {when}.',
  },
  'service-not-today': {
    id: 'Tidak ada pelayanan hari ini. Buka lagi {when}.',
    en: 'There is no service today. It opens again {when}.',
  },
  'service-holiday': {
    id: 'Tutup hari ini: {note}. Buka lagi {when}.',
    en: 'Closed today: {note}. It opens again {when}.',
  },
  'service-never': {
    id: 'Layanan ini belum mempunyai jadwal. Silakan tanyakan ke meja informasi.',
    en: 'This service has no hours yet. Please ask at the information desk.',
  },
  'service-on-break': {
    id: 'Jeda istirahat. Nomor dapat diambil lagi {when}.',
    en: 'On a break. Numbers are given out again {when}.',
  },
  'service-past-cutoff': {
    id: 'Nomor terakhir hari ini sudah diberikan. Silakan datang {when}.',
    en: 'The last number of today has been given out. Please come {when}.',
  },
  'quota-reached': {
    id: 'Kuota layanan ini hari ini sudah habis. Silakan datang {when}.',
    en: 'All places for today are taken. Please come {when}.',
  },
  'no-time-left': {
    id: 'Antrean sudah penuh untuk sisa jam buka hari ini. Silakan datang {when}.',
    en: 'The line already fills the rest of today. Please come {when}.',
  },
  'no-officer-today': {
    id: 'Tidak ada petugas untuk layanan ini hari ini. Silakan datang {when}.',
    en: 'No officer is here for this service today. Please come {when}.',
  },
  'agency-absent': {
    id: '{agency} tidak hadir hari ini. Silakan datang {when}.',
    en: '{agency} is not here today. Please come {when}.',
  },
  'officers-not-come': {
    id: 'Belum ada petugas {agency} yang hadir. Silakan tanyakan ke meja informasi.',
    en: 'No officer of {agency} has come yet. Please ask at the information desk.',
  },
  'officers-left': {
    id: 'Petugas {agency} sudah menutup loketnya. Silakan tanyakan ke meja informasi.',
    en: 'The officers of {agency} have closed their counters. Please ask at the information desk.',
  },
  'officers-resting': {
    id: 'Petugas {agency} sedang jeda. Nomor dapat diambil lagi {when}.',
    en: 'The officers of {agency} are on a break. Numbers are given out again {when}.',
  },
  'numbers-stopped': {
    id: 'Pengambilan nomor dihentikan sementara: {why}. Nomor dapat diambil lagi {when}.',
    en: 'No numbers are given out for now: {why}. They are given out again {when}.',
  },
  'priority-group-unknown': {
    id: 'Kelompok prioritas ini tidak dikenal. Silakan pilih dari daftar.',
    en: 'This priority group is unknown. Please choose one from the list.',
  },
  'number-not-reserved': {
    id: 'Nomor {number} tidak dicadangkan untuk kios ini. Hubungi meja informasi.',
    en: 'Number {number} is not reserved for this kiosk. Ask at the information desk.',
  },
  // Said by a page itself while it is without its server.
  'no-number-left': kioskSentences['no-number-left'],
  'hours-may-be-over': kioskSentences['hours-may-be-over'],
  'out-of-reach': pageSentences['out-of-reach'],
  // The counter
  'counter-unknown': {
    id: 'Loket ini tidak ada. Pilih loket dari daftar.',
    en: 'There is no such counter. Choose one from the list.',
  },
  'counter-closed': { id: 'Loket ini tutup. Buka loket dahulu.', en: 'This counter is closed. Open it first.' },
  'counter-already-open': { id: 'Loket ini sudah Anda buka.', en: 'You have already opened this counter.' },
  'counter-taken': {
    id: 'Loket ini sedang dipakai petugas lain. Pilih "Ambil alih" bila Anda menggantikannya.',
    en: 'Another officer is at this counter. Choose "Take over" if you replace them.',
  },
  'counter-paused': {
    id: 'Loket ini sedang jeda. Akhiri jeda dahulu.',
    en: 'This counter is paused. End the pause first.',
  },
  'counter-not-paused': { id: 'Loket ini tidak sedang jeda.', en: 'This counter is not paused.' },
  'counter-busy': {
    id: 'Nomor {number} masih di loket ini. Selesaikan, tunda, alihkan, atau tandai tidak hadir dahulu.',
    en: 'Number {number} is still at this counter. Complete, hold, transfer or mark it missed first.',
  },
  'not-your-counter': {
    id: 'Loket ini sudah diambil alih petugas lain. Pilih loket Anda kembali.',
    en: 'Another officer has taken over this counter. Choose your counter again.',
  },
  'counter-agency-absent': {
    id: '{agency} ditandai tidak hadir hari ini. Hapus tanda itu dahulu.',
    en: '{agency} is marked absent today. Take the mark away first.',
  },
  'officer-elsewhere': {
    id: 'Anda masih membuka {counter}. Tutup loket itu dahulu.',
    en: '{counter} is still open in your name. Close it first.',
  },
  'counter-serves-other': {
    id: '{counter} tidak melayani layanan itu. Pilih loket lain.',
    en: '{counter} does not serve that service. Choose another.',
  },
  // What a supervisor does for others
  'officer-not-eligible': {
    id: 'Petugas ini tidak dapat memegang {counter}: akunnya tidak aktif, bukan petugas, atau bukan dari instansi loket itu.',
    en: 'This person cannot be at {counter}: the account is not active, not an officer’s, or not of that counter’s agencies.',
  },
  'officer-at-other-counter': {
    id: 'Petugas ini masih memegang {counter}. Tutup loket itu dahulu.',
    en: 'This officer is still at {counter}. Close that counter first.',
  },
  'officer-already-here': {
    id: 'Petugas ini sudah memegang {counter}.',
    en: 'This officer is at {counter} already.',
  },
  'officer-moved-on': {
    id: 'Petugas ini tidak lagi di {counter}. Lihat keadaan terbaru, lalu pilih lagi.',
    en: 'This officer is no longer at {counter}. Look at how things are now, and choose again.',
  },
  'lent-meanwhile': {
    id: 'Layanan {counter} baru saja diatur orang lain. Lihat keadaannya sekarang, lalu pilih lagi.',
    en: 'Somebody else has just set what {counter} serves. Look at how it is now, and choose again.',
  },
  'counter-without-service': {
    id: '{counter} harus melayani paling sedikit satu layanan. Tutup loket itu bila tidak melayani apa pun.',
    en: '{counter} has to serve at least one service. Close it if it serves none.',
  },
  'service-of-other-agency': {
    id: '{counter} milik {agency} dan hanya melayani layanan {agency}. Pilih loket bersama.',
    en: '{counter} belongs to {agency} and serves only that agency’s services. Choose a shared counter.',
  },
  'services-still-needed': {
    id: 'Layanan itu belum dapat dilepas dari {counter}, karena masih diperlukan: {what}. Alihkan dahulu nomor itu, atau buka loket lain untuknya.',
    en: 'These services cannot be taken from {counter} yet, for they are still needed: {what}. First move those numbers, or open another counter for them.',
  },
  'ticket-at-counter': {
    id: 'Nomor {number} sedang dipanggil atau dilayani di {counter}. Minta petugasnya, atau akhiri loket itu dahulu.',
    en: 'Number {number} is being called or served at {counter}. Ask its officer, or end that counter first.',
  },
  'ticket-not-ended': {
    id: 'Nomor {number} masih berlaku; tidak perlu dibuka lagi.',
    en: 'Number {number} is still valid; there is nothing to reopen.',
  },
  'reopen-into-void': {
    id: 'Nomor {number} belum dapat menunggu lagi: {reason}',
    en: 'Number {number} cannot wait again now: {reason}',
  },
  'priority-none': { id: 'Nomor {number} bukan prioritas.', en: 'Number {number} has no priority.' },
  'time-passed': { id: 'Waktu itu sudah lewat. Pilih waktu lain.', en: 'That time is over. Choose another.' },
  'numbers-not-stopped': {
    id: 'Pengambilan nomor di sini tidak sedang dihentikan.',
    en: 'Numbers are not stopped here.',
  },
  'already-so': { id: 'Sudah demikian; tidak ada yang berubah.', en: 'It is so already; nothing changes.' },
  'closing-asked-already': {
    id: 'Loket ini sudah minta tutup. Tunggu jawaban supervisor, atau tarik dahulu permintaannya.',
    en: 'This counter has already asked to close. Wait for the supervisor’s answer, or take the request back first.',
  },
  'closing-not-asked': {
    id: 'Permintaan tutup ini tidak ada lagi: sudah dijawab, ditarik, atau loketnya sudah tutup.',
    en: 'This request to close is there no more: it was answered or taken back, or the counter has closed.',
  },
  'word-personal': {
    id: 'Catatan disimpan selamanya, jadi kata-kata ini tidak boleh memuat {what}.',
    en: 'The record is kept for ever, so these words must not hold {what}.',
  },
  'supervisor-decides': {
    id: 'Di MPP ini keputusan untuk seluruh instansi diambil oleh supervisor. Hubungi supervisor.',
    en: 'In this hall a supervisor decides for a whole agency. Ask the supervisor.',
  },
  'what-if-no-day': {
    id: 'Pada saat itu tidak ada hari layanan yang berjalan. Pilih saat lain.',
    en: 'No business day is under way at that moment. Choose another.',
  },
  // Tickets
  'line-empty': { id: 'Tidak ada yang menunggu.', en: 'Nobody is waiting.' },
  'ticket-unknown': { id: 'Nomor ini tidak ada pada hari ini.', en: 'There is no such number today.' },
  'ticket-not-here': {
    id: 'Nomor ini tidak lagi di loket ini. Lihat layar, lalu ulangi bila perlu.',
    en: 'This number is no longer at this counter. Look at the screen and try again if needed.',
  },
  'ticket-not-waiting': {
    id: 'Nomor {number} tidak sedang menunggu. Pilih nomor lain.',
    en: 'Number {number} is not waiting. Choose another.',
  },
  'ticket-not-served-here': {
    id: 'Loket ini tidak melayani layanan nomor {number}.',
    en: 'This counter does not serve what {number} came for.',
  },
  'ticket-for-other-counter': {
    id: 'Nomor {number} dialihkan khusus ke {counter}.',
    en: 'Number {number} was transferred to {counter} only.',
  },
  'choosing-not-permitted': {
    id: 'Loket ini hanya boleh memanggil sesuai urutan. Hubungi pengawas.',
    en: 'This counter may only call in order. Ask the supervisor.',
  },
  'already-serving': {
    id: 'Nomor {number} sudah dilayani.',
    en: 'Number {number} is already being served.',
  },
  'not-serving-yet': {
    id: 'Nomor {number} belum dilayani. Tekan "Mulai layani" dahulu.',
    en: 'Number {number} is not being served yet. Press "Start" first.',
  },
  'recall-too-soon': {
    id: 'Tunggu {seconds} detik sebelum memanggil ulang.',
    en: 'Wait {seconds} {seconds|second|seconds} before calling again.',
  },
  'recall-limit': {
    id: 'Nomor {number} sudah dipanggil {calls} kali. Tandai tidak hadir bila tidak datang.',
    en: 'Number {number} has been called {calls} {calls|time|times}. Mark it missed if nobody comes.',
  },
  'missed-too-few-calls': {
    id: 'Panggil nomor {number} dahulu sampai {calls} kali. Baru setelah itu dapat ditandai tidak hadir.',
    en: 'Call number {number} {calls} {calls|time|times} first. Only then can it be marked missed.',
  },
  'missed-too-soon': {
    id: 'Nomor {number} masih dalam perjalanan ke loket. Tunggu {seconds} detik sebelum menandai tidak hadir.',
    en: 'Number {number} may still be on its way to the counter. Wait {seconds} {seconds|second|seconds} before marking it missed.',
  },
  'ticket-not-missed': {
    id: 'Nomor {number} tidak ditandai tidak hadir.',
    en: 'Number {number} is not marked missed.',
  },
  'return-too-late': {
    id: 'Waktu kembali nomor {number} sudah lewat ({minutes} menit). Silakan ambil nomor baru.',
    en: 'Number {number} came back too late ({minutes} {minutes|minute|minutes}). Please take a new number.',
  },
  'return-used': {
    id: 'Nomor {number} sudah pernah kembali satu kali. Silakan ambil nomor baru.',
    en: 'Number {number} has come back once already. Please take a new number.',
  },
  'ticket-not-held': { id: 'Nomor {number} tidak sedang ditunda.', en: 'Number {number} is not on hold.' },
  'hold-too-long': {
    id: 'Paling lama menunda {minutes} menit.',
    en: 'A hold lasts {minutes} {minutes|minute|minutes} at most.',
  },
  'hold-past-closing': {
    id: 'Layanan nomor {number} tutup {when}. Tunda paling lama sampai saat itu, atau selesaikan sekarang.',
    en: 'The service of number {number} closes {when}. Hold it until then at most, or complete it now.',
  },
  'transfer-to-itself': {
    id: 'Nomor {number} sudah di layanan itu. Pilih layanan atau loket lain.',
    en: 'Number {number} is already in that line. Choose another service or counter.',
  },
  'transfer-into-void': {
    id: 'Layanan tujuan tidak dapat melayani hari ini: {reason}',
    en: 'The service you chose cannot serve today: {reason}',
  },
  'ticket-ended': { id: 'Nomor {number} sudah berakhir.', en: 'Number {number} has already ended.' },
  'cancel-while-serving': {
    id: 'Nomor {number} sedang dilayani. Selesaikan dengan hasilnya.',
    en: 'Number {number} is being served. Complete it with its outcome.',
  },
  'priority-already': { id: 'Nomor {number} sudah prioritas.', en: 'Number {number} already has priority.' },
  'nothing-to-undo': { id: 'Tidak ada tindakan yang dapat diurungkan.', en: 'There is nothing to undo.' },
  'undo-too-late': {
    id: 'Tindakan hanya dapat diurungkan dalam {seconds} detik.',
    en: 'An action can be undone for {seconds} {seconds|second|seconds} only.',
  },
  'undo-overtaken': {
    id: 'Nomor {number} sudah berubah sejak itu; tindakan ini tidak dapat diurungkan.',
    en: 'Number {number} has changed since; this cannot be undone.',
  },
  // The hall
  'agency-unknown': { id: 'Instansi ini tidak ada di MPP ini.', en: 'This hall has no such agency.' },
  'agency-already-absent': { id: '{agency} sudah ditandai tidak hadir.', en: '{agency} is already marked absent.' },
  'agency-not-absent': { id: '{agency} tidak sedang ditandai tidak hadir.', en: '{agency} is not marked absent.' },
  'agency-at-work': {
    id: '{counter} milik {agency} masih buka. Tutup dahulu.',
    en: '{counter} of {agency} is still open. Close it first.',
  },
  'officers-there': {
    id: 'Petugas {agency} ada di loket. Nomor yang menunggu dilayani di sana.',
    en: 'Officers of {agency} are at their counters. Those who wait are served there.',
  },
  // Notices
  'notice-changed': {
    id: 'Pemberitahuan ini sudah diubah, dicabut, atau berakhir. Lihat yang sekarang, lalu ulangi bila perlu.',
    en: 'This notice was changed, withdrawn or is over. Look at it as it is now, and try again if needed.',
  },
  'alarm-over': {
    id: 'Peringatan ini sudah berakhir.',
    en: 'This alarm has ended.',
  },
  'notice-over': {
    id: 'Waktu selesainya sudah lewat atau sebelum waktu mulai. Pilih waktu yang lebih lambat.',
    en: 'It would be over already, or before it begins. Choose a later end.',
  },
  'notice-too-long': {
    id: 'Pemberitahuan ini paling lama {limit}. Pilih waktu selesai yang lebih awal.',
    en: 'This notice may last {limit} at most. Choose an earlier end.',
  },
  'notice-too-early': {
    id: 'Pemberitahuan dapat dibuat paling awal {days} hari sebelumnya.',
    en: 'A notice can be made {days|day|days} ahead at most.',
  },
  'notice-limit': {
    id: 'Sudah ada {count} pemberitahuan. Cabut dahulu yang tidak diperlukan lagi.',
    en: 'No more than {count} at a time. First withdraw a notice that is not needed any more.',
  },
  'notice-personal': {
    id: 'Yang dibaca semua orang disimpan selamanya, jadi tidak boleh memuat {what}.',
    en: 'What everybody reads is kept for ever, so it must not hold {what}.',
  },
  'notice-of-hall': {
    id: 'Hanya supervisor seluruh MPP yang dapat memakai seluruh layar. Dalam keadaan darurat pakai “Evakuasi” tanpa mengubah kata-katanya.',
    en: 'Only a supervisor of the whole hall can take the whole screen. In an emergency use “Evacuation” with its words as they are.',
  },
  'notice-elsewhere': {
    id: 'Pemberitahuan {agency} hanya untuk zona tempat loketnya berada. Pilih zona itu.',
    en: 'Notices of {agency} are for the zones of its counters only. Choose those.',
  },
  'zone-unknown': { id: 'Zona ini tidak ada di MPP ini.', en: 'This hall has no such zone.' },
  'hall-not-configured': {
    id: 'MPP ini belum diatur. Administratornya mengaturnya di Loket → Pengaturan.',
    en: 'This hall is not set up yet. Its administrator does that at Counter → Settings.',
  },
  'hall-changed': {
    id: 'Pengaturan sudah diubah orang lain sejak Anda membukanya. Lihat perubahannya, lalu pilih yang dipakai.',
    en: 'Somebody else has changed the settings since you opened them. Look at what has changed, then choose.',
  },
  'hall-faulty': {
    id: 'Pengaturan ini belum dapat dipakai: {problem}',
    en: 'These settings cannot be used yet: {problem}',
  },
  'hall-part-of-others': {
    id: 'Bagian ini bukan milik instansi Anda: {what}. Mintalah supervisor MPP mengubahnya.',
    en: 'This part does not belong to your agencies: {what}. Ask the hall’s supervisor to change it.',
  },
  'hall-ends-day': {
    id: 'Perubahan awal hari atau zona waktu ini akan mengakhiri hari layanan sekarang juga. Terapkan mulai hari layanan berikutnya.',
    en: 'This change of the beginning of the day or of the time zone would end the business day at once. Let it take effect on the next one.',
  },
  'hall-plan-in-the-way': {
    id: 'Perubahan ini tidak cocok dengan rencana untuk hari layanan berikutnya: {problem} Ubah rencana itu, atau batalkan dahulu.',
    en: 'This change does not go together with what is planned for the next business day: {problem} Change the plan, or take it back first.',
  },
  'picture-unknown': {
    id: 'Berkas ini bukan gambar PNG, JPEG, atau WebP. Pilih gambar lain.',
    en: 'This file is no PNG, JPEG or WebP picture. Choose another.',
  },
  'too-many-pictures': {
    id: 'Gambar yang tersimpan sudah terlalu banyak. Pakai gambar yang sudah ada.',
    en: 'Too many pictures are kept already. Use one that is here.',
  },
  'hall-no-plan': {
    id: 'Tidak ada rencana untuk hari layanan berikutnya.',
    en: 'Nothing is planned for the next business day.',
  },
  'hall-still-in-use': {
    id: 'Pengaturan baru belum dapat dipakai, karena menghapus yang masih diperlukan: {what}. Pengaturan lama tetap berlaku. Selesaikan, alihkan, atau batalkan dahulu nomor itu dan tutup loket itu.',
    en: 'The new settings cannot be used yet, for they take away what is still needed: {what}. The settings of before hold. First complete, transfer or cancel those numbers and close those counters.',
  },
  // The edge
  malformed: {
    id: 'Perintah tidak terbaca: {problem}. Muat ulang halaman; bila terus terjadi, hubungi teknisi.',
    en: 'The command cannot be read: {problem}. Reload the page; if it goes on, ask the technician.',
  },
  'too-large': { id: 'Perintah terlalu besar.', en: 'The command is too large.' },
  'command-id-reused': {
    id: 'Perintah lain sudah memakai tanda ini. Muat ulang halaman lalu ulangi.',
    en: 'Another command has already used this id. Reload the page and try again.',
  },
  // Coming in
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
  'internal-error': pageSentences['internal-error'],
  'not-found': pageSentences['not-found'],
} as const satisfies Record<RefusalCode, Required<Text>>;

/** Fills the sentence of a code. A fact that the sentence names and the caller left out is a bug, and throws. */
export function refusal(code: RefusalCode, facts: Facts = {}, comeBackAt: number | null = null): Refusal {
  const lacking = (name: string): never => {
    throw new Error(`Refusal ${code} lacks the fact ${name}`);
  };
  return { code, sentence: fill(refusalSentences[code], facts, lacking), comeBackAt };
}
