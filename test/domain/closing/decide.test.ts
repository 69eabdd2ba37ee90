import { describe, expect, test } from 'vitest';
import { DecideClosing } from '../../../shared/views/supervising.ts';
import { morning, type Play } from '../../support/play/given.ts';
import { tuesday } from '../../support/play/hall-builder.ts';
import { desk, see } from '../../support/play/see.ts';
import * as wish from '../../support/play/wishes.ts';

const { ani, budi, fitri, kiosk, theHall } = wish;
const asked = (play: Play = morning()) => play.did(ani, wish.askToClose('loket-1'));
const decide = (play: Play, agrees: boolean, word?: string) =>
  wish.decideClosing('loket-1', play.state.closings.values().next().value?.position ?? 1, agrees, word);
const agreed = (play: Play) => play.did(fitri, decide(play, true));
const closing = (play: Play) => desk(play, 'loket-1').closing;
const statusOf = (play: Play) => play.state.desks.get('loket-1' as never)?.attendance.status;

describe('a counter’s wish to close before its time', () => {
  test('[R10] its officer asks, once, and may take it back; after a no it may be asked again', () => {
    const play = asked();
    expect(closing(play)).toMatchObject({ reason: 'ill', answer: null });
    play.when(ani).askToClose('loket-1', 'family').refused('closing-asked-already');
    play.when(budi).askToClose('loket-1').refused('not-your-counter');
    play.when(budi).takeBackAskToClose('loket-1').refused('not-your-counter');
    play.did(ani, wish.takeBackAskToClose('loket-1'));
    expect(closing(play)).toBeNull();
    play.when(ani).takeBackAskToClose('loket-1').refused('closing-not-asked');
    const refused = asked(play);
    refused.did(fitri, decide(refused, false));
    refused.when(ani).takeBackAskToClose('loket-1').refused('closing-not-asked');
    expect(closing(asked(refused))).toMatchObject({ answer: null });
  });
  test('[R10] at a closed or an unknown counter nothing is asked', () => {
    const play = morning().did(ani, wish.closeCounter('loket-1'));
    play.when(ani).askToClose('loket-1').refused('counter-closed');
    play.when(ani).askToClose('loket-99').refused('counter-unknown');
    play.when(fitri).decideClosing('loket-1', 1, true).refused('counter-closed');
    play.when(fitri).decideClosing('loket-99', 1, true).refused('counter-unknown');
  });
  test('[R10] it ends when the counter closes, is ended, is taken over or handed over; a pause leaves it', () => {
    const ends: ((play: Play) => unknown)[] = [
      (play) => play.did(ani, wish.closeCounter('loket-1')),
      (play) => play.did(fitri, wish.endCounter('loket-1')),
      (play) => play.did(fitri, wish.takeOver('loket-1')),
      (play) => play.did(fitri, wish.assign('loket-1', 'p-gita')),
    ];
    for (const end of ends) {
      const play = asked();
      end(play);
      expect(play.state.closings.size).toBe(0);
    }
    expect(closing(asked().did(ani, wish.pauseCounter('loket-1')))).not.toBeNull();
  });
  test('[R10] it ends with the day, also where somebody is served over midnight', () => {
    const play = morning().did(kiosk, wish.issue('ktp')).did(ani, wish.callNext('loket-1'));
    play.did(ani, wish.start('loket-1', 1));
    agreed(asked(play)).at('00:30', tuesday).did(theHall, wish.advanceTime);
    expect(play.state.closings.size).toBe(0);
    expect(statusOf(play)).toBe('open');
  });
  test('[R10] it takes nothing from an undo', () => {
    const play = morning().did(kiosk, wish.issue('ktp')).did(ani, wish.callNext('loket-1'));
    const { position } = play;
    asked(play).did(ani, wish.undo('loket-1', position));
  });
});

