/** Which folder imports from which, read from the files of one checkout. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One folder imports from another one: `imports` are the single lines that do so. */
export interface Arrow {
  from: string;
  to: string;
  imports: string[];
}

/** Upper floors first. A folder imports only from floors below its own. */
export type Floors = string[][];

export const sources = ['server', 'kiosk', 'display', 'counter', 'shared'];

/** The files of these folders in which code stands. */
export const codeFiles = (root: string, tops: string[]): string[] =>
  tops.flatMap((top) => globSync(`${top}/**/*.{ts,mjs}`, { cwd: root }).map((file) => normalize(file))).sort();

/** What a text imports: static imports and exports, also over several lines; and `import('…')`. */
export const importsOf = (text: string): string[] =>
  namedIn(text, [
    /^(?:import|export|\})[^'"\n]*\bfrom\s*['"]([^'"]+)['"]/gm,
    /^import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ]);

/** What a text reaches in other ways: a program or a file by its path, and all files of a pattern. */
const reachedFrom = (text: string): string[] => [
  ...namedIn(text, [
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
    /\bimport\.meta\.glob(?:<[^(]*>)?\(\s*['"]([^'"]+)['"]/g,
  ]),
  ...namedIn(text, [/\bjoin\(\s*import\.meta\.dirname\s*,\s*((?:['"][^'"]*['"]\s*,?\s*)+)\)/g]).map(
    (parts) => `./${[...parts.matchAll(/['"]([^'"]*)['"]/g)].map(([, part]) => part).join('/')}`,
  ),
];

const namedIn = (text: string, forms: RegExp[]): string[] =>
  forms.flatMap((form) => [...text.matchAll(form)]).map(([, name]) => String(name));

/** The files of this checkout that one of its files imports. */
function targetsOf(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...importsOf(text), ...reachedFrom(text).filter((name) => /\.(ts|mjs)$/.test(name))]
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));
}

export const foldersOf = (files: string[]): string[] => [...new Set(files.map((file) => dirname(file)))].sort();

/** Every arrow between two folders that hold some of these files. */
export function arrowsOf(root: string, files: string[]): Arrow[] {
  const folders = new Set(foldersOf(files));
  const arrows = new Map<string, Arrow>();
  for (const file of files)
    for (const target of targetsOf(root, file)) {
      const [from, to] = [dirname(file), dirname(target)];
      if (from === to || !folders.has(to)) continue;
      const arrow = arrows.get(`${from} → ${to}`) ?? { from, to, imports: [] };
      arrows.set(nameOf(arrow), { ...arrow, imports: [...arrow.imports, `${file} → ${target}`] });
    }
  return [...arrows.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

export const nameOf = ({ from, to }: Pick<Arrow, 'from' | 'to'>): string => `${from} → ${to}`;

/** Two folders that import from each other, each pair once. */
export const bothWays = (arrows: Arrow[]): string[] =>
  arrows
    .filter(({ from, to }) => from < to && arrows.some((back) => back.from === to && back.to === from))
    .map(({ from, to }) => `${from} ⇄ ${to}`);

/** With each `a/*` written out: the folders in `a` that no floor names. */
export function spelledOut(floors: Floors, folders: string[]): Floors {
  const named = floors.flat();
  const meantBy = (name: string) =>
    name.endsWith('/*')
      ? folders.filter((folder) => dirname(folder) === dirname(name) && !named.includes(folder))
      : [name];
  return floors.map((floor) => floor.flatMap(meantBy));
}

/** The arrows that do not go down: to a floor above, or to another folder of the same floor. */
export function runningUp(arrows: Arrow[], floors: Floors): Arrow[] {
  const floorOf = (folder: string) => floors.findIndex((floor) => floor.includes(folder));
  return arrows.filter(({ from, to }) => floorOf(to) <= floorOf(from));
}

/**
 * An order of these folders in which few arrows run up: for a checkout that no list of floors describes. It begins
 * with the order given; then each folder moves to its best place, until no move helps any more.
 */
export function orderFor(folders: string[], arrows: Arrow[]): Floors {
  const imports = new Set(arrows.map(nameOf));
  const upAt = (folder: string, others: string[], at: number) =>
    others.filter((other, place) =>
      imports.has(nameOf(place < at ? { from: folder, to: other } : { from: other, to: folder })),
    ).length;
  const moved = (folder: string, order: string[]) => {
    const others = order.filter((other) => other !== folder);
    const costs = order.map((_, at) => upAt(folder, others, at));
    const [now, least] = [costs[order.indexOf(folder)], Math.min(...costs)];
    return now === least ? order : others.toSpliced(costs.indexOf(least), 0, folder);
  };
  let before: string[] = [];
  let order = folders;
  while (before !== order) {
    before = order;
    order = folders.reduce((so, folder) => moved(folder, so), order);
  }
  return order.map((folder) => [folder]);
}
