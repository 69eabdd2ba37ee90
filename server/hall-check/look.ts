/** The colours of a hall have letters on them, and are letters and marks themselves. */
import { contrastOf, leastContrast, leastOfMarks, pageGround } from '../../shared/hall/contrast.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';
import { finding } from './finding.ts';

export function lookProblems({ look }: Hall): SettingsProblem[] {
  if (look?.colours === undefined) return [];
  const { main, accent } = look.colours;
  return [...tooPale('main', main, leastContrast), ...tooPale('accent', accent, leastOfMarks)];
}

function tooPale(name: 'main' | 'accent', colour: string, least: number): SettingsProblem[] {
  const contrast = Math.floor(contrastOf(colour, pageGround) * 10) / 10;
  if (contrast >= least) return [];
  return [
    finding(
      'hall',
      ['look', 'colours', name],
      `look.colours.${name} ${colour} has a contrast of ${contrast} to the pages’ ground: at least ${least} is needed`,
      `Terlalu terang: kontras dengan latar halaman ${contrast}, paling sedikit ${least}. Pilih warna yang lebih gelap.`,
      `Too light: its contrast to the pages’ ground is ${contrast}, at least ${least} is needed. Choose a darker colour.`,
    ),
  ];
}
