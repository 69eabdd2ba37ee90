/** What becomes of a counter when its officer’s rights change (rule C9). */
import { describe, expect, test } from 'vitest';
import type { AccessChange, Standing } from '../../../shared/access/access-changes.ts';
import { AccessChange as AccessChanges } from '../../../shared/access/access-changes.ts';
import { called } from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { page } from '../../support/play/see.ts';
import { ani, budi, dewi, eka, fitri, kiosk, officer, ticket } from '../../support/play/wishes.ts';

const admin = officer('p-admin');
const before = { role: 'officer', agencyIds: ['dukcapil'], isActive: true };
const change = (play: Play, said: object): AccessChange => {
  const noted = AccessChanges.parse(said);
  play.did(admin, { type: 'NoteAccessChange', change: noted });
  return noted;
};
const changed = (officerId: string, after: Partial<Record<keyof Standing, unknown>>) => ({
  type: 'PersonChanged',
  officerId,
  isRenamed: false,
  before,
  after: { ...before, ...after },
});
const erased = (officerId: string) => ({ type: 'PersonErased', officerId, agencyIds: null });
const ended = (counterId: string, officerId: string, ...sequences: number[]) => ({
  type: 'CounterEnded',
  counterId,
  officerId,
  because: 'rights',
  ticketIds: sequences.map((sequence) => ticket(sequence)),
});
const lastEvents = (play: Play) => play.entries.at(-1)?.events;

describe('[C9] whoever may be at a counter no longer leaves nobody sitting there', () => {
  const ways: [string, object][] = [
    ['is erased', erased('p-ani')],
    ['is switched off', changed('p-ani', { isActive: false })],
    ['is moved to another agency', changed('p-ani', { agencyIds: ['pajak'] })],
    ['becomes an administrator', changed('p-ani', { role: 'administrator', agencyIds: null })],
  ];
  test.each(ways)('[C9] who serves and %s: the counter is ended, the number waits in its place', (_, said) => {
    const play = morning().as(kiosk).issue('ktp').issue('ktp').as(ani).callNext('loket-1').start('loket-1', 1);
    const noted = change(play, said);
    expect(lastEvents(play)).toEqual([noted, ended('loket-1', 'p-ani', 1)]);
    expect(page(play, 1)).toMatchObject({ status: 'waiting', ahead: 0, counterNumber: null });
    play.when(ani).complete('loket-1', 1).refused('counter-closed');
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
    play.as(fitri).openCounter('loket-1').callNext('loket-1');
  });

  test('[C9] who is called, and nobody; also while the counter rests', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(budi).pauseCounter('loket-2');
    change(play, erased('p-ani'));
    expect(lastEvents(play)?.[1]).toEqual(ended('loket-1', 'p-ani', 1));
    change(play, erased('p-budi'));
    expect(lastEvents(play)?.[1]).toEqual(ended('loket-2', 'p-budi'));
    change(play, erased('p-budi'));
    expect(lastEvents(play)).toHaveLength(1);
  });

  test('[C9] a number for this counter alone may be called by its colleagues', () => {
    const play = morning().as(kiosk).issue('ktp').as(budi).callNext('loket-2').start('loket-2', 1);
    play.transfer('loket-2', 1, 'ktp', 'loket-1');
    play.when(budi).callNext('loket-2').refused('line-empty');
    change(play, erased('p-ani'));
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
  });

  test('[C9] who may stay, stays: another role or name, agencies that still have the counter, a shared one', () => {
    const play = morning()
      .as(kiosk)
      .issue('ktp')
      .issue('klaim')
      .as(ani)
      .callNext('loket-1')
      .as(eka)
      .callNext('loket-10');
    const stay = [
      changed('p-ani', { role: 'supervisor' }),
      changed('p-ani', { agencyIds: null }),
      changed('p-ani', { agencyIds: ['pajak', 'dukcapil'] }),
      changed('p-eka', { agencyIds: ['pajak'] }),
      changed('p-fitri', { isActive: false }),
    ];
    for (const said of stay) {
      const noted = change(play, said);
      expect(lastEvents(play)).toEqual([noted]);
    }
    play.as(ani).start('loket-1', 1).complete('loket-1', 1).as(dewi).pauseCounter('loket-4');
    change(play, changed('p-eka', { agencyIds: ['dukcapil'] }));
    expect(lastEvents(play)?.[1]).toEqual(ended('loket-10', 'p-eka', 2));
  });

  test('[C9][C2] and may open a counter where they belong now, at once', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').as(dewi).closeCounter('loket-4');
    change(play, changed('p-ani', { agencyIds: ['pajak'] }));
    play.when(ani).openCounter('loket-4').gives({ type: 'CounterOpened', counterId: 'loket-4', officerId: 'p-ani' });
  });
});
