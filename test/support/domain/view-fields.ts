/** What the views hold, and all of them at once. */
import { view } from '../../../server/domain/views/view.ts';
import { CounterId, KioskId, ZoneId } from '../../../shared/base/ids.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import type { Play } from '../play/given.ts';
import { tuesday } from '../play/hall-builder.ts';
import { counterIds, register, tokenOf } from '../play/register.ts';
import { type NounView, nounViews } from '../play/samples/noun-samples.ts';
import type { ViewSample } from '../play/samples/sample.ts';
import { publicViewFields } from './public-view-fields.ts';
import { staffViewFields } from './staff-view-fields.ts';
import { withWaits } from './waits.ts';

const nounViewRows = Object.entries(nounViews) as [ViewName, ViewSample][];
const ofNouns = Object.fromEntries(nounViewRows.map(([name, { fields }]) => [name, fields])) as Record<
  NounView,
  string[]
>;

/** Every path that a view's data may have. Whoever adds one says here that its audience may know it. */
export const listed: Record<ViewName, string[]> = { ...publicViewFields, ...staffViewFields, ...ofNouns };

export const viewNames = Object.keys(listed) as ViewName[];

/** Every view that can be asked for now. */
export function* everyView(play: Play): Generator<[ViewName, unknown]> {
  const seen = withWaits(play);
  const ask = <N extends ViewName>(name: N, query: ViewQuery<N>): [ViewName, unknown] => [
    name,
    view(name, query, seen, play.now, register),
  ];
  yield ask('about', {});
  yield ask('catalogue', {});
  yield ask('kiosk', {});
  yield ask('reserve', { kioskId: KioskId.parse('kios-1') });
  yield ask('counters', {});
  yield ask('acts', {});
  yield ask('alarms', {});
  yield ask('floor', {});
  yield ask('floor', { agencies: 'pajak' });
  for (const [name, { asks }] of nounViewRows) for (const query of asks) yield ask(name, query);
  yield ask('display', {});
  for (const zoneId of ['utara', 'selatan']) yield ask('display', { zoneId: ZoneId.parse(zoneId) });
  for (const counterId of counterIds) {
    yield ask('counter', { counterId: CounterId.parse(counterId) });
    yield ask('line', { counterId: CounterId.parse(counterId) });
    for (const text of ['A', 'B']) yield ask('find', { counterId: CounterId.parse(counterId), text });
  }
  for (let sequence = 1; sequence <= 12; sequence++) yield ask('ticket', { token: tokenOf(sequence) });
  yield ask('ticket', { token: tokenOf(1, tuesday) });
}
