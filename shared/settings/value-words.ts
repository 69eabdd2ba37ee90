/** What a field of the settings holds, in words. */

import type { Language, Text } from '../base/text.ts';
import { type BothLanguages, both, inEach } from '../base/text.ts';
import type { HallShape, Hours } from '../hall/hall.ts';
import { type Fields, orderStep, type SettingsPath } from './difference.ts';
import { choiceNames } from './field-words.ts';

/** A value in a sentence. */
export const longest = 160;
const nothing = both('kosong', 'empty');

export function valueWords(path: SettingsPath, value: unknown, hall: HallShape): BothLanguages {
  const words = allWords(path, value, hall);
  return inEach((language) => shortened(words[language]));
}

export const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** However many there are. */
export function allWords(path: SettingsPath, value: unknown, hall: HallShape): BothLanguages {
  if (typeof value === 'boolean') return value ? both('ya', 'yes') : both('tidak', 'no');
  if (typeof value === 'string' && path[0] === 'look') return pictureOr(path, value);
  if (typeof value === 'string') return nameOfId(path, value, hall) ?? choiceNames[value] ?? both(value, value);
  if (typeof value === 'number') return both(String(value), String(value));
  if (value === null) return both('loket bersama', 'shared counter');
  if (Array.isArray(value)) return value.length === 0 ? nothing : listWords(path, value, hall);
  return typeof value === 'object' ? thingWords(path, value as Fields, hall) : nothing;
}

/** A picture is known by the first signs of its digest. */
const pictureOr = (path: SettingsPath, value: string): BothLanguages =>
  path.at(-1) === 'logo' || path.at(-1) === 'photos'
    ? both(`gambar ${value.slice(0, 6)}`, `picture ${value.slice(0, 6)}`)
    : both(value, value);

/** What an id stands for. */
function nameOfId(path: SettingsPath, id: string, hall: HallShape): BothLanguages | null {
  const field = path.at(-1) === orderStep ? path.at(-2) : path.at(-1);
  const name = namesOf(hall)[field ?? '']?.(id);
  return name === undefined ? null : inBoth(name);
}

const inBoth = ({ id, en = id }: Text): BothLanguages => both(id, en);

type NameOf = (id: string) => Text | undefined;

function namesOf(hall: HallShape): Record<string, NameOf> {
  const service: NameOf = (id) => hall.services.find(({ serviceId }) => serviceId === id)?.name;
  const agency: NameOf = (id) => hall.agencies.find(({ agencyId }) => agencyId === id)?.shortName;
  const zone: NameOf = (id) => hall.zones.find(({ zoneId }) => zoneId === id)?.name;
  const counter: NameOf = (id) => {
    const found = hall.counters.find(({ counterId }) => counterId === id);
    return found && { id: `Loket ${found.number}`, en: `Counter ${found.number}` };
  };
  const lifeEvent: NameOf = (id) => hall.lifeEvents?.find(({ code }) => code === id)?.name;
  return {
    serviceIds: service,
    mostAsked: service,
    services: service,
    agencyId: agency,
    agencies: agency,
    zoneId: zone,
    zones: zone,
    counters: counter,
    lifeEvents: lifeEvent,
  };
}

const dayNames: Record<Language, readonly string[]> = {
  id: ['', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

function listWords(path: SettingsPath, list: readonly unknown[], hall: HallShape): BothLanguages {
  if (isOfDays(path)) return daysWords(list as number[]);
  if (list.every((item) => isHours(item)))
    return inEach((language) => list.map((item) => hoursWords(item as Hours)[language]).join('; '));
  const parts = list.map((item) => allWords(path, item, hall));
  return inEach((language) => parts.map((part) => part[language]).join('; '));
}

export const isOfDays = (path: SettingsPath): boolean => path.at(-1) === 'duty' || path.at(-1) === 'weekdays';

const daysWords = (days: readonly number[]): BothLanguages =>
  days.length === 7
    ? both('setiap hari', 'every day')
    : inEach((language) => days.map((day) => dayNames[language][day] ?? day).join(', '));

const isHours = (value: unknown): value is Hours =>
  typeof value === 'object' && value !== null && 'open' in value && 'close' in value;

/** "Senin, Selasa 08.00–15.30, istirahat 12.00–13.00, nomor terakhir 14.30". */
export function hoursWords({ weekdays, open, close, breaks, lastTicket }: Hours): BothLanguages {
  const days = daysWords(weekdays);
  const rest = breaks.map(({ start, end }) => both(`istirahat ${start}–${end}`, `break ${start}–${end}`));
  const last = lastTicket === undefined ? [] : [both(`nomor terakhir ${lastTicket}`, `last number ${lastTicket}`)];
  return clocks([inEach((language) => `${days[language]} ${open}–${close}`), ...rest, ...last]);
}

/** Indonesian clocks have a dot. */
const clocks = (parts: readonly BothLanguages[]): BothLanguages =>
  both(
    parts.map(({ id }) => id.replaceAll(/(\d\d):(\d\d)/g, '$1.$2')).join(', '),
    parts.map(({ en }) => en).join(', '),
  );

/** A thing by its name, a text by its words, an exception by its note and hours. */
function thingWords(path: SettingsPath, thing: Fields, hall: HallShape): BothLanguages {
  if (typeof thing.id === 'string') return inBoth(thing as unknown as Text);
  if (isHours(thing)) return hoursWords(thing as unknown as Hours);
  if ('note' in thing && 'hours' in thing) return exceptionWords(path, thing, hall);
  if (typeof thing.number === 'number') return both(`Loket ${thing.number}`, `Counter ${thing.number}`);
  const name = thing.name ?? thing.label;
  if (name !== undefined) return inBoth(name as Text);
  const parts = Object.entries(thing).map(([field, value]) => allWords([...path, field], value, hall));
  return parts.length === 0 ? nothing : inEach((language) => parts.map((part) => part[language]).join('; '));
}

function exceptionWords(path: SettingsPath, { note, hours }: Fields, hall: HallShape): BothLanguages {
  const [name, open] = [inBoth(note as Text), allWords([...path, 'hours'], hours, hall)];
  return (hours as readonly unknown[]).length === 0
    ? both(`${name.id}: tutup`, `${name.en}: closed`)
    : inEach((language) => `${name[language]}: ${open[language]}`);
}
