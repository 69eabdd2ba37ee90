import { describe, expect, test } from 'vitest';
import {
  absentChoice,
  counterActionOf,
  endChoice,
  mayEnd,
  presentChoice,
  takeOverChoice,
} from '../../../counter/choose/counter-actions.ts';
import { pointedRow, rowFrom } from '../../../counter/choose/pointing.ts';
import { takenFrom } from '../../../counter/desk/acts/desk-state.ts';
import { findCounters } from '../../../counter/ui/search.ts';
import { CounterId, OfficerId } from '../../../shared/base/ids.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { catalogue, counters, now, officerId, views } from '../../support/clients/counter-views.ts';

type State = CountersView['counters'][number]['state'];
const [immigration, others, own] = counters.counters as [Row, Row, Row];
type Row = CountersView['counters'][number];

describe('what can be done with a counter', () => {
  test('a closed one is opened, one’s own goes on, another’s is taken over', () => {
    expect(counterActionOf(immigration, officerId)).toBe('open');
    expect(counterActionOf(own, officerId)).toBe('go-on');
    expect(counterActionOf(others, officerId)).toBe('take-over');
  });

  test('a paused or calling counter of another officer is taken over too', () => {
    const states: State[] = [
      { status: 'paused', reason: 'rest', until: now },
      { status: 'calling', number: own.state.status === 'serving' ? own.state.number : ('A-001' as never) },
    ];
    for (const state of states) expect(counterActionOf({ ...others, state }, officerId)).toBe('take-over');
  });

  test('one of an absent agency cannot be opened', () => {
    expect(counterActionOf({ ...own, state: { status: 'absent', reason: 'system' } }, officerId)).toBe('none');
  });

  test('taking over says whose it is, and what becomes of the number there', () => {
    const choice = takeOverChoice(others);
    expect(choice.lead?.id).toMatch(/dipakai Petugas budi. Nomor A-017 tetap di loket ini/);
    expect(choice.options[0]?.wish({ minutes: 0, second: false })).toMatchObject({
      command: { type: 'TakeOverCounter', counterId: 'loket-3' },
    });
  });

  test('[C11] a supervisor ends the counter of somebody else, and is told what becomes of the number there', () => {
    const supervisor = { role: 'supervisor', officerId } as const;
    expect(mayEnd(others, supervisor)).toBe(true);
    expect(mayEnd(own, supervisor)).toBe(false);
    expect(mayEnd(immigration, supervisor)).toBe(false);
    expect(mayEnd(others, { ...supervisor, role: 'officer' })).toBe(false);
    expect(endChoice(others).lead?.id).toMatch(/Petugas budi. Nomor A-017 menunggu lagi/);
    expect(endChoice(others).options[0]?.wish({ minutes: 0, second: false })).toMatchObject({
      command: { type: 'EndCounter', counterId: 'loket-3' },
    });
  });

  test('an absence has a reason; both ways are asked for', () => {
    const [agency] = catalogue.agencies;
    expect(absentChoice(agency!).options[1]?.wish({ minutes: 0, second: false })).toMatchObject({
      command: { type: 'MarkAgencyAbsent', agencyId: 'A', reason: 'duty-elsewhere' },
    });
    expect(presentChoice(agency!).heading.id).toBe('Disdukcapil hadir kembali?');
  });

  test('a desk is lost when somebody else stands there, not when nobody does', () => {
    expect(takenFrom(views.free, officerId)).toBe(false);
    expect(takenFrom(views.closed, officerId)).toBe(false);
    expect(takenFrom(views.free, OfficerId.parse('budi'))).toBe(true);
  });
});

describe('finding a counter', () => {
  const numbers = (query: string) =>
    findCounters(counters, catalogue, query, 'id').map((group) => [
      group.zoneName,
      ...group.counters.map(({ number }) => number),
    ]);

  test('all, by zone and number', () => {
    expect(numbers('')).toEqual([
      ['Zona A', 3, 4],
      ['Zona B', 30],
    ]);
  });

  test('by number, by short or full name of the agency, by officer, with or without "loket"', () => {
    expect(numbers('loket 3')).toEqual([
      ['Zona A', 3],
      ['Zona B', 30],
    ]);
    expect(numbers('KEPENDUDUKAN')).toEqual([['Zona A', 3, 4]]);
    expect(numbers('imig')).toEqual([['Zona B', 30]]);
    expect(numbers('budi')).toEqual([['Zona A', 3]]);
    expect(numbers('xyz')).toEqual([]);
  });

  const pointed = (query: string, over: { pointed?: string; preselected?: string; me?: string } = {}) =>
    pointedRow(findCounters(counters, catalogue, query, 'id'), {
      pointed: over.pointed ? CounterId.parse(over.pointed) : null,
      preselected: over.preselected ? CounterId.parse(over.preselected) : null,
      query,
      me: OfficerId.parse(over.me ?? 'nobody'),
    })?.number;

  test('the number itself comes before those that begin with it', () => {
    expect(pointed('30')).toBe(30);
    expect(pointed('3')).toBe(3);
  });

  test('one’s own counter comes before the machine’s, and both give way to typing and pointing', () => {
    expect(pointed('', { preselected: 'loket-30' })).toBe(30);
    expect(pointed('', { preselected: 'loket-30', me: officerId })).toBe(4);
    expect(pointed('3', { preselected: 'loket-30', me: officerId })).toBe(3);
    expect(pointed('', { pointed: 'loket-3', me: officerId })).toBe(3);
    expect(pointed('xyz')).toBeUndefined();
  });

  test('the arrows stop at the ends', () => {
    const groups = findCounters(counters, catalogue, '', 'id');
    expect(rowFrom(groups, others, 1)?.number).toBe(4);
    expect(rowFrom(groups, others, -1)?.number).toBe(3);
    expect(rowFrom(groups, immigration, 8)?.number).toBe(30);
  });
});
