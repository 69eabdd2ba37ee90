/** What is wrong with the settings as they stand, said beside each field. Pure. */
import * as z from 'zod/mini';
import type { Text } from '../../../../shared/base/text.ts';
import { HallShape } from '../../../../shared/hall/hall.ts';
import { wholeProblems } from '../../../../shared/hall/whole-hall.ts';
import { idFields, isThingList, type ThingList, thingsOf } from './identity.ts';
import { type Path, pointerOf } from './paths.ts';
import { type ShapeIssue, wrongWords } from './wrong-words.ts';

export interface Problem {
  path: Path;
  text: Text;
}

/** What was typed is told with what is wrong with it. */
const withInput = { reportInput: true };
const lists = Object.keys(idFields) as ThingList[];
/** What a thing of each list looks like. */
const thingShape = HallShape.shape;
const shapeOf = {
  zones: thingShape.zones.def.element,
  agencies: thingShape.agencies.def.element,
  services: thingShape.services.def.element,
  counters: thingShape.counters.def.element,
  priorityGroups: thingShape.priorityGroups.def.element,
  lifeEvents: thingShape.lifeEvents.def.innerType.def.element,
} satisfies Record<ThingList, z.ZodMiniType>;
const mayBeEmpty: readonly ThingList[] = ['priorityGroups', 'lifeEvents'];
/** All but the things. */
const bareShape = z.omit(HallShape, {
  zones: true,
  agencies: true,
  services: true,
  counters: true,
  priorityGroups: true,
  lifeEvents: true,
});

/**
 * Of the settings by themselves; what is a mistake all the same, and what somebody still needs, the server says. Asked after each
 * change of a hall with hundreds of services: only things that are not those of before are looked at.
 */
export function problemsOf(hall: HallShape): Problem[] {
  const ofShape = [...bareProblems(hall), ...lists.flatMap((list) => listProblems(hall, list))];
  if (ofShape.length > 0) return ofShape;
  return [...wholeProblems(hall)].map(({ path, words }) => ({ path, text: words }));
}

function bareProblems(hall: HallShape): Problem[] {
  const bare = Object.fromEntries(Object.entries(hall).filter(([name]) => !isThingList(name)));
  return asProblems(bareShape.safeParse(bare, withInput).error?.issues ?? []);
}

function listProblems(hall: HallShape, list: ThingList): Problem[] {
  const things = thingsOf(hall, list);
  if (things.length === 0) return mayBeEmpty.includes(list) ? [] : [{ path: [list], text: noThing }];
  return things.flatMap((thing, place) =>
    issuesOf(list, thing).map((issue) => ({ path: [list, place, ...(issue.path as Path)], text: wrongWords(issue) })),
  );
}

const noThing: Text = { id: 'Tambahkan paling sedikit satu.', en: 'Add at least one.' };

/** A thing that is not changed is the same object (`withValue`). */
const known = new WeakMap<object, readonly ShapeIssue[]>();

function issuesOf(list: ThingList, thing: object): readonly ShapeIssue[] {
  const before = known.get(thing);
  if (before) return before;
  const issues: readonly ShapeIssue[] = shapeOf[list].safeParse(thing, withInput).error?.issues ?? [];
  known.set(thing, issues);
  return issues;
}

const asProblems = (issues: readonly ShapeIssue[]): Problem[] =>
  issues.map((issue) => ({ path: issue.path as Path, text: wrongWords(issue) }));

/** Found by where they are: a form asks for each of its fields. */
export class Problems {
  readonly all: readonly Problem[];
  readonly #at = new Map<string, Problem[]>();

  constructor(all: readonly Problem[]) {
    this.all = all;
    for (const problem of all)
      for (let length = 0; length <= problem.path.length; length++) {
        const place = pointerOf(problem.path.slice(0, length));
        const known = this.#at.get(place);
        if (known) known.push(problem);
        else this.#at.set(place, [problem]);
      }
  }

  /** At this place or anywhere inside it. */
  within(path: Path): readonly Problem[] {
    return this.#at.get(pointerOf(path)) ?? [];
  }

  /** At this place itself. */
  at(path: Path): readonly Problem[] {
    return this.within(path).filter((problem) => problem.path.length === path.length);
  }
}

/** Of both: where the page itself sees what is wrong, the server need not say it again. */
export function together(own: readonly Problem[], ofServer: readonly Problem[]): Problems {
  const seen = new Set(own.map(({ path }) => pointerOf(path)));
  return new Problems([...own, ...ofServer.filter(({ path }) => !seen.has(pointerOf(path)))]);
}
