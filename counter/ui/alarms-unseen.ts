import type { AlarmsView } from '../../shared/alarms.ts';

/** Alarms that nobody has seen yet. */
export const alarmsUnseen = (view: AlarmsView | null): number =>
  view?.alarms.filter(({ acknowledged }) => acknowledged === null).length ?? 0;
