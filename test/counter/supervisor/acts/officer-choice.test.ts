import { expect, test } from 'vitest';
import { officerChoice, reasonChoice } from '../../../../counter/supervisor/acts/officer-choice.ts';
import type { CounterSubject } from '../../../../counter/supervisor/acts/subject.ts';
import type { PersonRow } from '../../../../shared/access/access.ts';
import { CounterId } from '../../../../shared/base/ids.ts';
import { given, morning } from '../../../support/play/given.ts';
import { smallHall } from '../../../support/play/hall-builder.ts';
import { see } from '../../../support/play/see.ts';
import * as wishes from '../../../support/play/wishes.ts';

const none = { counters: [] };

const person = (officerId: string, changes: Partial<Record<keyof PersonRow, unknown>> = {}): PersonRow =>
  ({
    ...{ officerId, name: officerId, signInName: officerId, role: 'officer', agencyIds: null, isActive: true },
    ...{ hasPassword: true, hasPin: false, lastSignInAt: null, sessions: 0, isTrial: false },
    ...changes,
  }) as PersonRow;
const subject = (counterId: string, officerId: string | null = null): CounterSubject => ({
  ...{ of: 'counter', counterId: CounterId.parse(counterId), number: 1, officerId, officerName: officerId },
  state: officerId === null ? { status: 'closed' } : { status: 'open' },
});
const names = (of: CounterSubject, people: PersonRow[]) =>
  officerChoice(of, people, see(morning(), 'catalogue', {}), none)?.options.map(({ label }) => label.id) ?? null;

test('[R1] offers who may be at the counter, whoever is signed in first; an open one is handed over after a second look', () => {
  const people = [
    person('Wati'),
    person('Budi', { sessions: 1 }),
    person('Adi', { agencyIds: ['pajak'] }),
    person('Nonaktif', { isActive: false }),
    person('Admin', { role: 'administrator' }),
  ];
  expect(names(subject('loket-1'), people)).toEqual(['Budi', 'Wati']);
  expect(names(subject('loket-10'), people)).toEqual(['Budi', 'Adi', 'Wati']);
  expect(names(subject('loket-1', 'Wati'), people)).toEqual(['Budi']);
  expect(names(subject('loket-1'), [person('Adi', { agencyIds: ['pajak'] })])).toBeNull();
  const hand = officerChoice(subject('loket-1', 'Wati'), people, see(morning(), 'catalogue', {}), none);
  expect(hand).toMatchObject({ grave: false, confirm: { id: 'Lanjut' } });
});

test('[R1][R12][G13] who is at another counter comes last, with its number, and cannot be chosen with a number there', () => {
  const play = morning().as(wishes.kiosk).issue('akta').as(wishes.budi).callNext('loket-2');
  const people = ['p-ani', 'p-budi', 'p-baru'].map((id) => person(id, { sessions: 1 }));
  const offered = officerChoice(
    subject('loket-1', 'p-ani'),
    people,
    see(play, 'catalogue', {}),
    see(play, 'counters', {}),
  );
  expect(offered?.options).toMatchObject([
    { label: { id: 'p-baru' }, off: false },
    { label: { id: 'p-budi' }, off: true, detail: { id: 'sudah di Loket 2', en: 'already at counter 2' } },
  ]);
});

test('[R12][G13] who is free at another counter can be moved: that one closes, and why is asked', () => {
  const play = morning();
  const offered = officerChoice(
    subject('loket-2'),
    [person('p-ani', { sessions: 1 })],
    see(play, 'catalogue', {}),
    see(play, 'counters', {}),
  );
  expect(offered?.options).toMatchObject([{ off: false, detail: { id: expect.stringContaining('Loket 1') } }]);
  const wish = offered!.options[0]!.wish({ minutes: 0, second: false });
  expect(wish).toEqual({ kind: 'command', command: wishes.moveOfficer('loket-1', 'loket-2', 'p-ani') });
  const why = reasonChoice(subject('loket-2'), wish);
  expect(why).toMatchObject({ confirm: { id: 'Pindahkan' } });
  expect(why?.options.map((each) => each.wish({ minutes: 0, second: false }))).toContainEqual({
    kind: 'command',
    command: wishes.moveOfficer('loket-1', 'loket-2', 'p-ani', 'elsewhere'),
  });
});

