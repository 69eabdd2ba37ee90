/** What was said of waits against what came: read from the log among those who read the record (rules U60 to U62, N63). */

import { no, yes } from '../../../shared/refusals/result.ts';
import type { accuracyLineRoutes, accuracyRoutes } from '../../../shared/routes/accuracy.ts';
import { accuracyCsv } from '../../record/accuracy/accuracy-csv.ts';
import { CsvFile } from './csv-file.ts';
import { agenciesTold, takePlace } from './record-routes.ts';
import type { WorkOf } from './route.ts';

export const accuracyWork: WorkOf<typeof accuracyRoutes> = {
  readAccuracy: async ({ record, accuracy }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const figures = await accuracy.figures(query, agenciesTold(by), () => visit.isOver);
    place.value.rest();
    return figures === null ? no('not-found') : yes(figures);
  },
  exportAccuracy: async ({ record, accuracy }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const figures = await accuracy.figures(query, agenciesTold(by), () => visit.isOver);
    if (figures === null) return no('not-found');
    return yes(new CsvFile(`ketepatan-${figures.today}.csv`, piecesOf(accuracyCsv(figures)), place.value));
  },
};

export const accuracyLineWork: WorkOf<typeof accuracyLineRoutes> = {
  seeAccuracy: async ({ accuracy }) => yes(await accuracy.line()),
};

async function* piecesOf(rows: Iterable<string>): AsyncGenerator<string> {
  yield* rows;
}
