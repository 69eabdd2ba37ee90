/** A name of which nothing is seen is refused in a file, and not by the shape: a log may hold one from before. */

import { isShown } from '../../shared/base/shown-name.ts';
import type { Text } from '../../shared/base/text.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { finding } from './finding.ts';

type Path = SettingsProblem['path'];
type Named = [owner: string, path: Path, name: string];

export const unseenNames = (hall: Hall): SettingsProblem[] =>
  namesIn(hall)
    .filter(([, , name]) => !isShown(name))
    .map(([owner, path, name]) =>
      finding(
        owner,
        path,
        `the name ${JSON.stringify(name)} cannot be seen, or parts of it cannot`,
        'Nama ini, atau sebagian darinya, tidak terlihat. Ketik ulang dengan huruf biasa.',
        'This name, or a part of it, cannot be seen. Type it anew in ordinary letters.',
      ),
    );

function namesIn(hall: Hall): Named[] {
  return [
    ['hall', ['city'], hall.city],
    ['hall', ['timezoneLabel'], hall.timezoneLabel],
    ...texts('hall', [], hall, 'name', 'shortName'),
    ...hall.zones.flatMap((zone, n) => texts(`zone ${zone.zoneId}`, ['zones', n], zone, 'name', 'place')),
    ...hall.agencies.flatMap((agency, n) =>
      texts(`agency ${agency.agencyId}`, ['agencies', n], agency, 'name', 'shortName', 'spokenName'),
    ),
    ...hall.services.flatMap((service, n) => texts(`service ${service.serviceId}`, ['services', n], service, 'name')),
    ...hall.priorityGroups.flatMap((group, n) =>
      texts(`priority group ${group.code}`, ['priorityGroups', n], group, 'label'),
    ),
    ...(hall.lifeEvents ?? []).flatMap((event, n) =>
      texts(`life event ${event.code}`, ['lifeEvents', n], event, 'name'),
    ),
  ];
}

/** The texts that these fields hold. */
function texts<F extends string>(
  owner: string,
  path: Path,
  of: { [K in F]?: Text | undefined },
  ...fields: F[]
): Named[] {
  return fields.flatMap((field): Named[] => {
    const text: Text | undefined = of[field];
    if (text === undefined) return [];
    const { id, en = id } = text;
    return [
      [owner, [...path, field, 'id'], id],
      [owner, [...path, field, 'en'], en],
    ];
  });
}
