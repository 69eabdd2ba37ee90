import { describe, expect, test } from 'vitest';
import { indexOf } from '../../../server/domain/calendar/hall-index.ts';
import { configuredHall } from '../../../server/domain/core/settings.ts';
import { isReady } from '../../../server/domain/core/state.ts';
import { AgencyId, CounterId } from '../../../shared/base/ids.ts';
import { called } from '../../support/play/facts.ts';
import { given, morning, type Play } from '../../support/play/given.ts';
import { closingHall, counterIn, daily, serviceIn, smallHall, tuesday } from '../../support/play/hall-builder.ts';
import { see } from '../../support/play/see.ts';
import {
  ani,
  budi,
  citra,
  configure,
  dewi,
  eka,
  fitri,
  kiosk,
  lendSeeing,
  theHall,
} from '../../support/play/wishes.ts';

const served = ({ state }: Play, counterId: string) =>
  isReady(state) ? indexOf(state.hall).counters.get(CounterId.parse(counterId))?.serviceIds : [];
const settings = ({ state }: Play) => (isReady(state) ? configuredHall(state) : null);

describe('services that are lent', () => {
  test('[R2] a counter calls what it was lent, in the order of promises, and no longer what was taken from it', () => {
    const play = morning().as(kiosk).issue('akta').issue('ktp');
    play.when(ani).callNext('loket-3').refused('not-your-counter');
    play.as(fitri).lend('loket-3', ['akta']);
    play.when(citra).callNext('loket-3').gives(called('loket-3', 1));
    play.as(fitri).lend('loket-2', [], ['ktp', 'akta']);
    play.when(budi).callNext('loket-2').refused('line-empty');
  });
  test('[R2] everything follows: who is there, how many are ahead, the kiosk, the desk, the catalogue', () => {
    const play = given().at('08:00').as(citra).openCounter('loket-3').as(kiosk).issue('ktp');
    const akta = () => see(play, 'kiosk', {}).services.find(({ serviceId }) => serviceId === 'akta');
    expect(akta()?.presence.status).not.toBe('open');
    play.as(fitri).lend('loket-3', ['akta']);
    expect(akta()).toMatchObject({ presence: { status: 'open', counters: 1 }, ahead: 1 });
    const counterId = CounterId.parse('loket-3');
    expect(see(play, 'counter', { counterId }).serviceIds).toEqual(['ktp', 'akta']);
    const shown = see(play, 'catalogue', {}).counters.find((each) => each.counterId === counterId);
    expect(shown?.serviceIds).toEqual(['ktp', 'akta']);
    expect(see(play, 'acts', {}).lent).toEqual([{ counterId, more: ['akta'], fewer: [] }]);
  });
  test('[R2] of two who lend at one counter at once the second is told, and nothing is lost', () => {
    const nothing = { more: [], fewer: [] };
    const play = morning().did(fitri, lendSeeing('loket-3', ['akta'], [], nothing));
    play.when(fitri).lendSeeing('loket-3', ['kk'], [], nothing).refused('lent-meanwhile');
    play.when(fitri).lendSeeing('loket-3', [], [], nothing).refused('lent-meanwhile');
    expect(served(play, 'loket-3')).toEqual(['ktp', 'akta']);
    play.did(fitri, lendSeeing('loket-3', ['kk', 'akta'], ['ktp'], { more: ['akta'], fewer: [] }));
    // In whatever order, and with what means nothing.
    const seen = { more: ['akta', 'kk', 'ktp'], fewer: ['ktp'] };
    play.did(fitri, lendSeeing('loket-3', ['akta'], [], seen));
    expect(served(play, 'loket-3')).toEqual(['ktp', 'akta']);
    // Whoever says nothing of it is asked nothing.
    play.as(fitri).lend('loket-3', ['kk']);
  });
  test('[R2][R3] what a shared counter was lent of another agency can be taken back while it is at work', () => {
    const play = morning().as(fitri).lend('loket-10', ['akta']).lend('loket-10', []);
    expect(served(play, 'loket-10')).toEqual(['klaim', 'pbb']);
  });
  test('[R2] it ends with the day, and with nothing of both', () => {
    const play = morning().as(fitri).lend('loket-3', ['akta'], ['ktp']);
    expect(served(play, 'loket-3')).toEqual(['akta']);
    play.as(fitri).lend('loket-3', []);
    expect(served(play, 'loket-3')).toEqual(['ktp']);
    play.as(fitri).lend('loket-3', ['kk']).at('00:10', tuesday).as(theHall).advanceTime();
    expect(served(play, 'loket-3')).toEqual(['ktp']);
    expect(play.state.lent.size).toBe(0);
  });
  test('[R2][D7] who goes on into the next day is served there by what the settings say', () => {
    const play = given(
      smallHall((hall) => {
        counterIn(hall, 'loket-2').duty = [];
        counterIn(hall, 'loket-3').duty = [];
      }),
    );
    play.at('23:00').as(citra).openCounter('loket-3').as(fitri).lend('loket-3', ['akta']);
    play.as(kiosk).issue('akta').issue('ktp').at('00:01', tuesday).as(theHall).advanceTime();
    const ended = play.events.flatMap((event) => (event.type === 'TicketUnserved' ? [event.ticketId] : []));
    expect(ended).toEqual(['2026-07-06.1']);
  });
  test('[R2][H1] the settings are as they were: the same again changes nothing, new ones leave it lent', () => {
    const play = morning().as(fitri).lend('loket-3', ['akta'], ['ktp']);
    expect(settings(play)).toEqual(smallHall());
    play.when(theHall, configure(smallHall())).nothing();
    play.did(
      theHall,
      configure(
        smallHall((hall) => {
          hall.notice = { id: 'Baru' };
        }),
      ),
    );
    expect(served(play, 'loket-3')).toEqual(['akta']);
    const next = smallHall((hall) => {
      counterIn(hall, 'loket-3').serviceIds = ['ktp', 'akta', 'kk'];
    });
    play.did(theHall, configure(next));
    expect(served(play, 'loket-3')).toEqual(['akta', 'kk']);
    expect(settings(play)).toEqual(next);
  });
  test('[R2] what it serves already is refused, however it is asked', () => {
    const play = morning();
    play.when(fitri).lend('loket-3', ['ktp'], ['kk']).refused('already-so');
    play.as(fitri).lend('loket-3', ['akta', 'akta']);
    play.when(fitri).lend('loket-3', ['akta', 'ktp']).refused('already-so');
  });
  test('[R3] not another agency’s service to an agency’s counter, to a shared one any; and something is left', () => {
    const play = morning();
    play.when(fitri).lend('loket-1', ['pbb']).refused('service-of-other-agency');
    play.as(fitri).lend('loket-10', ['kk']);
    play.when(fitri).lend('loket-4', [], ['pbb']).refused('counter-without-service');
    play.when(fitri).lend('loket-99', ['kk']).refused('counter-unknown');
    play.when(fitri).lend('loket-1', ['paspor']).refused('service-unknown');
  });
  test('[S14] at a shared counter each agency says what becomes of its own services; those of others stay as they are', () => {
    const of = (...ids: string[]) => ({ agencyIds: ids.map((id) => AgencyId.parse(id)) });
    const play = morning((hall) => {
      hall.services.push({ ...serviceIn(hall, 'klaim'), serviceId: 'daftar', name: { id: 'Pendaftaran' } });
      hall.services.push({ ...serviceIn(hall, 'pbb'), serviceId: 'bphtb', name: { id: 'BPHTB' } });
    });
    play.knowing(of('bpjs')).as(fitri).lend('loket-10', ['daftar'], ['klaim']);
    // What is there may be named, as a page does; it is not theirs to end, to keep or to begin.
    play.knowing(of('pajak')).as(dewi).lend('loket-10', ['bphtb']);
    expect(served(play, 'loket-10')).toEqual(['pbb', 'daftar', 'bphtb']);
    play.when(dewi).lend('loket-10', ['daftar', 'bphtb'], ['klaim']).refused('already-so');
    play.when(dewi).lend('loket-10', ['kk']).refused('not-your-agency');
    play.as(dewi).lend('loket-10', []);
    expect(served(play, 'loket-10')).toEqual(['pbb', 'daftar']);
    play.knowing(of('bpjs')).as(fitri).lend('loket-10', []);
    expect(served(play, 'loket-10')).toEqual(['klaim', 'pbb']);
    play.knowing(of('pajak')).when(dewi).lend('loket-10', [], ['klaim']).refused('not-your-agency');
    play.knowing({ agencyIds: null }).as(fitri).lend('loket-10', ['kk', 'daftar']);
    expect(served(play, 'loket-10')).toEqual(['klaim', 'pbb', 'kk', 'daftar']);
  });
  test('[R3] nobody is left waiting, on hold, called or missed for nobody', () => {
    const oneFor = () =>
      given(
        smallHall((hall) => {
          serviceIn(hall, 'akta').standardMinutes = 5;
        }),
      )
        .at('08:00')
        .as(budi)
        .openCounter('loket-2')
        .as(kiosk)
        .issue('akta');
    const taken = (play: Play) => play.when(fitri).lend('loket-2', [], ['akta']);
    taken(oneFor()).refused('services-still-needed');
    const calledThere = oneFor().as(budi).callNext('loket-2');
    taken(calledThere).refused('services-still-needed');
    taken(calledThere.as(budi).start('loket-2', 1).hold('loket-2', 1, 30)).refused('services-still-needed');
    taken(oneFor().as(budi).callNext('loket-2').markMissed('loket-2', 1)).refused('services-still-needed');
    // Where another one can serve them, or nobody needs it any more, it can go.
    expect(taken(oneFor().as(fitri).lend('loket-3', ['akta'])).decision.ok).toBe(true);
    expect(taken(oneFor().as(budi).cancel('loket-2', 1)).decision.ok).toBe(true);
  });
  test('[R3] an agency’s people stay at a shared counter that is open', () => {
    const play = morning();
    play.when(fitri).lend('loket-10', [], ['klaim']).refused('services-still-needed');
    play.as(eka).closeCounter('loket-10').as(fitri).lend('loket-10', [], ['klaim']);
    expect(served(play, 'loket-10')).toEqual(['pbb']);
  });
  test('[R3] what needs a service that no counter serves any more cannot be taken back; the rest can', () => {
    const play = morning().as(kiosk).issue('akta').issue('ktp');
    play.as(budi).callNext('loket-2').cancel('loket-2', 1);
    const cancelled = play.position;
    play.as(ani).callNext('loket-1');
    const call = play.position;
    play.as(fitri).lend('loket-2', [], ['akta']);
    play.when(budi).undo('loket-2', cancelled).refused('nothing-to-undo');
    expect(play.when(ani).undo('loket-1', call).decision.ok).toBe(true);
  });
  test('[R2][I8] capacity counts the counters that serve it today', () => {
    const hall = closingHall((each) => {
      each.schedule = daily('08:00', '09:00');
      serviceIn(each, 'klaim').standardMinutes = 40;
      counterIn(each, 'loket-4').agencyId = null;
    });
    const play = given(hall).at('08:00').as(eka).openCounter('loket-10').as(dewi).openCounter('loket-4');
    play.as(kiosk).issue('klaim').when(kiosk).issue('klaim').refused('no-time-left');
    play.as(fitri).lend('loket-4', ['klaim']);
    expect(play.when(kiosk).issue('klaim').decision.ok).toBe(true);
  });
});
