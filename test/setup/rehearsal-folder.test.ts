import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '../../server/log/folder-lock.ts';
import { assertNoRehearsal, makePassingFolder, makeRehearsalFolder } from '../../server/setup/rehearsal-folder.ts';
import { tempFolder } from '../support/server/temp-folder.ts';

test('[RH3] a rehearsal begins in a new folder or in an empty one, and no hall opens it afterwards', () => {
  const folder = tempFolder();
  for (const place of [join(folder, 'new', 'deep'), join(folder, 'empty')]) {
    if (place.endsWith('empty')) mkdirSync(place);
    expect(() => assertNoRehearsal(place)).not.toThrow();
    makeRehearsalFolder(place);
    expect(() => assertNoRehearsal(place)).toThrow('holds the data of a rehearsal, not of a hall');
  }
});

test('[RH3] a folder with anything in it is refused, and stays as it is', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'antrean.sqlite'), '');
  expect(() => makeRehearsalFolder(folder)).toThrow(`--data ${folder} is not empty`);
  expect(readdirSync(folder)).toEqual(['antrean.sqlite']);
});

test('[RH3] what cannot be a folder is refused in plain words', () => {
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  expect(() => makeRehearsalFolder(file)).toThrow('is no folder that can be read');
  expect(() => makeRehearsalFolder(join(file, 'below'))).toThrow('cannot be made');
});

test('[RH3] what a killed rehearsal has left goes when the next one begins, and nothing else', () => {
  const parent = tempFolder();
  const aFolder = (name: string, minutesOld: number) => {
    const path = join(parent, name);
    makeRehearsalFolder(path);
    const at = new Date(Date.now() - minutesOld * 60_000);
    utimesSync(path, at, at);
    return path;
  };
  const held = aFolder('antrean-latihan-held', 0);
  const giveBack = lockFolder(held);
  utimesSync(held, 0, 0);
  aFolder('antrean-latihan-killed', 60);
  aFolder('antrean-latihan-begins', 1);
  aFolder('mine', 60);
  mkdirSync(join(parent, 'antrean-latihan-unmarked'));
  const made = makePassingFolder(parent, Date.now());
  const names = ['begins', 'held', 'unmarked'].map((name) => `antrean-latihan-${name}`);
  expect(readdirSync(parent).toSorted()).toEqual([...names, basename(made), 'mine'].toSorted());
  giveBack();
});
