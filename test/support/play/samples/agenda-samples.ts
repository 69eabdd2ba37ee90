/** What is planned for later, as `noun-samples.ts` puts the samples together. */
import type { AgendaEvent } from '../../../../server/domain/core/events.ts';
import type { Fact } from '../facts.ts';
import { clock } from '../hall-builder.ts';
import * as wish from '../wishes.ts';
import { ani, fitri } from '../wishes.ts';
import type { EventSample, Line, Measure, Measured, Place } from './sample.ts';

export const agendaCommands = ({ agencyId, counterId }: Place) => ({
  PlanActs: wish.planActs([{ act: { is: 'close', counterId }, at: '23:59' }]),
  PlanShift: wish.planShift('closing', agencyId, 30),
  DropPlannedActs: wish.dropPlanned(['17-0']),
  DoPlannedAct: wish.doPlanned('17-0'),
});

const evening = wish.planActs([{ act: { is: 'stop', about: { of: 'hall' }, reason: 'full' }, at: '23:59' }]);
const planned = (day: Measured): string => {
  day.do(ani, evening);
  return `${day.state.position}-0`;
};
export const agendaCosts = {
  PlanActs: () => [ani, evening],
  PlanShift: (day) => {
    day.do(ani, wish.openCounter('loket-1'));
    return [ani, wish.planShift('closing', null, 15)];
  },
  DropPlannedActs: (day) => [ani, wish.dropPlanned([planned(day)])],
  DoPlannedAct: (day) => [ani, wish.doPlanned(planned(day))],
} satisfies Record<string, Measure>;

/** At counter 10 somebody is being served, and its officer can be nowhere else. */
const shortly = (play: { state: { agenda: readonly { id: string }[] } }, place: number) => play.state.agenda[place]!.id;
const numbers = (about: { of: 'hall' } | { of: 'agency'; agencyId: string } | { of: 'service'; serviceId: string }) =>
  ({ is: 'stop', about, reason: 'full' }) as const;
export const agendaLines: Line[] = [
  [
    '08:50',
    fitri,
    wish.planActs([
      { act: { is: 'pause', counterId: 'loket-10', reason: 'rest', minutes: 5 }, at: '08:51' },
      { act: { is: 'open', counterId: 'loket-3', officerId: 'p-eka', reason: 'relief' }, at: '08:51' },
      { act: { ...numbers({ of: 'agency', agencyId: 'pajak' }), words: { id: 'Penuh' } }, at: '08:51' },
      { act: numbers({ of: 'service', serviceId: 'kk' }), at: '15:00' },
    ]),
  ],
  ['08:51', fitri, (play) => wish.doPlanned(shortly(play, 2))],
  ['08:51', fitri, (play) => wish.doPlanned(shortly(play, 1))],
  ['08:51', fitri, (play) => wish.doPlanned(shortly(play, 0))],
  ['08:51', fitri, wish.resumeNumbers({ of: 'agency', agencyId: 'pajak' })],
  ['08:51', fitri, (play) => wish.dropPlanned(play.state.agenda.map(({ id }) => id))],
  [
    '08:51',
    fitri,
    wish.planActs([
      { act: { is: 'pause', counterId: 'loket-10', reason: 'rest', minutes: 5 }, at: '10:00' },
      { act: { is: 'open', counterId: 'loket-3', officerId: 'p-eka', reason: 'relief' }, at: '10:00' },
      { act: { ...numbers({ of: 'agency', agencyId: 'pajak' }), words: { id: 'Penuh' } }, at: '10:00' },
    ]),
  ],
  ['08:51', fitri, (play) => wish.dropPlanned(play.state.agenda.map(({ id }) => id))],
];

const close = { is: 'close', counterId: 'loket-3', reason: 'relief' };
const fact = (type: AgendaEvent['type'], act: object, more: object = {}): Fact =>
  ({ type, id: '17-0', act, ...more }) as Fact;
const due = { due: clock('12:00') };
const ofAct = ['act.counterId', 'act.is', 'act.reason', 'id'];

/** Whoever drops a plan writes all of it down once more. */
const ofAPlan = [
  ...['act.about.agencyId', 'act.about.of', 'act.about.serviceId', 'act.counterId', 'act.is', 'act.minutes'],
  ...['act.officerId', 'act.reason', 'act.words', 'due', 'id'],
];

export const agendaEvents: Record<AgendaEvent['type'], EventSample> = {
  ActPlanned: {
    fields: ofAPlan,
    told: [
      [
        fact('ActPlanned', { is: 'open', counterId: 'loket-3', officerId: 'p-ani' }, due),
        ani,
        'Petugas Ani Rahmawati merencanakan untuk pukul 12.00: Loket 3 dibuka untuk petugas Ani Rahmawati',
        'Officer Ani Rahmawati plans for 12:00: Counter 3 opens for officer Ani Rahmawati',
      ],
      [
        fact('ActPlanned', { is: 'pause', counterId: 'loket-3', reason: 'rest', minutes: 60 }, due),
        ani,
        'Petugas Ani Rahmawati merencanakan untuk pukul 12.00: Loket 3 jeda 60 menit: istirahat',
        'Officer Ani Rahmawati plans for 12:00: Counter 3 rests for 60 minutes: rest',
      ],
      [
        fact('ActPlanned', { is: 'stop', about: { of: 'hall' }, reason: 'full', words: { id: 'Sudah penuh' } }, due),
        ani,
        'Petugas Ani Rahmawati merencanakan untuk pukul 12.00: tidak ada nomor baru di seluruh MPP: sudah penuh',
        'Officer Ani Rahmawati plans for 12:00: no new numbers in the whole hall: sudah penuh',
      ],
    ],
  },
  PlannedActDropped: {
    fields: ofAPlan,
    told: [
      [
        fact('PlannedActDropped', close, due),
        ani,
        'Petugas Ani Rahmawati membatalkan rencana pukul 12.00: Loket 3 tutup (pergantian petugas)',
        'Officer Ani Rahmawati drops what was planned for 12:00: Counter 3 closes (change of officers)',
      ],
    ],
  },
  PlannedActWaits: {
    fields: [...ofAct, 'act.minutes'].sort(),
    told: [
      [
        fact('PlannedActWaits', close),
        ani,
        'Seperti direncanakan, begitu nomornya selesai: Loket 3 tutup (pergantian petugas)',
        'As planned, as soon as its number is done: Counter 3 closes (change of officers)',
      ],
    ],
  },
  PlannedActDone: {
    fields: [...ofAct, 'act.about.agencyId', 'act.about.of', 'act.words'].sort(),
    told: [
      [
        fact('PlannedActDone', close),
        ani,
        'Seperti direncanakan: Loket 3 tutup (pergantian petugas)',
        'As planned: Counter 3 closes (change of officers)',
      ],
    ],
  },
  PlannedActFailed: {
    fields: [...ofAct, 'act.officerId', 'code', 'why'].sort(),
    told: [
      [
        fact('PlannedActFailed', close, {
          code: 'counter-unknown',
          why: { id: 'Loket ini tidak ada.', en: 'No such counter.' },
        }),
        ani,
        'Rencana tidak dapat dilakukan: Loket 3 tutup (pergantian petugas). Loket ini tidak ada.',
        'What was planned could not be done: Counter 3 closes (change of officers). No such counter.',
      ],
    ],
  },
};