test('[R1] somebody who has to leave is told why; a counter where nobody is asks for no reason', () => {
  const wish = { kind: 'command', command: wishes.assign('loket-1', 'p-baru') } as const;
  expect(reasonChoice(subject('loket-1'), wish)).toBeNull();
  const why = reasonChoice(subject('loket-1', 'Wati'), wish);
  expect(why).toMatchObject({ grave: true, confirm: { id: 'Serahkan' }, lead: { id: expect.stringMatching(/^Wati/) } });
  const answers = why?.options.map((each) => each.wish({ minutes: 0, second: false }));
  expect(answers).toContainEqual({ kind: 'command', command: wishes.assign('loket-1', 'p-baru', 'relief') });
});

test('[U80] for later anybody may be chosen, also who is at another counter now, which is then said', () => {
  const counters = see(morning(), 'counters', {});
  const offered = officerChoice(
    subject('loket-10'),
    [person('p-ani'), person('Wati')],
    see(morning(), 'catalogue', {}),
    counters,
    true,
  );
  expect(offered?.options.map(({ label, detail, off }) => [label.id, detail?.id ?? null, off ?? false])).toEqual([
    ['Wati', null, false],
    ['p-ani', 'kini di Loket 1, yang saat itu harus sudah ditutup', false],
  ]);
});

test('[G13] who is at another counter is never picked beforehand, and what would be left there is said; who is at none comes first and is named', () => {
  const play = morning();
  const catalogue = see(play, 'catalogue', {});
  const asked = (counterId: string, ...people: PersonRow[]) =>
    officerChoice(subject(counterId), people, catalogue, see(play, 'counters', {}));
  const ani = person('p-ani', { sessions: 1 });
  const free = asked('loket-3', ani, person('Wati'));
  expect(free).toMatchObject({ isUnpicked: false, options: [{ label: { id: 'Wati' } }, { label: { id: 'p-ani' } }] });
  const nobody = asked('loket-3', ani);
  expect(nobody).toMatchObject({
    isUnpicked: true,
    lead: { id: expect.stringContaining('Tidak ada petugas yang bebas') },
  });
  const sitti = asked('loket-3', ani, person('Sitti', { role: 'supervisor', sessions: 1 }));
  expect(sitti).toMatchObject({ isUnpicked: true, options: [{ label: { id: 'Sitti' } }, { label: { id: 'p-ani' } }] });
  const one = asked('loket-3', person('Wati', { sessions: 1 }));
  expect(one).toMatchObject({
    isUnpicked: false,
    heading: { id: 'Buka Loket 1 untuk Wati?' },
    lead: { id: 'sedang masuk' },
  });
});

test('[G13] what has no open counter any more where an officer goes is said, and who leaves least comes first', () => {
  const play = given(smallHall())
    .at('08:00')
    .as(wishes.ani)
    .openCounter('loket-1')
    .as(wishes.dewi)
    .openCounter('loket-4');
  const detail = (counterId: string, ...people: PersonRow[]) =>
    officerChoice(subject(counterId), people, see(play, 'catalogue', {}), see(play, 'counters', {}))?.options.map(
      (each) => [each.label.id, each.detail?.id],
    );
  const closes = 'sedang di Loket 1 tanpa nomor: loket itu ditutup';
  expect(detail('loket-3', person('p-ani'))).toEqual([
    ['p-ani', `${closes}, dan tidak ada loket buka lagi untuk Kartu Keluarga`],
  ]);
  // Loket 2 serves all that Loket 1 does.
  expect(detail('loket-2', person('p-ani'))).toEqual([['p-ani', closes]]);
  expect(detail('loket-10', person('p-ani'), person('p-dewi'))).toEqual([
    ['p-dewi', 'sedang di Loket 4 tanpa nomor: loket itu ditutup'],
    ['p-ani', `${closes}, dan tidak ada loket buka lagi untuk Perekaman KTP dan 1 layanan lain`],
  ]);
});
