/** What a hall's two colours become on a page (rule H16): grounds, tints and marks on which every text keeps its contrast. */
import { contrastOf, leastContrast, leastOfMarks, pageGround } from '../../hall/contrast.ts';
import type { PublicLook } from '../../settings/pictures.ts';

type Colours = NonNullable<PublicLook['colours']>;
/** Null: as the page has it by itself. */
export type LookProperties = Record<(typeof names)[number], string | null>;

const names = ['--sea', '--deep', '--foam', '--brand-2', '--plate', '--sand', '--paper', '--line'] as const;
const none = Object.fromEntries(names.map((name) => [name, null])) as LookProperties;

/** `isDark`: for a page that is dark by night, grounds follow the main colour too. A pair on which nobody could read is none. */
export function propertiesOf({ colours }: PublicLook, isDark = false): LookProperties {
  if (colours === undefined || !isReadable(colours)) return none;
  const { main, accent } = colours;
  const light: LookProperties = {
    ...none,
    '--sea': main,
    '--deep': mixed(main, '#000000', 0.45),
    '--foam': mixed(main, '#ffffff', 0.87),
    '--brand-2': accent,
  };
  return isDark ? { ...light, ...darkOf(colours) } : light;
}

function darkOf({ main, accent }: Colours): Partial<LookProperties> {
  const ground = mixed(main, '#000000', 0.78);
  return {
    '--sand': ground,
    '--paper': mixed(main, '#000000', 0.66),
    '--line': mixed(main, '#000000', 0.3),
    '--foam': mixed(main, '#000000', 0.48),
    '--plate': mixed(main, '#000000', 0.25),
    '--brand-2': seenOn(ground, accent),
  };
}

/** Settings are refused otherwise (rule H6); what an older server or this machine has kept may be anything. */
const isReadable = ({ main, accent }: Colours): boolean =>
  contrastOf(main, pageGround) >= leastContrast && contrastOf(accent, pageGround) >= leastOfMarks;

/** As light as it has to be there. */
function seenOn(ground: string, mark: string): string {
  const tries = [0, 0.15, 0.3, 0.45, 0.6].map((much) => mixed(mark, '#ffffff', much));
  return tries.find((colour) => contrastOf(colour, ground) >= leastOfMarks) ?? '#ffffff';
}

/** So much of the other. */
function mixed(one: string, other: string, much: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - much) + part(other, at) * much));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