describe('a supervisor’s answer', () => {
  test('[R11] yes closes a free counter in the same entry, also one that rests', () => {
    for (const play of [asked(), asked().did(ani, wish.pauseCounter('loket-1'))]) {
      const { position } = [...play.state.closings.values()][0]!;
      play
        .when(fitri)
        .decideClosing('loket-1', position, true)
        .gives(
          { type: 'ClosingDecided', counterId: 'loket-1', askedPosition: position, agrees: true },
          { type: 'CounterClosed', counterId: 'loket-1', agreed: true },
        );
      expect(statusOf(play)).toBe('closed');
      expect(closing(play)).toBeNull();
    }
  });
  test('[R11] yes to a busy counter closes it when its ticket leaves it, however it does', () => {
    const leaves: ((play: Play) => unknown)[] = [
      (play) => play.did(ani, wish.start('loket-1', 1), wish.complete('loket-1', 1)),
      (play) => play.did(ani, wish.start('loket-1', 1), wish.completeAndCallNext('loket-1', 1)),
      (play) => play.did(ani, wish.hold('loket-1', 1)),
      (play) => play.did(ani, wish.transfer('loket-1', 1, 'kk')),
      (play) => play.did(ani, wish.cancel('loket-1', 1)),
    ];
    for (const leave of leaves) {
      const play = morning().did(kiosk, wish.issue('ktp'), wish.issue('ktp')).did(ani, wish.callNext('loket-1'));
      agreed(asked(play));
      expect(statusOf(play)).toBe('open');
      expect(closing(play)).toMatchObject({ answer: { agrees: true } });
      play.when(ani).askToClose('loket-1').refused('closing-asked-already');
      leave(play);
      expect(statusOf(play)).toBe('closed');
      expect(play.state.closings.size).toBe(0);
      expect(play.state.tickets.get(wish.ticket(2))?.status).toBe('waiting');
    }
  });
  test('[R11] what was agreed to can be taken back until it has come about', () => {
    const play = morning().did(kiosk, wish.issue('ktp')).did(ani, wish.callNext('loket-1'));
    agreed(asked(play)).did(ani, wish.takeBackAskToClose('loket-1'), wish.cancel('loket-1', 1));
    expect(statusOf(play)).toBe('open');
  });
  test('[R11][R9] the word with a yes reaches the desk too, at once and after the number', () => {
    const free = asked();
    free.did(fitri, decide(free, true, 'Lekas sembuh'));
    const told = { what: 'agreed', by: 'Fitri Handayani', reason: null, word: 'Lekas sembuh' };
    expect([statusOf(free), desk(free, 'loket-1').directed]).toMatchObject(['closed', told]);
    const busy = asked(morning().did(kiosk, wish.issue('ktp')).did(ani, wish.callNext('loket-1')));
    busy.did(fitri, decide(busy, true, 'Lekas sembuh'));
    expect([statusOf(busy), desk(busy, 'loket-1').directed]).toMatchObject(['open', told]);
    expect(closing(busy)).toMatchObject({ answer: { agrees: true, word: 'Lekas sembuh' } });
  });
  test('[R8][R10] whoever asks is named', () => {
    expect(see(asked(), 'acts', {}).closings).toMatchObject([{ officerName: 'Ani Rahmawati' }]);
  });
  test('[R11] no leaves it open and tells the desk, with the word', () => {
    const play = asked();
    play.did(fitri, decide(play, false, 'Tunggu Budi'));
    expect(statusOf(play)).toBe('open');
    expect(closing(play)).toMatchObject({ answer: { agrees: false, word: 'Tunggu Budi' } });
    expect(see(play, 'acts', {}).closings).toEqual([]);
  });
  test('[R11] an answer that is late answers nothing else', () => {
    const play = asked();
    const late = decide(play, true);
    play.did(ani, wish.takeBackAskToClose('loket-1'));
    asked(play);
    expect(play.try(fitri, late)).toMatchObject({ ok: false, refusal: { code: 'closing-not-asked' } });
    play.did(fitri, decide(play, false));
    expect(play.try(fitri, decide(play, true))).toMatchObject({ ok: false, refusal: { code: 'closing-not-asked' } });
  });
  test('[R11] the word is one line, and leads to nobody', () => {
    const play = asked();
    const { position } = [...play.state.closings.values()][0]!;
    play.when(fitri).decideClosing('loket-1', position, false, 'NIK 7471010101010001').refused('word-personal');
    const command = { type: 'DecideClosing', counterId: 'loket-1', askedPosition: position, agrees: false };
    for (const word of ['', ' ', 'dua\nbaris', 'x'.repeat(161)])
      expect(DecideClosing.safeParse({ ...command, word }).success).toBe(false);
  });
  test('[R11] before it is decided it is told who would wait for nobody', () => {
    const play = asked(morning().did(kiosk, wish.issue('ktp'), wish.issue('ktp')));
    expect(see(play, 'acts', {}).closings).toMatchObject([{ counterId: 'loket-1', agreed: false, reason: 'ill' }]);
    const before = see(play, 'acts', {}).closings[0]!.waitingHereAlone;
    expect(before).toBe(desk(play, 'loket-1').waitingHereAlone);
    expect(see(play, 'acts', { agencies: 'bpjs' }).closings).toEqual([]);
  });
});
