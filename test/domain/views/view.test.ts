import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../server/domain/core/state.ts';
import { view } from '../../../server/domain/views/view.ts';
import { CounterId, ZoneId } from '../../../shared/base/ids.ts';
import type { ViewName } from '../../../shared/views/views.ts';
import { views } from '../../../shared/views/views.ts';
import { everyView, listed, viewNames } from '../../support/domain/view-fields.ts';
import { pathsOf, pathsOfSchema, stringsIn } from '../../support/play/field-paths.ts';
import { morning } from '../../support/play/given.ts';
import { officerSecrets, register, tokenOf } from '../../support/play/register.ts';
import { isNounView, nounViews } from '../../support/play/samples/noun-samples.ts';
import { wholeDay } from '../../support/play/samples/whole-day.ts';

/** Of the presences that a part of a view is there for, and the sample's keywords. */
const unshown = new Set([
  'services[].keywords[]',
  'services[].procedure[]',
  'found[].onlyCounterNumber',
  // A day on which nothing is as it should be is the alarms’ own test.
  'alarms[].name',
  'alarms[].words',
  'alarms[].zoneId',
  'more[].count',
  'more[].kind',
  'more[].unseen',
  'alarms[].proposals[].counters',
  'alarms[].proposals[].fewer[]',
  'alarms[].proposals[].fromCounterId',
  'alarms[].proposals[].more[]',
  'alarms[].proposals[].number',
  'alarms[].proposals[].officerId',
  'alarms[].proposals[].officerName',
  'alarms[].proposals[].seen.fewer[]',
  'alarms[].proposals[].seen.more[]',
  'alarms[].proposals[].serviceId',
  'opening.opensAt',
  'agencies[].opening.opensAt',
  'leftWaiting[].presence.counters',
  'leftWaiting[].presence.until',
  'notices[].presence.counters',
  'notices[].presence.from',
  'notices[].presence.until',
]);

let ofADay: [ViewName, unknown][] | null = null;

/** Every view at each moment of a whole day, which is played once. */
function viewsOfADay(): readonly [ViewName, unknown][] {
  const seen: [ViewName, unknown][] = [];
  if (ofADay === null) wholeDay((play) => void seen.push(...everyView(play)));
  ofADay ??= seen;
  return ofADay;
}

describe('[P2] what each audience may know', () => {
  test.each(viewNames)('[P2] %s: the schema allows the listed fields and no others', (name) => {
    expect(pathsOfSchema(views[name].data)).toEqual(listed[name].toSorted());
  });

  test('[P2] through a whole day every view holds to it, and shows every field at some time', () => {
    const shown = new Map<ViewName, Set<string>>(viewNames.map((name) => [name, new Set<string>()]));
    for (const [name, data] of viewsOfADay()) {
      if (data === null) continue;
      views[name].data.parse(data);
      const paths = pathsOf(data);
      expect(paths.filter((path) => !listed[name].includes(path))).toEqual([]);
      for (const path of paths) shown.get(name)?.add(path);
    }
    for (const name of viewNames) {
      const never = listed[name].filter((path) => !shown.get(name)?.has(path));
      expect(never.filter((path) => !unshown.has(path))).toEqual([]);
    }
  });

  const groups = ['LANSIA', 'HAMIL', 'Lanjut usia', 'Ibu hamil'];
  const classes = ['regular', 'priority', 'appointment'];
  const ofOfficers = ['counter', 'line', 'find'];
  const namesOfficers = (name: ViewName) => isNounView(name) && nounViews[name].namesOfficers === true;
  const holdsAny = (data: unknown, words: string[]) =>
    stringsIn(data).filter((text) => words.some((word) => text.includes(word)));

  test('[P2][I12] no view says why a ticket has priority; the kiosk’s choice of groups aside', () => {
    for (const [name, data] of viewsOfADay())
      if (name !== 'catalogue') expect(holdsAny(data, groups), name).toEqual([]);
  });
  test('[P2] the class is in the officers’ views only', () => {
    for (const [name, data] of viewsOfADay())
      if (!ofOfficers.includes(name)) expect(holdsAny(data, classes), name).toEqual([]);
  });
  test('[P1][P2] who the officers are is in the officers’ views only', () => {
    let seen = 0;
    for (const [name, data] of viewsOfADay()) {
      if (['counters', 'counter', 'floor', 'acts', 'alarms'].includes(name) || namesOfficers(name))
        seen += holdsAny(data, officerSecrets).length;
      else expect(holdsAny(data, officerSecrets), name).toEqual([]);
    }
    expect(seen).toBeGreaterThan(0);
  });
  test('[P2] ids of tickets, by which their lines could be counted, are in the officers’ views only', () => {
    for (const [name, data] of viewsOfADay())
      if (!ofOfficers.includes(name) && name !== 'counters' && !['floor', 'alarms'].includes(name))
        expect(
          stringsIn(data).filter((text) => /^\d{4}-\d\d-\d\d\.\d+$/.test(text)),
          name,
        ).toEqual([]);
  });
});

describe('[P2] what does not exist has no view', () => {
  test('[P2] before the hall is configured', () => {
    for (const name of ['catalogue', 'kiosk', 'counters', 'display'] as const)
      expect(view(name, {}, emptyState, 0, register)).toBeNull();
  });
  test('[P2] an unknown zone, counter or ticket', () => {
    const { state, now } = morning();
    expect(view('display', { zoneId: ZoneId.parse('timur') }, state, now, register)).toBeNull();
    expect(view('counter', { counterId: CounterId.parse('loket-77') }, state, now, register)).toBeNull();
    expect(view('ticket', { token: tokenOf(9) }, state, now, register)).toBeNull();
    expect(view('ticket', { token: 'guessed' }, state, now, register)).toBeNull();
  });
});
