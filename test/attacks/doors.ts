/** Every door of the description, asked rightly, and what each of those who are not let in hears there. */
import { z } from 'zod';
import smallest from '../../server/hall-check/smallest-hall.json' with { type: 'json' };
import { tableAfter } from '../support/play/rules-table.ts';
import { nounViews } from '../support/play/samples/noun-samples.ts';
import { ours, theirs } from './besieged.ts';
import { ask, bodyOf, type Question } from './stranger.ts';

const callers = ['nobody', 'kiosk', 'display', 'phone', 'screenKey', 'officer'] as const;
export type Caller = (typeof callers)[number];
/** Null: is let in there, and does not try. */
type Heard = Record<Caller, string | null>;
export interface Door extends Heard {
  id?: string;
  query?: string;
  body?: unknown;
}

const everybody = (outcome: string | null): Heard => ({
  nobody: outcome,
  kiosk: outcome,
  display: outcome,
  phone: outcome,
  screenKey: outcome,
  officer: outcome,
});
const forStaff: Heard = { ...everybody('not-permitted'), nobody: 'signed-out', phone: 'signed-out' };
const forPeople: Heard = { ...forStaff, officer: null };
const forReaders: Heard = { ...everybody('not-permitted'), nobody: 'signed-out' };
const lookedAt: Heard = { ...everybody('200'), nobody: 'signed-out', phone: 'not-permitted' };

export const nobodysId = '5f2b8c1e-0000-4000-8000-000000000000';
const link = 'x'.repeat(43);
const newcomer = { name: 'Orang Luar', signInName: 'orang.luar', role: 'administrator', agencyIds: null };
const settings = { name: 'Direbut', zoneId: null, counterId: null };
const day = '2026-11-22';
const { $schema: _forEditors, ...smallestHall } = smallest;
const change = { commandId: '5f2b8c1e-0000-4000-8000-000000000002', baseVersion: '1' };

