/** What somebody sees of a hall: a view's data, which must be there. */
import { view } from '../../../server/domain/views/view.ts';
import { CounterId, ZoneId } from '../../../shared/base/ids.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views/views.ts';
import type { Play } from './given.ts';
import { register, tokenOf } from './register.ts';

export const see = <N extends ViewName>(play: Play, name: N, query: ViewQuery<N>): ViewData<N> => {
  const data = view(name, query, play.seen, play.now, register);
  if (data === null) throw new Error(`There is no ${name} of ${JSON.stringify(query)}`);
  return data;
};

export const display = (play: Play, zoneId?: string) =>
  see(play, 'display', zoneId === undefined ? {} : { zoneId: ZoneId.parse(zoneId) });
export const desk = (play: Play, counterId: string) => see(play, 'counter', { counterId: CounterId.parse(counterId) });
export const page = (play: Play, sequence: number) => see(play, 'ticket', { token: tokenOf(sequence) });
