import type { AlarmsView } from '../../shared/alarms/alarms.ts';

/** Alarms that nobody has seen yet, those that are only counted too. */
export const alarmsUnseen = (view: AlarmsView | null): number =>
  view === null
    ? 0
    : view.alarms.filter(({ acknowledged }) => acknowledged === null).length +
      view.more.reduce((sum, { unseen }) => sum + unseen, 0);
