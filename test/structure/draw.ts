/**
 * The imports between the folders of a checkout, counted and drawn: `npm run rooms`, or
 * `npm run rooms -- CHECKOUT FILE.svg`. The floors are those of floors.ts; for a checkout with other folders, the
 * order in which the fewest arrows run up.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors, testFloors } from './floors.ts';
import {
  type Arrow,
  arrowsOf,
  bothWays,
  codeFiles,
  type Floors,
  foldersOf,
  nameOf,
  orderFor,
  runningUp,
  sources,
  spelledOut,
} from './import-graph.ts';

interface Drawing {
  arrows: Arrow[];
  floors: Floors;
  known: boolean;
}

function read(root: string, tops: string[], written: Floors): Drawing {
  const files = codeFiles(root, tops);
  const [folders, arrows] = [foldersOf(files), arrowsOf(root, files)];
  const list = spelledOut(written, folders);
  const known = folders.every((folder) => list.flat().includes(folder));
  const place = (folder: string) => list.flat().indexOf(folder);
  const named = list.map((floor) => floor.filter((folder) => folders.includes(folder)));
  return {
    arrows,
    floors: known
      ? named
      : orderFor(
          folders.toSorted((a, b) => place(a) - place(b)),
          arrows,
        ),
    known,
  };
}

function print(title: string, { arrows, floors: order, known }: Drawing): void {
  const up = runningUp(arrows, order);
  const pairs = bothWays(arrows);
  const by = known ? 'by the list of floors' : 'in the best order found';
  console.log(`${title}: ${order.flat().length} folders, ${arrows.length} arrows; ${by}, ${up.length} run up`);
  for (const arrow of up)
    console.log(`  up          ${nameOf(arrow)}\n              ${arrow.imports.join('\n              ')}`);
  console.log(`${title}: ${pairs.length} pairs import each other both ways`);
  for (const pair of pairs) console.log(`  both ways   ${pair}`);
}

const row = 18;
const names = { left: 260, right: 500 };

/** Folders from top to bottom, a line between floors. Arrows that go down are at the right, the others at the left. */
function svg({ arrows, floors: order }: Drawing): string {
  const folders = order.flat();
  const yOf = (folder: string) => row * (folders.indexOf(folder) + 1);
  const up = new Set(runningUp(arrows, order));
  const arc = (arrow: Arrow) => {
    const [from, to] = [yOf(arrow.from), yOf(arrow.to)];
    const reach = 20 + Math.abs(to - from) * 0.6;
    const [x, bend, colour] = up.has(arrow)
      ? [names.left, names.left - Math.min(reach, 250), '#d00000']
      : [names.right, names.right + Math.min(reach, 460), '#35608f'];
    const width = (0.6 + Math.log2(arrow.imports.length) * 0.5).toFixed(1);
    return `<path d="M${x} ${from}C${bend} ${from} ${bend} ${to} ${x} ${to}" stroke="${colour}" stroke-width="${width}"><title>${nameOf(arrow)}: ${arrow.imports.length}</title></path>`;
  };
  const name = (folder: string) => `<text x="${names.left + 8}" y="${yOf(folder) + 4}">${folder}</text>`;
  const line = (floor: string[]) => {
    const y = yOf(floor.at(-1) ?? '') + row / 2;
    return `<path d="M${names.left} ${y}H${names.right}" stroke="#ccc"/>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="${row * (folders.length + 1)}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...order.filter((floor) => floor.length > 0).map(line),
    ...folders.map(name),
    `<g fill="none" stroke-opacity="0.55">${arrows.map(arc).join('\n')}</g>`,
    '</svg>\n',
  ].join('\n');
}

const [root = join(import.meta.dirname, '..', '..'), file = 'rooms.svg'] = process.argv.slice(2);
const drawing = read(root, sources, floors);
print('sources', drawing);
print('tests', read(root, ['test'], testFloors));
writeFileSync(file, svg(drawing));
console.log(`drawn in ${file}`);
