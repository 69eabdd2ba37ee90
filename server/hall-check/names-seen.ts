/** A name of which nothing is seen is refused in a file, and not by the shape: a log may hold one from before. */
import type { Hall } from '../../../shared/hall.ts';
import { isShown } from '../../../shared/shown-name.ts';
import type { Text } from '../../../shared/text.ts';

export const unseenNames = (hall: Hall): string[] =>
  namesIn(hall)
    .filter(([, name]) => !isShown(name))
    .map(([owner, name]) => `${owner}: the name ${JSON.stringify(name)} cannot be seen, or parts of it cannot`);

function namesIn({ city, timezoneLabel, ...hall }: Hall): [owner: string, name: string][] {
  const texts: [string, Text | undefined][] = [
    ['hall', hall.name],
    ['hall', hall.shortName],
    ...hall.zones.flatMap(({ zoneId, name, place }) => of(`zone ${zoneId}`, name, place)),
    ...hall.agencies.flatMap(({ agencyId, ...agency }) =>
      of(`agency ${agencyId}`, agency.name, agency.shortName, agency.spokenName),
    ),
    ...hall.services.flatMap(({ serviceId, name }) => of(`service ${serviceId}`, name)),
    ...hall.priorityGroups.flatMap(({ code, label }) => of(`priority group ${code}`, label)),
  ];
  const named = texts.flatMap(([owner, text]): [string, string][] =>
    text === undefined ? [] : [text.id, text.en ?? text.id].map((name) => [owner, name]),
  );
  return [['hall', city], ['hall', timezoneLabel], ...named];
}

const of = (owner: string, ...texts: (Text | undefined)[]): [string, Text | undefined][] =>
  texts.map((text) => [owner, text]);
