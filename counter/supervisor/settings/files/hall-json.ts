/** A file, or what a server gives to begin with, as settings that the forms can show. Pure. */

import type { Text } from '../../../../shared/base/text.ts';
import { HallShape, Policy } from '../../../../shared/hall/hall.ts';
import { idAt } from '../draft/identity.ts';
import type { Path } from '../draft/paths.ts';
import { type Problem, problemsOf } from '../draft/problems.ts';

const words = {
  json: {
    id: 'Berkas ini bukan JSON yang utuh. Pilih berkas yang diunduh dari halaman ini, atau periksa tanda kurung dan komanya.',
    en: 'This file is no whole JSON. Choose a file that was downloaded from this page, or check its brackets and commas.',
  },
  noHall: {
    id: 'Berkas ini tidak berisi pengaturan MPP.',
    en: 'This file does not hold the settings of a hall.',
  },
} satisfies Record<string, Text>;

export type HallRead = { hall: HallShape } | { problem: Text; details: readonly Problem[] };

/** What contradicts itself may be put right in the forms; what has another shape they cannot show. */
export function hallOfFile(text: string): HallRead {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: words.json, details: [] };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { problem: words.noHall, details: [] };
  const { $schema: _schema, ...file } = json as Record<string, unknown>;
  const read = HallShape.safeParse(file);
  if (read.success) return { hall: read.data };
  const unread = file as unknown as HallShape;
  const details = problemsOf(unread).map(({ path, text }) => ({ path: namedPath(unread, path), text }));
  return { problem: words.noHall, details };
}

/** A thing by its code, else as people count; a text as one thing. */
function namedPath(file: HallShape, path: Path): Path {
  const [list, place, ...rest] = path;
  if (typeof place !== 'number') return path;
  return [list!, idAt(file, path) ?? String(place + 1), ...rest];
}

const lists = ['zones', 'agencies', 'services', 'counters', 'priorityGroups', 'complaintChannels', 'mostAsked'];

/** Of a hall that is still to be filled in: its lists are there, if empty. */
export function begun(draft: Readonly<Record<string, unknown>>): HallShape {
  const filled = Object.fromEntries(lists.map((name) => [name, draft[name] ?? []]));
  const schedule = { weekly: [], exceptions: [], ...(draft.schedule as object | undefined) };
  const policy = Policy.parse(draft.policy ?? {});
  return { ...draft, ...filled, schedule, policy } as unknown as HallShape;
}

/** Before there are any settings. */
export const noHall: HallShape = begun({});
