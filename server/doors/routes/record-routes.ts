/** The record of the days, for those who look after the hall, and the order of calling, for everybody where it is switched on. */
import type { Agencies } from '../../../shared/access/access.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { orderListRoutes } from '../../../shared/routes/order-list.ts';
import type { recordRoutes } from '../../../shared/routes/record.ts';
import type { Principal } from '../../access/stores/principal.ts';
import { agenciesOf } from '../../domain/permission/agencies.ts';
import type { ReadersPlace } from '../../record/readers.ts';
import type { RecordBook } from '../../record/record-book.ts';
import { countedAs } from '../gate/counted-as.ts';
import { senderOf } from '../gate/sender.ts';
import { CsvFile } from './csv-file.ts';
import type { WorkOf } from './route.ts';
import type { Visit } from './visit.ts';

export const recordWork: WorkOf<typeof recordRoutes> = {
  readRecord: async ({ record }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const page = await record.page(query, agenciesTold(by), () => visit.isOver);
    place.value.rest();
    return orNotFound(page);
  },
  exportRecord: async ({ record }, { by, query, visit }) => {
    const place = await takePlace(record, by, visit);
    if (!place.ok) return place;
    visit.onceOver(place.value.leave);
    const day = query.day ?? record.today;
    if (day === null) return no('not-found');
    return yes(new CsvFile(`antrean-${day}.csv`, record.csv({ ...query, day }, agenciesTold(by)), place.value));
  },
};

/** Among those who read (rule N63). */
export const takePlace = ({ readers }: RecordBook, by: Principal | null, visit: Visit): Promise<Result<ReadersPlace>> =>
  readers.enter((by && countedAs(by)) ?? visit.address);

export const orderListWork: WorkOf<typeof orderListRoutes> = {
  readOrderList: async ({ record, clock }, { query }) => {
    const day = query.day ?? record.today;
    if (day === null) return no('not-found');
    if (!record.hasRoomForOrderList(day)) return no('too-many-requests', {}, clock() + 60_000);
    return orNotFound(await record.orderList(day));
  },
  seeOrderListOpen: ({ access }) => yes({ isOpen: access.switches.get().publicOrderList }),
};

/** The lines of which agencies; null: of all. */
export const agenciesTold = (by: Principal | null): Agencies => (by === null ? [] : agenciesOf(senderOf(by)));

const orNotFound = <T>(found: T | null): Result<T> => (found === null ? no('not-found') : yes(found));
