import { describe, expect, test } from 'vitest';
import { StopNumbers } from '../../../shared/views/supervising.ts';
import { given, morning } from '../../support/play/given.ts';
import {
  clock,
  closedOn,
  closingHall,
  daily,
  serviceIn,
  smallHall,
  tuesday,
  withoutService,
} from '../../support/play/hall-builder.ts';
import { display, see } from '../../support/play/see.ts';
import { ani, fitri, kiosk, reserveNumbers, resumeNumbers, stopNumbers, theHall } from '../../support/play/wishes.ts';

const ofHall = { of: 'hall' } as const;
const ofAgency = { of: 'agency', agencyId: 'dukcapil' } as const;
const ofKk = { of: 'service', serviceId: 'kk' } as const;

describe('numbers that are stopped', () => {
  test('[R4] none of the service, the agency or the hall until the time, with the reason and when to come back', () => {
    const play = morning().did(fitri, stopNumbers(ofKk, clock('09:00')));
    play.when(kiosk).issue('kk').refused('numbers-stopped', clock('09:00'));
    play.when(ani).issue('kk').refused('numbers-stopped', clock('09:00'));
    play
      .as(kiosk)
      .issue('ktp')
      .did(fitri, stopNumbers(ofAgency, clock('10:00')));
    play.when(kiosk).issue('ktp').refused('numbers-stopped', clock('10:00'));
    play
      .as(kiosk)
      .issue('pbb')
      .did(fitri, stopNumbers(ofHall, clock('09:30'), { reason: 'system' }));
    const pbb = play.when(kiosk).issue('pbb');
    pbb.refused('numbers-stopped', clock('09:30'));
    expect(pbb.decision).toMatchObject({
      refusal: {
        sentence: {
          id: 'Pengambilan nomor dihentikan sementara: Gangguan sistem pusat. Nomor dapat diambil lagi pukul 09.30.',
        },
      },
    });
    play.at('09:30').as(kiosk).issue('pbb').when(kiosk).issue('kk').refused('numbers-stopped', clock('10:00'));
    play.at('10:00').as(kiosk).issue('kk');
  });
  test('[R4] words of the hall’s own take the place of the reason', () => {
    const words = { id: 'Server pusat padam', en: 'The central server is down' };
    const play = morning().did(fitri, stopNumbers(ofHall, undefined, { words }));
    expect(play.when(kiosk).issue('kk').decision).toMatchObject({
      refusal: { sentence: { en: expect.stringContaining('The central server is down') } },
    });
  });
  test('[R4][R8] about what new settings have no more, nobody is told; about what comes back it holds', () => {
    const without = smallHall((hall) => withoutService(hall, 'kk'));
    const play = morning().did(fitri, stopNumbers(ofKk, clock('15:00')), stopNumbers(ofAgency, clock('15:00')));
    const told = () => [see(play, 'acts', {}).stops.length, display(play).stops.length];
    expect(told()).toEqual([2, 2]);
    play.as(theHall).configure(without);
    expect(told()).toEqual([1, 1]);
    play.as(theHall).configure(smallHall());
    expect(told()).toEqual([2, 2]);
    play.when(kiosk).issue('kk').refused('numbers-stopped', clock('15:00'));
  });
  test('[R4] without a time for the rest of the day; it ends with the day', () => {
    const hall = closingHall((each) => {
      each.schedule = daily('08:00', '15:00');
    });
    const play = given(hall).at('09:00').did(fitri, stopNumbers(ofHall));
    play.when(kiosk).issue('ktp').refused('numbers-stopped', clock('08:00', tuesday));
    play.at('08:01', tuesday).as(kiosk).issue('ktp');
    expect(play.state.stops.size).toBe(0);
  });
  test('[R4] until a time at which the service is closed: until it opens', () => {
    const hall = closingHall((each) => {
      each.schedule = daily('08:00', '15:00', { breaks: [{ start: '12:00', end: '13:00' }], lastTicket: '14:00' });
    });
    const until = (time: string) =>
      given(hall)
        .at('09:00')
        .did(fitri, stopNumbers(ofHall, clock(time)))
        .when(kiosk);
    until('11:59').issue('ktp').refused('numbers-stopped', clock('11:59'));
    until('12:30').issue('ktp').refused('numbers-stopped', clock('13:00'));
    until('14:10').issue('ktp').refused('numbers-stopped', clock('08:00', tuesday));
    until('18:00').issue('ktp').refused('numbers-stopped', clock('08:00', tuesday));
  });
  test('[R4] until a time after the end of the day: until then, in a hall that never closes and in one that does', () => {
    const open = given()
      .at('23:50')
      .did(fitri, stopNumbers(ofHall, clock('00:30', tuesday)), stopNumbers({ of: 'agency', agencyId: 'pajak' }));
    open.when(kiosk).issue('ktp').refused('numbers-stopped', clock('00:30', tuesday));
    open.at('00:10', tuesday).when(kiosk).issue('ktp').refused('numbers-stopped', clock('00:30', tuesday));
    open.as(theHall).advanceTime().when(kiosk).issue('ktp').refused('numbers-stopped', clock('00:30', tuesday));
    // The other was for the rest of the day.
    open.at('00:30', tuesday).as(kiosk).issue('ktp').issue('pbb');
    const hall = closingHall((each) => {
      each.schedule = daily('08:00', '15:00');
    });
    const closing = given(hall)
      .at('14:00')
      .did(fitri, stopNumbers(ofHall, clock('10:00', tuesday)));
    closing.when(kiosk).issue('ktp').refused('numbers-stopped', clock('10:00', tuesday));
    closing.at('09:00', tuesday).when(kiosk).issue('ktp').refused('numbers-stopped', clock('10:00', tuesday));
    closing.when(fitri).resumeNumbers(ofHall);
    closing.as(kiosk).issue('ktp');
  });
  test.each([
    ['NIK 7471012345678901', undefined],
    ['Tanya ani@example.id', undefined],
    ['Mobil', 'Car DT 1234 AB'],
  ])('[R4][X6] words of the hall’s own lead to nobody: %s', (id, en) => {
    const words = { id, ...(en === undefined ? {} : { en }) };
    given()
      .at('09:00')
      .when(fitri, stopNumbers(ofHall, undefined, { words }))
      .refused('notice-personal');
  });
  test('[R4] words of one line, and a time that a calendar has', () => {
    for (const more of [{ words: { id: 'a\nb' } }, { words: { id: '\u200b' } }, { until: 9e15 }])
      expect(StopNumbers.safeParse({ type: 'StopNumbers', about: ofHall, reason: 'full', ...more }).success).toBe(
        false,
      );
  });
  test('[R4] what is closed anyhow says so first', () => {
    const hall = smallHall((each) => {
      each.schedule.exceptions = [closedOn('2026-07-06')];
    });
    const play = given(hall).at('09:00').did(fitri, stopNumbers(ofHall));
    play.when(kiosk).issue('ktp').refused('service-holiday');
  });
  test('[R4] they go on by hand; the same twice is refused, another reason takes its place', () => {
    const play = morning().did(fitri, stopNumbers(ofKk, clock('09:00')));
    play.when(fitri, stopNumbers(ofKk, clock('09:00'))).refused('already-so');
    play.did(fitri, stopNumbers(ofKk, clock('09:00'), { reason: 'system' })).did(fitri, resumeNumbers(ofKk));
    play.as(kiosk).issue('kk').when(fitri, resumeNumbers(ofKk)).refused('numbers-not-stopped');
    play.did(fitri, stopNumbers(ofKk, clock('09:00'))).at('09:01');
    play.when(fitri, resumeNumbers(ofKk)).refused('numbers-not-stopped');
    play.when(fitri, stopNumbers(ofKk, clock('09:01'))).refused('time-passed');
    play.when(fitri, stopNumbers({ of: 'service', serviceId: 'paspor' })).refused('service-unknown');
    play.when(fitri, stopNumbers({ of: 'agency', agencyId: 'imigrasi' })).refused('agency-unknown');
  });
  test('[R4][K4] who is in the hall is served: transfers, and numbers that a kiosk gave out without its server', () => {
    const play = morning().did(kiosk, reserveNumbers).as(kiosk).issue('ktp').did(fitri, stopNumbers(ofHall));
    play.as(ani).callNext('loket-1').transfer('loket-1', 1, 'kk');
    play
      .later(60_000)
      .as(kiosk)
      .handIn('A-801', 'kk', play.now - 1_000);
  });
  test('[R5] the kiosk, the hall’s page and the displays of the zone say it', () => {
    const play = morning((hall) => {
      serviceIn(hall, 'pbb').name = { id: 'PBB' };
    });
    play.did(fitri, stopNumbers({ of: 'service', serviceId: 'pbb' }, clock('09:00')));
    const told = { agencyName: { id: 'Bapenda' }, serviceName: { id: 'PBB' }, until: clock('09:00') };
    expect(see(play, 'about', {}).stops).toMatchObject([told]);
    expect(display(play, 'selatan').stops).toMatchObject([told]);
    expect(display(play, 'utara').stops).toEqual([]);
    expect(see(play, 'kiosk', {}).services.find(({ serviceId }) => serviceId === 'pbb')?.refusal?.code).toBe(
      'numbers-stopped',
    );
    play.did(fitri, stopNumbers(ofHall));
    expect(display(play, 'utara').stops).toMatchObject([{ agencyName: null, serviceName: null, until: null }]);
    expect(see(play, 'acts', {}).stops).toHaveLength(2);
    expect(see(play, 'acts', { agencies: 'bpjs' }).stops).toMatchObject([{ about: ofHall }]);
    play.at('00:01', tuesday).as(theHall).advanceTime();
    expect(see(play, 'about', {}).stops).toEqual([]);
  });
});
