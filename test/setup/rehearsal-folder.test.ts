import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertNoRehearsal, makeRehearsalFolder } from '../../server/setup/rehearsal-folder.ts';
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
