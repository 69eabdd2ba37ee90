/** Figures as the server tells them, of a hall that has said something for a month. */
import { BusinessDay, ServiceId } from '../../../shared/base/ids.ts';
import type { AccuracyAnswer, AccuracySpan, Figures } from '../../../shared/record/accuracy.ts';

const theirs = { medianSeconds: 1_500, meanSeconds: 1_700, ninetySeconds: 4_300 };
const figures = (numbers: number): Figures => ({
  waits: { numbers, called: numbers, unserved: 0, kept: numbers - 1, ...theirs },
  said: {
    ...{ numbers, near: numbers - 2, inSaid: numbers - 3, inComputed: numbers - 4, biasSeconds: -130 },
    ...{ called: numbers, saidMeanSeconds: 1_570, cameMeanSeconds: 1_700, warned: 2, warnedCalled: 1 },
  },
});
const span = (name: AccuracySpan['span'], from: string, days: number): AccuracySpan => ({
  ...{ span: name, from: BusinessDay.parse(from), to: BusinessDay.parse('2026-07-05'), days, all: figures(240 * days) },
  hours: [8, 9, 13].map((hour) => ({ hour, figures: figures(hour === 13 ? 12 : 60 * days) })),
  services: ['A-KTP', 'A-KK'].map((id) => ({
    serviceId: ServiceId.parse(id),
    name: { id: 'Penerbitan atau perubahan Kartu Keluarga sesudah kelahiran, kematian atau kepindahan' },
    agencyName: { id: 'Disdukcapil' },
    figures: figures(30 * days),
  })),
});

export const accuracyAnswer: AccuracyAnswer = {
  today: BusinessDay.parse('2026-07-06'),
  spans: [span('day', '2026-07-05', 1), span('week', '2026-06-29', 6), span('month', '2026-06-06', 24)],
};
