import { describe, expect, test } from 'vitest';
import { countIn, leftAt, numbersIn, settleChoice, settledAt, undoChoice } from '../../../counter/settling/settling.ts';
import type { CountersView } from '../../../shared/views/counters-view.ts';
import { catalogue, counters, now, service } from '../../support/clients/counter-views.ts';

const [, other, own] = counters.counters as [Row, Row, Row];
type Row = CountersView['counters'][number];
const left = {
  agencyId: own.agencyId!,
  agencyName: { id: 'Disdukcapil' },
  serviceId: service('A-KK'),
  serviceName: { id: 'Kartu Keluarga' },
  presence: { status: 'left' },
  tickets: [
    { ticketId: '2026-11-22.5', number: 'A-005' },
    { ticketId: '2026-11-22.6', number: 'A-006' },
  ],
} as CountersView['leftWaiting'][number];
const settled = {
  position: 9,
  agencyId: own.agencyId!,
  how: 'end',
  numbers: ['A-005'],
  undoUntil: now,
} as CountersView['settled'][number];
const view: CountersView = { ...counters, leftWaiting: [left], settled: [settled] };
const given = { minutes: 0, second: false };

describe('[E5] those who wait for nobody', () => {
  test('[E5] stand at each counter of their agency, and at a shared one that serves them', () => {
    expect(leftAt(view, catalogue, own)).toEqual([left]);
    expect(leftAt(view, catalogue, counters.counters[0]!)).toEqual([]);
    expect(leftAt(view, catalogue, { ...other, agencyId: null })).toEqual([left]);
    expect([countIn([left]), numbersIn([left])]).toEqual([2, 'A-005 – A-006']);
  });
  test('[E5] of two agencies at one shared counter those come first about whom nothing is decided yet', () => {
    const [shared] = catalogue.counters.filter(({ serviceIds }) => serviceIds.includes(service('A-KK')));
    const row = { ...other, counterId: shared!.counterId, agencyId: null };
    const announced = { ...left, agencyId: 'B', presence: { status: 'expected', from: now } } as typeof left;
    expect(leftAt({ ...view, leftWaiting: [announced, left] }, catalogue, row)).toEqual([left]);
    expect(leftAt({ ...view, leftWaiting: [announced] }, catalogue, row)).toEqual([announced]);
  });
  test('[E5] are asked about by their numbers: stay, move to what is open, or end', () => {
    const { heading, lead, options } = settleChoice([left], view, catalogue);
    expect(heading.id).toBe('2 nomor menunggu tanpa petugas');
    expect(lead?.id).toMatch(/Disdukcapil: A-005 – A-006/);
    expect(options.map(({ label }) => label.id)).toContain('Alihkan ke Perekaman KTP-el');
    const command = (word: string) => options.find(({ label }) => label.id.startsWith(word))?.wish(given);
    const about = { type: 'SettleWaiting', agencyId: 'A', ticketIds: ['2026-11-22.5', '2026-11-22.6'] };
    expect(command('Tetap')).toMatchObject({ command: { ...about, how: { is: 'stay', minutes: 30 } } });
    expect(command('Alihkan')).toMatchObject({ command: { ...about, how: { is: 'move', serviceId: 'A-KTP' } } });
    expect(command('Akhiri')).toMatchObject({ command: { ...about, how: { is: 'end', reason: 'not-come' } } });
  });
  test('[E5] are moved nowhere where no counter is open, or its officer has gone', () => {
    const gone = { ...view, counters: view.counters.map((row) => ({ ...row, goneSince: now })) };
    const labels = settleChoice([left], gone, catalogue).options.map(({ label }) => label.id);
    expect(labels.filter((label) => label.startsWith('Alihkan'))).toEqual([]);
  });
  test('[E7] what was decided can be taken back until then', () => {
    expect(settledAt(view, own, [], now)).toEqual(settled);
    expect(settledAt(view, own, [], now + 1)).toBeNull();
    expect(undoChoice(settled).options[0]?.wish(given)).toMatchObject({
      command: { type: 'UndoSettling', agencyId: 'A', actionPosition: 9 },
    });
  });
});
