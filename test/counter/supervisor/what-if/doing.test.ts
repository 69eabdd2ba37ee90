import { describe, expect, test } from 'vitest';
import { type DoingScene, doingOf } from '../../../../counter/supervisor/what-if/doing.ts';
import { view } from '../../../../server/domain/views/view.ts';
import { CounterId, ServiceId } from '../../../../shared/base/ids.ts';
import { given } from '../../../support/play/given.ts';
import { smallHall } from '../../../support/play/hall-builder.ts';
import { ani, dewi, fitri } from '../../../support/play/wishes.ts';
import { newRegister } from '../../../support/server/test-hall.ts';

const counter = (id: string) => CounterId.parse(id);
const [one, two, four] = [counter('loket-1'), counter('loket-2'), counter('loket-4')];
const pbb = ServiceId.parse('pbb');
const play = given(smallHall()).at('08:00').as(ani).openCounter('loket-1').as(dewi).openCounter('loket-4');

function scene(): DoingScene {
  const see = (name: 'catalogue' | 'floor' | 'acts') => view(name, {}, play.state, play.now, newRegister());
  return { catalogue: see('catalogue'), floor: see('floor'), acts: see('acts') } as DoingScene;
}

describe('what exists as an act is done by it, with its reason', () => {
  test('[U71] a service is lent on top of what is lent, and what is given back is lent no more', () => {
    const akta = ServiceId.parse('akta');
    expect(doingOf({ is: 'serve', counterId: one, serviceId: akta }, scene())).toEqual({
      is: 'command',
      command: { type: 'LendServices', counterId: one, more: ['akta'], fewer: [], seen: { more: [], fewer: [] } },
    });
    play.as(fitri).lend('loket-1', ['akta']);
    expect(doingOf({ is: 'drop', counterId: one, serviceId: akta }, scene())).toMatchObject({
      command: { more: [], fewer: [], seen: { more: ['akta'], fewer: [] } },
    });
  });

  test('[U71] an officer who moves is told why', () => {
    const doing = doingOf({ is: 'move', counterId: one, toCounterId: two }, scene());
    if (doing.is !== 'choice') throw new Error(doing.is);
    expect(doing.choice.options[0]?.wish({ minutes: 0, second: false })).toMatchObject({
      command: { type: 'AssignCounter', counterId: two, officerId: 'p-ani', fromCounterId: one, reason: 'relief' },
    });
  });

  test('[U71] counters open, close and rest, and numbers stop, by the questions of the floor', () => {
    const from = null;
    const open = doingOf({ is: 'open', counterId: two, until: null, from }, scene());
    expect(open).toMatchObject({ is: 'officer', subject: { number: 2 } });
    const close = doingOf({ is: 'close', counterId: four, from }, scene());
    expect(close).toMatchObject({ is: 'end', subject: { officerId: 'p-dewi' } });
    const stop = doingOf({ is: 'stop', about: { of: 'service', serviceId: pbb }, from }, scene());
    expect(stop).toMatchObject({ is: 'stop', subject: { of: 'service' } });
    expect(doingOf({ is: 'resume', counterId: four }, scene())).toMatchObject({
      command: { type: 'ResumeForOfficer' },
    });
    const rest = doingOf({ is: 'pause', counterId: four, minutes: 20, from }, scene());
    if (rest.is !== 'choice') throw new Error(rest.is);
    expect(rest.choice.options[0]?.wish({ minutes: 0, second: false })).toMatchObject({
      command: { type: 'PauseForOfficer', minutes: 20 },
    });
  });
});

test('[U71][U80] what begins later is planned, with its reason', () => {
  const planned = (change: Parameters<typeof doingOf>[0]) => {
    const doing = doingOf(change, scene());
    return doing.is === 'choice' ? doing.choice.options[0]?.wish({ minutes: 0, second: false }) : doing;
  };
  const plan = (act: object) => ({ command: { type: 'PlanActs', acts: [{ act, at: '14:00' }] } });
  const from = '14:00';
  expect(planned({ is: 'stop', about: { of: 'hall' }, from })).toMatchObject(
    plan({ is: 'stop', about: { of: 'hall' } }),
  );
  expect(planned({ is: 'close', counterId: four, from })).toMatchObject(plan({ is: 'close', counterId: four }));
  expect(planned({ is: 'pause', counterId: four, from, minutes: 20 })).toMatchObject(
    plan({ is: 'pause', minutes: 20 }),
  );
  const open = planned({ is: 'open', counterId: two, from, until: '15:00' });
  expect(open).toMatchObject({ is: 'officer', from, until: '15:00' });
});

test('[U71][U86] the rest of an agency, and when counters close, are shifted in one', () => {
  const { agencyId } = play.state.hall!.agencies[0]!;
  expect(doingOf({ is: 'lunch', agencyId, minutes: 30 }, scene())).toEqual({
    is: 'command',
    command: { type: 'PlanShift', what: 'rest', agencyId, minutes: 30 },
  });
  expect(doingOf({ is: 'late', agencyId: null, minutes: -30 }, scene())).toMatchObject({
    command: { type: 'PlanShift', what: 'closing', agencyId: null, minutes: -30 },
  });
});
