/** Officers who have gone and left a counter open, and who may end it. */
import { describe, expect, test } from 'vitest';
import { servingAtLoket1, status } from '../../support/play/at-loket-1.ts';
import { called } from '../../support/play/facts.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { clock } from '../../support/play/hall-builder.ts';
import { desk, display, page, see } from '../../support/play/see.ts';
import { ani, budi, citra, dewi, eka, fitri, kiosk, theHall, ticket } from '../../support/play/wishes.ts';

const row = (play: Play, counterId: string) =>
  see(play, 'counters', {}).counters.find((counter) => counter.counterId === counterId);
const seenState = (play: Play, counterId: string) =>
  display(play).counters.find((counter) => counter.counterId === counterId)?.state.status;
/** Dewi has gone home, and her counter is open. */
const dewiGone = () => morning().as(kiosk).issue('pbb').as(theHall).noteOfficer('p-dewi', false);

describe('[C10] a counter whose officer has gone', () => {
  test('[C10] says so to the officers, and is no open counter for whoever waits or looks', () => {
    const play = dewiGone();
    expect(play.events.at(-1)).toEqual({ type: 'OfficerGone', counterId: 'loket-4', officerId: 'p-dewi' });
    expect(row(play, 'loket-4')).toMatchObject({ state: { status: 'open' }, goneSince: clock('08:00') });
    expect(seenState(play, 'loket-4')).toBe('closed');
    expect(page(play, 1).presence).toEqual({ status: 'open', counters: 1 });
    expect(page(play.as(eka).closeCounter('loket-10'), 1).presence).toEqual({ status: 'left' });
    expect(see(play, 'counters', {}).leftWaiting).toMatchObject([{ serviceId: 'pbb', tickets: [{ number: 'B-001' }] }]);
  });
  test('[C10] who waits for it alone may be called by others', () => {
    const play = morning().as(kiosk).issue('ktp').as(ani).callNext('loket-1').transfer('loket-1', 1, 'ktp', 'loket-2');
    expect(desk(play, 'loket-3').waiting).toEqual([]);
    play.as(theHall).noteOfficer('p-budi', false);
    play.when(citra).callNext('loket-3').gives(called('loket-3', 1));
  });
  test('[C10] a number that it has called or serves stays with it, and is seen', () => {
    const play = servingAtLoket1().as(theHall).noteOfficer('p-ani', false);
    expect(seenState(play, 'loket-1')).toBe('serving');
    expect(status(play, 1)).toBe('serving');
  });
  test('[C10] one that rests, rests until then all the same', () => {
    const play = morning().as(dewi).pauseCounter('loket-4', 20).as(eka).closeCounter('loket-10').as(kiosk).issue('pbb');
    play.as(theHall).noteOfficer('p-dewi', false);
    expect(page(play, 1).presence).toEqual({ status: 'resting', until: clock('08:20') });
    expect(row(play, 'loket-4')?.goneSince).toBe(clock('08:00'));
  });
  test('[C10] ends with the next sign-in, or with whatever the officer does there', () => {
    const signedIn = dewiGone().as(theHall).noteOfficer('p-dewi', true);
    expect(row(signedIn, 'loket-4')?.goneSince).toBeNull();
    expect(row(dewiGone().as(dewi).callNext('loket-4'), 'loket-4')?.goneSince).toBeNull();
    expect(row(dewiGone().as(dewi).pauseCounter('loket-4'), 'loket-4')?.goneSince).toBeNull();
    expect(row(dewiGone().as(fitri).takeOver('loket-4'), 'loket-4')?.goneSince).toBeNull();
  });
  test('[C10] is nothing new when it is known, or when the officer is at no counter', () => {
    dewiGone().when(theHall).noteOfficer('p-dewi', false).nothing();
    morning().when(theHall).noteOfficer('p-dewi', true).nothing();
    morning().when(theHall).noteOfficer('p-fitri', false).nothing();
  });
});

describe('[C11] a supervisor ends a counter', () => {
  test('[C11] and whoever was served there waits again, in the place of before', () => {
    const play = servingAtLoket1(2).as(theHall).noteOfficer('p-ani', false);
    const { promise, sequence } = play.state.tickets.get(ticket(1))!;
    play.as(fitri).endCounter('loket-1');
    expect(play.events.at(-1)).toMatchObject({ type: 'CounterEnded', because: 'gone', ticketIds: [ticket(1)] });
    expect(play.state.tickets.get(ticket(1))).toMatchObject({ status: 'waiting', promise, sequence });
    expect(row(play, 'loket-1')).toMatchObject({ state: { status: 'closed' }, officerId: null, goneSince: null });
    play.when(budi).callNext('loket-2').gives(called('loket-2', 1));
    play.as(ani).openCounter('loket-1');
  });
  test('[C11] also while its officer is there, and with nobody at it', () => {
    const play = morning().as(fitri).endCounter('loket-4');
    expect(play.events.at(-1)).toMatchObject({ because: 'supervisor', ticketIds: [] });
    play.when(fitri).endCounter('loket-4').refused('counter-closed');
    play.when(fitri).endCounter('loket-77').refused('counter-unknown');
    play.when(dewi).callNext('loket-4').refused('counter-closed');
  });
  test('[C11] there is nothing to undo', () => {
    const play = servingAtLoket1();
    const { position } = play;
    play.as(fitri).endCounter('loket-1').as(ani).openCounter('loket-1');
    play.when(ani).undo('loket-1', position).refused('nothing-to-undo');
  });
});
