/** The pages of the counter client: a row each. A new page of supervision is a row here and its `…-page.ts`. */
import { html, type TemplateResult } from 'lit';
import type { Me } from '../../shared/access/access.ts';
import type { Words } from '../../shared/client/words/language.ts';

/** The person for whom the pages are chosen. `byPin`: signed in by a PIN, which is for the counter only. */
export type Visitor = Pick<Me, 'role' | 'agencyIds'> & { byPin: boolean };

interface PageRow {
  hash: `#/${string}`;
  words: Words[string];
  /** Opens the page from another page of supervision. */
  key: string;
  for: (visitor: Visitor) => boolean;
  /** Null: the page is no page of supervision. */
  content: (() => TemplateResult) | null;
}

const isAdministrator = ({ role }: Visitor) => role === 'administrator';
const isSupervisor = ({ role, byPin }: Visitor) => role === 'supervisor' && !byPin;
const supervisesSomething = (visitor: Visitor) => isAdministrator(visitor) || isSupervisor(visitor);
/** The whole hall. */
export const supervisesAll = (visitor: Visitor) =>
  isAdministrator(visitor) || (isSupervisor(visitor) && visitor.agencyIds === null);

/** In the order in which the pages are offered. */
export const pageRows = {
  floor: {
    hash: '#/pantauan',
    words: { id: 'Pantauan', en: 'The hall now' },
    key: 'a',
    for: supervisesSomething,
    content: () => html`<floor-page></floor-page>`,
  },
  desk: {
    hash: '#/loket',
    words: { id: 'Loket', en: 'Counter' },
    key: 'l',
    for: (visitor) => !isAdministrator(visitor),
    content: null,
  },
  notices: {
    hash: '#/pemberitahuan',
    words: { id: 'Pemberitahuan', en: 'Notices' },
    key: 'b',
    for: supervisesSomething,
    content: () => html`<notices-page></notices-page>`,
  },
  attendance: {
    hash: '#/kehadiran',
    words: { id: 'Kehadiran', en: 'Attendance' },
    key: 'h',
    for: supervisesSomething,
    content: () => html`<attendance-page></attendance-page>`,
  },
  accuracy: {
    hash: '#/waktu-tunggu',
    words: { id: 'Waktu tunggu', en: 'Waits' },
    key: 'w',
    for: supervisesSomething,
    content: () => html`<accuracy-page></accuracy-page>`,
  },
  whatIf: {
    hash: '#/simulasi',
    words: { id: 'Simulasi', en: 'What if' },
    key: 's',
    for: supervisesSomething,
    content: () => html`<what-if-page></what-if-page>`,
  },
  people: {
    hash: '#/petugas',
    words: { id: 'Pengguna', en: 'People' },
    key: 'p',
    for: supervisesSomething,
    content: () => html`<people-page></people-page>`,
  },
  devices: {
    hash: '#/perangkat',
    words: { id: 'Perangkat', en: 'Devices' },
    key: 'd',
    for: supervisesAll,
    content: () => html`<devices-page></devices-page>`,
  },
  settings: {
    hash: '#/pengaturan',
    words: { id: 'Pengaturan', en: 'Settings' },
    key: 'g',
    for: supervisesSomething,
    content: () => html`<settings-page></settings-page>`,
  },
  record: {
    hash: '#/catatan',
    words: { id: 'Catatan', en: 'Record' },
    key: 'c',
    for: supervisesSomething,
    content: () => html`<record-page></record-page>`,
  },
  keys: {
    hash: '#/kunci',
    words: { id: 'Kunci akses (API)', en: 'Access keys (API)' },
    key: 'k',
    for: isAdministrator,
    content: () => html`<keys-page></keys-page>`,
  },
} satisfies Record<string, PageRow>;

export type Page = keyof typeof pageRows;
export type SupervisorPage = Exclude<Page, 'desk'>;

/** The keys of the pages of supervision that open no other page. */
export const supervisorKeys = { account: 'n', add: 't', search: '/' } as const;
