/** What the whole knows of a noun is a line in few files: server/domain/README.md names them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarmApplies } from '../../server/domain/alarm/apply.ts';
import { noticeApplies } from '../../server/domain/notice/apply.ts';
import { alarmCommands } from '../../shared/alarms/alarms.ts';
import { noticeCommands, noticeViews } from '../../shared/notices/notices.ts';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const page = textOf('server/domain/README.md');
const touched = [...page.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path]) => String(path));
/** The rules are no code, and the hash of the wire names nothing. */
const inCode = touched.filter((path) => path !== 'server/domain/RULES.md' && path !== 'test/shared/wire.test.ts');

/** Pages are a folder of their own. What a noun's own tests say to the hall may be put into the words of `wishes.ts`. */
const files = globSync(['server/**/*.ts', 'shared/**/*.ts', 'test/support/**/*.ts'], { cwd: root }).filter(
  (path) => !path.startsWith('shared/client/') && path !== 'test/support/play/wishes.ts',
);
const typesOf = (commands: readonly { shape: { type: { def: { values: readonly unknown[] } } } }[]) =>
  commands.map(({ shape }) => String(shape.type.def.values[0]));

/** Its names, as code has them: not as a part of another name. */
const nouns = [
  {
    noun: 'notice',
    names: [
      ...typesOf(noticeCommands),
      ...Object.keys(noticeApplies),
      ...Object.keys(noticeViews).filter((name) => name !== 'notices'),
      ...['noticesPast', 'noticeViews', 'noticeCommands', 'noticeRefusals', 'noticeDecides', 'noticeEvents'],
    ],
  },
  {
    noun: 'alarm',
    names: [
      ...typesOf(alarmCommands),
      ...Object.keys(alarmApplies),
      ...['alarmCommands', 'alarmRefusals', 'alarmDecides', 'alarmEvents'],
    ],
  },
];

test('at most nine files that are there know of a noun, and they are there', () => {
  expect(touched).toHaveLength(9);
  expect(inCode.filter((path) => !files.includes(path))).toEqual([]);
});

describe.each(nouns)('$noun', ({ noun, names }) => {
  test('is known to these files alone, besides its own', () => {
    const named = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`);
    const knowing = files.filter((path) => !new RegExp(`/${noun}(?:s?/|-)`).test(path) && named.test(textOf(path)));
    expect(names.length).toBeGreaterThan(5);
    expect(knowing.filter((path) => !inCode.includes(path)).sort()).toEqual([]);
    expect(knowing.length).toBeGreaterThan(4);
  });
});
