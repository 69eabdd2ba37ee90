/** The hall's own facts and texts. */
import { formNames } from '../../../../shared/settings/field-words.ts';
import type { FieldGroup } from './field.ts';

const zones = [
  { value: 'Asia/Jakarta', words: { id: 'WIB (Asia/Jakarta)', en: 'WIB (Asia/Jakarta)' } },
  { value: 'Asia/Pontianak', words: { id: 'WIB (Asia/Pontianak)', en: 'WIB (Asia/Pontianak)' } },
  { value: 'Asia/Makassar', words: { id: 'WITA (Asia/Makassar)', en: 'WITA (Asia/Makassar)' } },
  { value: 'Asia/Jayapura', words: { id: 'WIT (Asia/Jayapura)', en: 'WIT (Asia/Jayapura)' } },
] as const;

export const hallFields: readonly FieldGroup[] = [
  {
    heading: { id: 'Nama dan tempat', en: 'Name and place' },
    rows: [
      {
        at: ['name'],
        words: formNames.nameOfHall,
        hint: {
          id: 'Seperti pada papan nama. Contoh: Mal Pelayanan Publik Kabupaten Buton Tengah',
          en: 'As on its sign. Example: Public Service Mall of Central Buton Regency',
        },
        kind: { is: 'text' },
      },
      {
        at: ['shortName'],
        words: formNames.shortName,
        hint: { id: 'Untuk karcis dan layar. Contoh: MPP Buton Tengah', en: 'For papers and screens.' },
        kind: { is: 'text' },
      },
      {
        at: ['city'],
        words: formNames.city,
        hint: { id: 'Contoh: Lakudo', en: 'Example: Lakudo' },
        kind: { is: 'line' },
      },
      { at: ['address'], words: formNames.address, kind: { is: 'text', isLong: true } },
      {
        at: ['hallId'],
        words: formNames.hallId,
        hint: {
          id: 'Huruf, angka, dan tanda hubung. Contoh: mpp-buton-tengah',
          en: 'Letters, digits and hyphens. Example: mpp-buton-tengah',
        },
        kind: { is: 'line', most: 64 },
        isFixed: true,
      },
    ],
  },
  {
    heading: { id: 'Jam setempat', en: 'Local time' },
    rows: [
      { at: ['timezone'], words: formNames.timezone, kind: { is: 'choice', options: zones } },
      {
        at: ['timezoneLabel'],
        words: formNames.timezoneLabel,
        hint: { id: 'WIB, WITA, atau WIT', en: 'WIB, WITA or WIT' },
        kind: { is: 'line', most: 10 },
      },
      {
        at: ['dayStartsAt'],
        words: formNames.dayStartsAt,
        hint: {
          id: 'Nomor mulai lagi dari 001. Pilih jam ketika MPP kosong. Contoh: 03.00',
          en: 'Numbers begin again at 001. Choose an hour at which nobody is here. Example: 03:00',
        },
        otherwise: { id: 'Tengah malam', en: 'At midnight' },
        kind: { is: 'time' },
      },
    ],
  },
];

const pictureFields: FieldGroup = {
  heading: { id: 'Gambar', en: 'Pictures' },
  about: { id: 'PNG, JPEG, atau WebP; diperkecil di sini.', en: 'PNG, JPEG or WebP; made smaller here.' },
  rows: [
    {
      at: ['look', 'logo'],
      words: formNames.logo,
      otherwise: { id: 'Tanpa logo', en: 'No logo' },
      kind: { is: 'pictures', most: 1, side: 800 },
    },
    {
      at: ['look', 'photos'],
      words: formNames.photos,
      hint: {
        id: 'Paling banyak delapan. Tampil pada halaman MPP, dan pada layar selama tidak ada panggilan.',
        en: 'Eight at most. Shown on the hall’s page, and on displays while nobody is called.',
      },
      otherwise: { id: 'Belum ada foto', en: 'No photos yet' },
      kind: { is: 'pictures', most: 8, side: 1600 },
    },
  ],
};

export const lookFields: readonly FieldGroup[] = [
  {
    heading: { id: 'Warna', en: 'Colours' },
    about: {
      id: 'Untuk tenun pada tepi layar dan untuk bidang berwarna, pada kios, layar, dan ponsel.',
      en: 'For the weave on the edges of screens and for coloured areas, on kiosks, displays and phones.',
    },
    rows: [
      {
        at: ['look', 'colours', 'main'],
        words: formNames.main,
        hint: { id: 'Huruf putih harus terbaca padanya.', en: 'White letters have to be read on it.' },
        kind: { is: 'colour', least: 4.5, fallback: '#0a5566' },
      },
      {
        at: ['look', 'colours', 'accent'],
        words: formNames.accent,
        hint: { id: 'Untuk garis dan tanda kecil.', en: 'For lines and small marks.' },
        kind: { is: 'colour', least: 3, fallback: '#7a4b00' },
      },
    ],
  },
  pictureFields,
];

export const textFields: readonly FieldGroup[] = [
  {
    heading: null,
    rows: [
      {
        at: ['pledge'],
        words: formNames.pledge,
        hint: {
          id: 'Tampil pada kios dan halaman ponsel. Paling banyak 600 huruf.',
          en: 'Shown on the kiosk and on phones. At most 600 letters.',
        },
        kind: { is: 'text', isLong: true },
      },
      {
        at: ['complaintChannels'],
        words: formNames.complaintChannels,
        hint: {
          id: 'Satu saluran satu baris. Contoh: Meja pengaduan MPP, di samping pintu utama',
          en: 'One channel a line. Example: Complaints desk, beside the main door',
        },
        kind: { is: 'texts', entry: { id: 'Saluran', en: 'Channel' } },
      },
      {
        at: ['mostAsked'],
        words: formNames.mostAsked,
        hint: {
          id: 'Paling banyak empat layanan, pada layar pertama kios.',
          en: 'Up to four services, on the kiosk’s first screen.',
        },
        kind: { is: 'someOf', list: 'services', most: 4 },
      },
      {
        at: ['notice'],
        words: formNames.notice,
        hint: {
          id: 'Tampil kecil pada kios dan ponsel, selama biaya dan persyaratan belum diperiksa.',
          en: 'Shown small on kiosk and phones, for as long as fees and requirements are not confirmed.',
        },
        otherwise: { id: 'Tidak ada catatan', en: 'No note' },
        kind: { is: 'text', isLong: true },
      },
    ],
  },
];

export const hoursFields: readonly FieldGroup[] = [
  {
    heading: { id: 'Minggu biasa dan tanggal khusus', en: 'The usual week, and special dates' },
    rows: [
      {
        at: ['schedule'],
        words: formNames.scheduleOfHall,
        hint: {
          id: 'Berlaku bagi instansi dan layanan yang tidak mempunyai jam sendiri.',
          en: 'For agencies and services without hours of their own.',
        },
        kind: { is: 'schedule' },
      },
    ],
  },
];