/** The views of nouns are heard as the table of RULES says. */
function viewsOfNouns(): Record<string, Door> {
  const table = tableAfter('S2');
  const rows = Object.keys(nounViews).map((name): [string, Door] => {
    const heard = (column: string, no: string) => (table.cell(name, column) === 'yes' ? '200' : no);
    const of = (column: string) => heard(column, 'not-permitted');
    const nobody = heard('visitor', 'signed-out');
    const door = { nobody, phone: of('visitor'), kiosk: of('kiosk'), display: of('display') };
    return [
      `view${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { ...door, screenKey: of('key screen'), officer: of('officer') },
    ];
  });
  return Object.fromEntries(rows);
}

/** By operation. One that is described and is not here makes the tests fail. */
export const doors: Record<string, Door> = {
  sendCommand: {
    ...forReaders,
    body: {
      commandId: '5f2b8c1e-0000-4000-8000-000000000001',
      actor: { kind: 'officer', officerId: 'p-ani' },
      command: { type: 'OpenCounter', counterId: theirs.counterId },
    },
  },
  ...viewsOfNouns(),
  viewAbout: everybody('200'),
  viewCatalogue: lookedAt,
  viewKiosk: { ...lookedAt, display: 'not-permitted' },
  viewDisplay: { ...lookedAt, kiosk: 'not-permitted' },
  viewNotices: { ...everybody('200'), query: 'place=phone' },
  viewFloor: forReaders,
  viewAlarms: forReaders,
  viewActs: forReaders,
  viewCounters: { ...forReaders, officer: '200' },
  viewCounter: { ...forReaders, officer: 'not-your-agency', query: `counterId=${theirs.counterId}` },
  viewLine: { ...forReaders, officer: 'not-your-agency', query: `counterId=${theirs.counterId}` },
  viewFind: { ...forReaders, officer: 'not-your-agency', query: `counterId=${theirs.counterId}&text=A` },
  viewReserve: { ...forReaders, kiosk: 'not-yours', query: 'kioskId=k-000000000000' },
  viewTicket: { ...everybody('not-found'), query: `token=${day}.1.${'A'.repeat(22)}` },
  seeSession: { ...everybody('200') },
  signIn: { ...everybody('link-used'), body: { link, password: 'sandi yang dicuri' } },
  signOut: { ...everybody('204'), officer: null },
  signOutEverywhere: forPeople,
  lookAtLink: { ...everybody('link-used'), body: { link } },
  changePassword: { ...forPeople, body: { current: 'x', password: 'sandi yang dicuri' } },
  changePin: { ...forPeople, body: { current: 'x', pin: '123456' } },
  seePeople: forStaff,
  addPerson: { ...forStaff, body: newcomer },
  changePerson: { ...forStaff, id: nobodysId, body: { ...newcomer, isActive: true } },
  erasePerson: { ...forStaff, id: nobodysId },
  invitePerson: { ...forStaff, id: nobodysId },
  importPeople: {
    ...forStaff,
    body: { lines: [{ line: 2, name: 'Siti', signInName: '', role: '', agencies: '' }], confirmed: false },
  },
  invitePeople: { ...forStaff, body: { officerIds: [nobodysId] } },
  askPairing: {
    ...everybody('200'),
    body: { kind: 'kiosk', report: { version: '1', sound: null, paper: null } },
  },
  claimPairing: { ...everybody('pairing-unknown'), body: { claim: link } },
  seePairing: { ...forStaff, body: { code: 'ABCDEFGH' } },
  pairByLink: { ...everybody('link-used'), body: { link } },
  seeDevices: forStaff,
  confirmPairing: { ...forStaff, body: { ...settings, code: 'ABCDEFGH' } },
  changeDevice: { ...forStaff, id: 'k-000000000000', body: settings },
  revokeDevice: { ...forStaff, id: 'k-000000000000' },
  reloadDevice: { ...forStaff, id: 'k-000000000000' },
  seeHealth: forStaff,
  seeKeys: forStaff,
  addKey: { ...forStaff, body: { name: 'Curi', roles: ['desk'], agencyIds: null, perMinute: 1_000 } },
  revokeKey: { ...forStaff, id: 'uji' },
  seeDeskOfficers: forReaders,
  seeSwitches: { ...forPeople, officer: '200' },
  seeNotes: { ...forPeople, officer: '200' },
  seeAccountHistory: { ...forPeople, officer: '200' },
  putNotesAway: { ...forPeople, officer: '204' },
  confirmClock: { ...forStaff, body: { aheadMs: 31_536_000_000 } },
  setSwitches: { ...forStaff, body: { publicOrderList: true } },
  readHall: forStaff,
  previewHall: { ...forStaff, body: { baseVersion: '1', hall: smallestHall, from: 'now' } },
  changeHall: { ...forStaff, body: { ...change, hall: smallestHall, from: 'now' } },
  dropHallPlan: { ...forStaff, body: change },
  listHallVersions: forStaff,
  readHallVersion: { ...forStaff, id: '1' },
  exportHall: forStaff,
  judgeHallTable: {
    ...forStaff,
    body: { kind: 'holidays', hall: smallestHall, rows: [{ line: 1, cells: ['Tanggal'] }] },
  },
  readHallTable: { ...forStaff, id: 'services' },
  readHallStart: { ...forStaff, id: 'sample' },
  keepPicture: { ...forStaff, body: { data: 'AAAA' } },
  readHallSchema: everybody('200'),
  seeLook: everybody('200'),
  seePicture: { ...everybody('not-found'), id: '0'.repeat(32) },
  readRecord: { ...forReaders, query: `day=${day}` },
  exportRecord: { ...forReaders, query: `day=${day}&counterId=${ours.counterId}` },
  readAttendance: { ...forReaders, query: 'month=2026-07' },
  exportAttendance: { ...forReaders, query: 'month=2026-07' },
  readAccuracy: { ...forReaders, query: `agencyId=${ours.agencyId}` },
  exportAccuracy: forReaders,
  seeAccuracy: everybody('200'),
  askWhatIf: { ...forStaff, body: { changes: [] } },
  seeOrderListOpen: everybody('200'),
  readOrderList: { ...forReaders, officer: null, query: `day=${day}` },
};

const Described = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
});

export interface Operation {
  operationId: string;
  question: Question;
}

/** As the server describes itself. */
export async function operationsOf(url: string): Promise<Operation[]> {
  const { paths } = Described.parse(bodyOf(await ask(url, { path: '/api/openapi.json' })));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      operationId,
      question: questionAt(doors[operationId], method.toUpperCase(), path),
    })),
  );
}

function questionAt(door: Door | undefined, method: string, path: string): Question {
  const query = door?.query === undefined ? '' : `?${door.query}`;
  const body = door?.body === undefined ? {} : { body: door.body };
  return { method, path: path.replace('{id}', door?.id ?? nobodysId) + query, ...body };
}

/** What such a caller is expected to hear, by operation, at the doors where it tries. */
export const heardBy = (caller: Caller): Record<string, string> =>
  Object.fromEntries(
    Object.entries(doors).flatMap(([operationId, door]) => {
      const outcome = door[caller];
      return outcome === null ? [] : [[operationId, outcome]];
    }),
  );

/** What such a caller hears. A door that nobody has thought about yet is tried as well. */
export async function tryDoors(
  url: string,
  caller: Caller,
  headers: Record<string, string>,
  from: string,
): Promise<Record<string, string>> {
  const heard: Record<string, string> = {};
  for (const { operationId, question } of await operationsOf(url)) {
    if (doors[operationId]?.[caller] === null) continue;
    heard[operationId] = (await ask(url, { ...question, headers, from })).outcome;
  }
  return heard;
}
