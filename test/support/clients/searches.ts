/**
 * `searches.txt`: what people type at a kiosk, as they say it: everyday words, short forms, words of the region, typing errors. Behind `>`
 * the services of the sample hall of which one has to be among the first three results.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const table = readFileSync(join(import.meta.dirname, 'searches.txt'), 'utf8');

export interface PeopleSearch {
  query: string;
  /** Any of them. */
  wanted: string[];
}

export const peopleSearches: PeopleSearch[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [query = '', wanted = ''] = line.split(' > ');
    return { query, wanted: wanted.split(' ') };
  });
