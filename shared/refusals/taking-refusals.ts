/** Why no number is given out just now. */
import type { RefusalSentences } from './refusal.ts';

export const takingRefusals = {
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
} as const satisfies RefusalSentences;
