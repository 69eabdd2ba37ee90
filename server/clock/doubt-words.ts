/** A doubt about the clock, in words for those who work in the hall and for the one who runs it. */
import type { Text } from '../../shared/base/text.ts';
import type { Doubt } from './time-keeper.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export function doubtWords({ aheadMs, isBelieved }: Doubt): Required<Text> {
  const span = spanWords(Math.abs(aheadMs));
  if (isBelieved)
    return {
      id: `Waktu antrean ${span.id} di depan jam server, yang sudah dibenarkan. Waktu itu berjalan lebih pelan sampai sama; hari layanan tidak berganti.`,
      en: `The hall's time is ${span.en} ahead of the server's clock, which was confirmed. It goes slowly until both are the same; the day does not end.`,
    };
  const [id, en] = aheadMs > 0 ? ['lebih maju', 'ahead of'] : ['lebih lambat', 'behind'];
  return {
    id: `Jam server ${span.id} ${id} dan belum dipercaya. Antrean jalan terus menurut waktunya sendiri; hari layanan tidak berganti.`,
    en: `The server's clock is ${span.en} ${en} the hall's time and not believed. The queue goes on by its own time; the day does not end.`,
  };
}

function spanWords(ms: number): Required<Text> {
  if (ms < 2 * hourMs) return counted(Math.round(ms / minuteMs), 'menit', 'minute');
  return ms < 2 * dayMs
    ? counted(Math.round(ms / hourMs), 'jam', 'hour')
    : counted(Math.round(ms / dayMs), 'hari', 'day');
}

const counted = (count: number, id: string, en: string): Required<Text> => ({
  id: `${count} ${id}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
});
