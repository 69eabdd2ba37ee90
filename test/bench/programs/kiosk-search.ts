/** What the kiosk's search takes in the largest hall for each key of some wishes, on this machine. Sends milliseconds. */
import { emptyState, isReady } from '../../../server/domain/core/state.ts';
import { catalogueView } from '../../../server/domain/views/catalogue.ts';
import { decideBatch } from '../../../server/hall/batch.ts';
import { serviceSearch } from '../../../shared/client/search/service-search.ts';
import * as wish from '../../support/play/wishes.ts';
import { envelope } from '../../support/server/wire.ts';
import { largestHall } from '../kit/largest-hall.ts';

const wishes = ['penerbitan pertanahan nomor 412', 'perpanjngan izin kesehatan', 'dinas tenaga kerja', 'ktp hilang'];
const rounds = 5;

const { state } = decideBatch(emptyState, [envelope(wish.theHall, wish.configure(largestHall()))], Date.now());
if (!isReady(state)) throw new Error('The hall was not taken');
const search = serviceSearch(catalogueView(state));

const typed = wishes.flatMap((text) => Array.from(text, (_, letter) => text.slice(0, letter + 1)));
const taken = Array.from({ length: rounds }, () => typed.map(timeOf));
/** The shortest of all rounds: what other programs on this machine take does not count. */
const times = typed.map((_, each) => Math.min(...taken.map((round) => round[each]!)));

function timeOf(text: string): number {
  const before = performance.now();
  search(text);
  return performance.now() - before;
}

if (process.send) process.send(times);
else console.log(times);
