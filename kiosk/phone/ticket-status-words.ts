/** What a ticket's holder is told, word by word; `ticket-status.ts` says what is told when. */
import type { Words } from '../../shared/client/words/language.ts';

export const ticketStatusWords = {
  waiting: { id: 'Menunggu dipanggil', en: 'Waiting to be called' },
  nextUp: { id: 'Nomor Anda yang berikutnya', en: 'Your number is next' },
  stayNear: {
    id: 'Mohon tetap di ruang tunggu dan dengarkan panggilan. Halaman ini hanya mengikuti selama layar ponsel menyala.',
    en: 'Please stay in the waiting area and listen for the call. This page only follows along while your screen is on.',
  },
  keepsPlace: { id: 'Nomor Anda tetap berlaku. {ahead}.', en: 'Your number stays valid. {ahead}.' },
  unlikelyMore: {
    id: 'Nomor Anda tetap berlaku. Tanyakan ke meja informasi apakah masih sempat, atau datang di hari lain.',
    en: 'Your number stays valid. Ask at the information desk whether there is still time, or come on another day.',
  },
  called: { id: 'Silakan ke Loket {counter}', en: 'Please go to counter {counter}' },
  calledNow: { id: 'Nomor Anda dipanggil', en: 'Your number is being called' },
  comeNow: { id: 'Petugas menunggu Anda sekarang.', en: 'The officer is waiting for you now.' },
  callerGone: {
    id: 'Petugas loket ini sedang tidak di tempat. Nomor Anda tetap berlaku: mohon menunggu di dekat loket, atau tanyakan ke meja informasi.',
    en: 'The officer of this counter is away at the moment. Your number stays valid: please wait near the counter, or ask at the information desk.',
  },
  serving: { id: 'Sedang dilayani di Loket {counter}', en: 'Being served at counter {counter}' },
  held: { id: 'Ditunda sampai {time}', en: 'On hold until {time}' },
  heldBecause: { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  transferred: { id: 'Dialihkan dari {from}', en: 'Transferred from {from}' },
  transferredMore: {
    id: 'Nomor Anda tetap sama; tidak perlu mengambil nomor baru. Silakan menunggu di {zone}.',
    en: 'Your number stays the same; you need not take a new one. Please wait at {zone}.',
  },
  heldMore: {
    id: 'Nomor Anda tetap berlaku dan kembali ke antrean sendiri pukul {time}. Bila sudah siap lebih awal, beri tahu petugas loket.',
    en: 'Your number stays valid and goes back into the line by itself at {time}. If you are ready earlier, tell the officer at the counter.',
  },
  missed: { id: 'Nomor Anda sudah dipanggil', en: 'Your number was called' },
  missedMore: {
    id: 'Datanglah ke Loket {counter} dalam {minutes} menit, paling lambat pukul {time}, dan tunjukkan nomor Anda kepada petugas. Giliran Anda masih berlaku.',
    en: 'Come to counter {counter} within {minutes} {minutes|minute|minutes}, by {time}, and show your number to the officer. Your turn is still valid.',
  },
  missedNobody: {
    id: 'Begitu ada petugas, tunjukkan nomor Anda di Loket {counter}, paling lambat pukul {time}. Giliran Anda masih berlaku.',
    en: 'As soon as an officer is there, show your number at counter {counter}, by {time}. Your turn is still valid.',
  },
  missedLate: { id: 'Giliran Anda sudah lewat', en: 'Your turn has passed' },
  missedLateMore: {
    id: 'Waktu untuk kembali sudah habis. Silakan ambil nomor baru di kios, atau tanyakan ke meja informasi.',
    en: 'The time to come back is over. Please take a new number at the kiosk, or ask at the information desk.',
  },
  completed: { id: 'Selesai dilayani', en: 'Completed' },
  done: { id: 'Terima kasih sudah datang.', en: 'Thank you for coming.' },
  papersMissing: {
    id: 'Ada berkas yang kurang. Lengkapi sesuai daftar di bawah, lalu ambil nomor baru.',
    en: 'Some papers are missing. Complete them from the list below, then take a new number.',
  },
  referred: {
    id: 'Petugas mengarahkan Anda ke layanan lain. Ikuti petunjuknya, atau tanyakan ke meja informasi.',
    en: 'The officer referred you elsewhere. Follow the advice given, or ask at the information desk.',
  },
  cancelled: { id: 'Nomor ini dibatalkan', en: 'This number was cancelled' },
  takeNew: {
    id: 'Bila masih perlu dilayani, silakan ambil nomor baru di kios.',
    en: 'If you still need the service, please take a new number at the kiosk.',
  },
  unserved: { id: 'Maaf, nomor ini tidak sempat dilayani', en: 'Sorry, this number could not be served' },
  endedByHall: { id: 'Maaf, nomor ini tidak dilayani hari ini', en: 'Sorry, this number will not be served today' },
  endedByHallMore: {
    id: 'Antrean ini diakhiri karena tidak ada petugas. Silakan tanyakan ke meja informasi, atau datang di hari lain.',
    en: 'This line was ended because no officer is there. Please ask at the information desk, or come on another day.',
  },
  comeAgain: {
    id: 'Hari layanan sudah berakhir. Silakan datang lagi dan ambil nomor baru.',
    en: 'The business day is over. Please come again and take a new number.',
  },
} satisfies Words;
