/** What a hall of this size would have said and kept in a month, for a picture: more in the morning, and longest before noon. */
import { addDays } from '../../../server/domain/calendar/moment.ts';
import type { BusinessDay } from '../../../shared/base/ids.ts';
import type { Hall } from '../../../shared/hall/hall.ts';
import type { AccuracyAnswer, AccuracySpan, Figures } from '../../../shared/record/accuracy.ts';

/** Minutes that half of them waited, by the hour from eight. */
const byHour = [9, 21, 34, 41, 0, 26, 22, 14];
const shares = [9, 17, 20, 16, 0, 18, 13, 7];

function figures(numbers: number, minutes: number, early: number): Figures {
  const unserved = Math.round(numbers * 0.004);
  const mean = Math.round(minutes * 60 * 1.1);
  const part = (share: number) => Math.round((numbers - unserved) * share);
  return {
    waits: {
      ...{ numbers, called: numbers - unserved, unserved, kept: part(0.93) },
      ...{ medianSeconds: minutes * 60, meanSeconds: mean, ninetySeconds: Math.round(minutes * 60 * 2.1) },
    },
    said: {
      ...{ numbers: part(0.98), near: part(0.9), inSaid: part(0.88), inComputed: part(0.8) },
      ...{ called: part(0.98), biasSeconds: early * 60, saidMeanSeconds: mean + early * 60, cameMeanSeconds: mean },
      ...{ warned: unserved * 2, warnedCalled: unserved },
    },
  };
}

function span(name: AccuracySpan['span'], { services, agencies }: Hall, to: BusinessDay, days: number): AccuracySpan {
  const perDay = 420;
  const most = services.filter((_, each) => each % 12 === 0).slice(0, 9);
  return {
    ...{ span: name, from: addDays(to, 1 - Math.ceil(days * 1.4)), to, days, all: figures(perDay * days, 24, -1) },
    hours: shares.flatMap((share, each) =>
      share === 0
        ? []
        : [
            {
              hour: 8 + each,
              figures: figures(Math.round((perDay * days * share) / 100), byHour[each]!, (each % 3) - 1),
            },
          ],
    ),
    services: most.map(({ serviceId, name: title, agencyId }, each) => ({
      ...{ serviceId, name: title },
      agencyName: agencies.find((agency) => agency.agencyId === agencyId)!.shortName,
      figures: figures(Math.round((perDay * days) / (each + 4)), 34 - 3 * each, 2 - (each % 4)),
    })),
  };
}

/** `today`: the day on which it is looked at. */
export const accuracyMonth = (hall: Hall, today: BusinessDay): AccuracyAnswer => {
  const yesterday = addDays(today, -1);
  return {
    today,
    spans: [span('day', hall, yesterday, 1), span('week', hall, yesterday, 5), span('month', hall, yesterday, 22)],
  };
};
