/** The hall that is there before anybody has described one: MPP Buton Tengah. Demonstration data, and its notice says so. */
import { readFileSync } from 'node:fs';
import { Hall } from '../../shared/hall/hall.ts';

let parsed: Hall | null = null;

/** Open around the clock, so that anybody can try it at any hour. Each caller has a copy: a start asks three times, and reading it is slow. */
export function sampleHall(): Hall {
  parsed ??= Hall.parse(read('mpp-buton-tengah.json'));
  return structuredClone(parsed);
}

/** The same hall with its real hours: breaks, last tickets, Ramadan, and numbers cut off by what can still be served. */
export function sampleHallWithRealHours(): Hall {
  const hall = read('mpp-buton-tengah.json');
  const real = read('real-hours.json');
  return Hall.parse({ ...hall, schedule: real.schedule, policy: { ...hall.policy, ...real.policy } });
}

/** Unparsed on purpose: what is laid over what is settled before the schema fills in its defaults. */
function read(file: string): { schedule: object; policy: object } {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
