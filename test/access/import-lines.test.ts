/** What becomes of each line of a table of people. */

import { expect, test } from 'vitest';
import { judgeLines } from '../../server/access/import-lines.ts';
import type { ImportLine } from '../../shared/access/people-import.ts';
import { NamesAlike } from '../../shared/base/shown-name.ts';
import { done } from '../../shared/refusals/result.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import {
  administrator,
  agencies,
  granted,
  join,
  openAccess,
  refusalOf,
  request,
} from '../support/server/access-kit.ts';

const line = (over: Partial<ImportLine> = {}, at = 2): ImportLine => ({
  line: at,
  name: 'Wa Ode Siti',
  signInName: '',
  role: '',
  agencies: 'Disdukcapil',
  ...over,
});
const around = { hall: smallHall(), named: () => null, mayGive: () => done, ownAgencies: null };
const judged = (...lines: ImportLine[]) =>
  judgeLines(lines, { ...around, names: new NamesAlike([]) }).map(({ judgement }) => judgement);

test('[A32] a line is read in the words of a table', () => {
  expect(judged(line())).toMatchObject([
    { outcome: 'new', signInName: 'wa.ode.siti', rights: { role: 'officer', agencyIds: ['dukcapil'] } },
  ]);
  expect(judged(line({ role: ' Supervisor ', agencies: 'bapenda / Disdukcapil' }))).toMatchObject([
    { rights: { role: 'supervisor', agencyIds: ['pajak', 'dukcapil'] } },
  ]);
  expect(judged(line({ agencies: 'semua' }))).toMatchObject([{ rights: { agencyIds: null } }]);
  expect(judged(line({ role: 'administrator', agencies: '' }))).toMatchObject([{ rights: { agencyIds: null } }]);
});

test.each([
  [{ name: ' ' }, /Nama kosong/],
  [{ name: 'Siti\u200B' }, /tidak terlihat/],
  [{ signInName: 'Siti Ode!' }, /Nama masuk: 2 sampai 40/],
  [{ role: 'raja' }, /Peran “raja” tidak dikenal/],
  [{ agencies: 'Kelurahan' }, /Instansi “Kelurahan” tidak ada/],
  [{ agencies: '' }, /Instansi belum ditulis/],
  [{ role: 'constructor' }, /tidak dikenal/],
])('[A32] %j is faulty, and says why', (over, words) => {
  const [judgement] = judged(line(over));
  expect(judgement).toMatchObject({ outcome: 'faulty' });
  expect(judgement?.problems.map(({ id }) => id).join(' ')).toMatch(words);
});

test('[A32] all that is wrong with a line is said at once, and the same sign-in name twice is wrong', () => {
  expect(judged(line({ role: 'raja', agencies: 'Kelurahan' }))[0]?.problems).toHaveLength(2);
  const [first, second] = judged(line({}, 2), line({}, 3));
  expect([first?.outcome, second?.outcome]).toEqual(['new', 'faulty']);
  expect(second?.problems[0]?.id).toMatch(/baris 2/);
});

const table = [line({ signInName: 'siti' }), line({ name: 'La Budi', agencies: 'Bapenda' }, 3)];

test('[A32] a table changes nothing until it is confirmed, then adds all, and a second time nobody', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const names = () => granted(access.people.list(by)).map(({ signInName }) => signInName);
  const tell = async (confirmed: boolean) => granted(await access.people.import(by, { lines: table, confirmed }));
  const preview = await tell(false);
  expect(preview.lines.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
  expect([preview.added, names()]).toEqual([[], ['administrator']]);
  expect((await tell(true)).added).toHaveLength(2);
  expect(names().toSorted()).toEqual(['administrator', 'la.budi', 'siti']);
  const again = await tell(true);
  expect([again.lines.map(({ outcome }) => outcome), again.added]).toEqual([['there', 'there'], []]);
});

test('[A32] one faulty line, and nobody is added; a name that somebody else has is a fault', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  granted(await access.people.add(by, request('siti', 'officer', agencies('pajak'))));
  const answer = granted(await access.people.import(by, { lines: table, confirmed: true }));
  expect(answer.added).toEqual([]);
  expect(answer.lines.map(({ outcome }) => outcome)).toEqual(['faulty', 'new']);
  expect(granted(access.people.list(by))).toHaveLength(2);
});

test('[A32] a supervisor adds officers of their own agencies alone, and need not write a single one', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { by: dewi } = await join(access, by, request('dewi', 'supervisor', agencies('pajak')));
  const lines = [
    line({ agencies: '' }),
    line({ name: 'La Budi' }, 3),
    line({ name: 'Eka', role: 'supervisor', agencies: 'Bapenda' }, 4),
  ];
  const answer = granted(await access.people.import(dewi, { lines, confirmed: true }));
  expect(answer.lines.map(({ outcome }) => outcome)).toEqual(['new', 'faulty', 'faulty']);
  expect(answer.added).toEqual([]);
});

test('[A34] links for many are made all, or none', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const people = [];
  for (const name of ['ani', 'budi']) people.push(granted(await access.people.add(by, request(name))).person);
  const [ani, budi] = people.map(({ officerId }) => officerId);
  const links = granted(await access.people.inviteAll(by, [ani!, budi!, ani!])).map(({ link }) => link);
  expect(new Set(links).size).toBe(2);
  granted(await access.people.change(by, budi!, { ...request('budi'), isActive: false }));
  expect(refusalOf(await access.people.inviteAll(by, [ani!, budi!]))).toBe('not-permitted');
});

test('[S12] a supervisor of the hall sees those of agencies and makes them a link, and changes nothing of them', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { by: hana, me } = await join(access, by, request('hana', 'supervisor'));
  const dewi = granted(await access.people.add(by, request('dewi', 'supervisor', agencies('pajak')))).person;
  expect(granted(access.people.list(hana)).map(({ signInName }) => signInName)).toEqual(['dewi']);
  granted(await access.people.invite(hana, dewi.officerId));
  expect(refusalOf(await access.people.erase(hana, dewi.officerId))).toBe('not-permitted');
  const change = { ...request('dewi', 'officer', agencies('pajak')), isActive: true };
  expect(refusalOf(await access.people.change(hana, dewi.officerId, change))).toBe('not-permitted');
  expect(refusalOf(await access.people.invite(hana, me.officerId))).toBe('not-permitted');
});
