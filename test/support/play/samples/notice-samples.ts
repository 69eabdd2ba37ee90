/** Notices, as `noun-samples.ts` puts the samples together. */
import type { EventOf } from '../../../../server/domain/core/events.ts';
import { NoticePlace } from '../../../../shared/notices/notices.ts';
import type { Fact } from '../facts.ts';
import { clock } from '../hall-builder.ts';
import * as wish from '../wishes.ts';
import { ani, dewi, theHall } from '../wishes.ts';
import type { EventSample, Line, Measure, Measured, Place, ViewSamples } from './sample.ts';

export const noticeCommands = ({ agencyId }: Place, sequence: number) => ({
  PublishNotice: wish.publish({ agencyId }),
  WithdrawNotice: wish.withdrawNotice(sequence, agencyId),
});

const forAMinute = ({ at }: Measured) => wish.publish({ until: at + 60_000 });
export const noticeCosts = {
  PublishNotice: (day) => [ani, forAMinute(day)],
  WithdrawNotice: (day) => {
    day.do(ani, forAMinute(day));
    return [ani, wish.withdrawNotice(day.state.position)];
  },
} satisfies Record<string, Measure>;

export const noticeLines: Line[] = [
  ['08:48', dewi, wish.publish({ agencyId: 'pajak', zoneIds: ['selatan'], until: clock('09:30') })],
  ['08:49', dewi, (play) => wish.withdrawNotice(play.position, 'pajak')],
  ['08:50', ani, wish.publish({ until: clock('09:00') })],
];

const published = (more: Partial<EventOf<'NoticePublished'>> | object = {}): Fact =>
  ({
    type: 'NoticePublished',
    agencyId: null,
    officerId: 'p-ani',
    kind: 'own',
    text: { id: 'Musala ada di lantai 2.', en: 'The prayer room is on floor 2.' },
    urgent: false,
    spoken: false,
    places: ['display', 'phone'],
    zoneIds: null,
    from: clock('10:00'),
    until: clock('10:30'),
    replaces: null,
    ...more,
  }) as Fact;

export const noticeEvents = {
  NoticePublished: {
    fields: [
      ...['agencyId', 'from', 'kind', 'officerId', 'places[]', 'replaces', 'spoken'],
      ...['text', 'until', 'urgent', 'zoneIds[]'],
    ],
    told: [
      [
        published(),
        ani,
        'Petugas Ani Rahmawati menayangkan pemberitahuan (layar, ponsel), 6 Juli 2026 pukul 10.00 sampai 6 Juli 2026 pukul 10.30: “Musala ada di lantai 2.”',
        'Officer Ani Rahmawati publishes a notice (displays, phones), 6 July 2026 at 10:00 until 6 July 2026 at 10:30: “The prayer room is on floor 2.”',
      ],
      [
        published({ agencyId: 'pajak', zoneIds: ['selatan'], urgent: true, replaces: 7, text: { id: 'Awas.' } }),
        ani,
        'Petugas Ani Rahmawati mengubah pemberitahuan mendesak Bapenda (layar, ponsel; Zona Selatan), 6 Juli 2026 pukul 10.00 sampai 6 Juli 2026 pukul 10.30: “Awas.”',
        'Officer Ani Rahmawati changes an urgent notice of Bapenda (displays, phones; Zona Selatan), 6 July 2026 at 10:00 until 6 July 2026 at 10:30: “Awas.”',
      ],
    ],
  },
  NoticeWithdrawn: {
    fields: ['agencyId', 'noticePosition', 'officerId'],
    told: [
      [
        { type: 'NoticeWithdrawn', agencyId: 'pajak', officerId: 'p-ani', noticePosition: 7 },
        ani,
        'Petugas Ani Rahmawati mencabut pemberitahuan Bapenda dari catatan 7',
        'Officer Ani Rahmawati withdraws the notice of Bapenda of entry 7',
      ],
    ],
  },
  NoticeEnded: {
    fields: ['agencyId', 'noticePosition'],
    told: [
      [
        { type: 'NoticeEnded', agencyId: null, noticePosition: 7 },
        theHall,
        'Pemberitahuan dari catatan 7 berakhir',
        'The notice of entry 7 is over',
      ],
      [
        { type: 'NoticeEnded', agencyId: 'pajak', noticePosition: 7 },
        theHall,
        'Pemberitahuan Bapenda dari catatan 7 berakhir',
        'The notice of Bapenda of entry 7 is over',
      ],
    ],
  },
} satisfies Record<string, EventSample>;

const place = (each: NoticePlace) => ({ place: each });
export const noticeViews: ViewSamples<'notices' | 'noticeBoard'> = {
  notices: {
    asks: [place('display'), ...NoticePlace.options.filter((each) => each !== 'display').map(place)],
    fields: [
      'notices[].agencyName',
      'notices[].from',
      'notices[].kind',
      'notices[].position',
      'notices[].spoken',
      'notices[].text',
      'notices[].until',
      'notices[].urgent',
      'notices[].zoneNames[]',
    ],
  },
  noticeBoard: {
    asks: [{}],
    namesOfficers: true,
    fields: ['notices', 'past'].flatMap((part) => [
      `${part}[].agencyId`,
      `${part}[].agencyName`,
      `${part}[].from`,
      `${part}[].kind`,
      `${part}[].officerId`,
      `${part}[].officerName`,
      `${part}[].places[]`,
      `${part}[].position`,
      `${part}[].spoken`,
      `${part}[].text`,
      `${part}[].until`,
      `${part}[].urgent`,
      `${part}[].zoneIds[]`,
      `${part}[].zoneNames[]`,
      ...(part === 'past' ? ['past[].endedAt', 'past[].withdrawnBy.officerId', 'past[].withdrawnBy.officerName'] : []),
    ]),
  },
};
