import type { Words } from '../../../shared/client/words/language.ts';

export const noticeDialogWords = {
  own: { id: 'Kata-kata sendiri', en: 'In your own words' },
  change: { id: 'Ubah pemberitahuan', en: 'Change the notice' },
  textId: { id: 'Bahasa Indonesia', en: 'Indonesian' },
  textEn: { id: 'Bahasa Inggris (boleh kosong)', en: 'English (may be left empty)' },
  noNames: {
    id: 'Tanpa nama, NIK, atau pelat lengkap: pemberitahuan tersimpan selamanya di catatan.',
    en: 'No names, no NIK, no whole plate: notices stay in the record for ever.',
  },
  digitsOnly: {
    id: 'Huruf pelat tidak disimpan: pelat lengkap menunjuk pemiliknya.',
    en: 'The letters are not kept: a whole plate leads to its owner.',
  },
  asItIs: {
    id: 'Mengisi seluruh layar kios dan layar panggilan di seluruh gedung, dengan suara. Kata-katanya tetap.',
    en: 'Takes the whole screen of every kiosk and display in the building, and is spoken. Its words are fixed.',
  },
  whose: { id: 'Atas nama', en: 'In the name of' },
  places: { id: 'Tampil di', en: 'Shown on' },
  zones: { id: 'Untuk', en: 'For' },
  allZones: { id: 'Seluruh MPP', en: 'The whole hall' },
  from: { id: 'Mulai', en: 'From' },
  atOnce: { id: 'Sekarang', en: 'Now' },
  later: { id: 'Nanti', en: 'Later' },
  until: { id: 'Selama', en: 'For how long' },
  untilTime: { id: 'Sampai jam tertentu', en: 'Until a time' },
  how: { id: 'Cara', en: 'How' },
  urgent: {
    id: 'Mendesak: mengisi seluruh layar, panggilan tidak terdengar',
    en: 'Urgent: takes the whole screen, calls are not heard',
  },
  spoken: { id: 'Diucapkan pengeras suara layar', en: 'Spoken by the displays' },
  voice: {
    id: 'Layar tanpa suara Bahasa Indonesia hanya membunyikan nada.',
    en: 'A display without an Indonesian voice only rings its chime.',
  },
  back: { id: 'Kembali', en: 'Back' },
  publish: { id: 'Tayangkan', en: 'Publish' },
  save: { id: 'Simpan perubahan', en: 'Save the change' },
} satisfies Words;
