/** Names as others see them (rule A24): what may stand in one, and which two look the same. */

/** One blank between words, and one way to write each sign. */
export const tidyName = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();

/** Alphabets that share the looks of letters. A word that mixes one of them with anything else is made to mislead. */
const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Cherokee', 'Coptic', 'Lisu'].map(
  (script) => ({
    has: new RegExp(`\\p{scx=${script}}`, 'u'),
    hasOther: new RegExp(`(?!\\p{scx=${script}}|\\p{sc=Common}|\\p{sc=Inherited})\\p{L}`, 'u'),
  }),
);
const isMixed = (word: string): boolean => alphabets.some(({ has, hasOther }) => has.test(word) && hasOther.test(word));

/** Whether it has a letter or a digit, all of it is seen, and it shows what it is: no mark without a letter, no heap of marks, no mixed alphabets. */
export function isShown(name: string): boolean {
  const apart = name.normalize('NFD');
  return (
    /^[^\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]*$/u.test(name) &&
    /[\p{L}\p{N}]/u.test(name) &&
    !/(?<![\p{L}\p{N}\p{M}])\p{M}|\p{M}{3}/u.test(apart) &&
    !(name.match(/[\p{L}\p{M}]+/gu) ?? []).some(isMixed)
  );
}

/** Letters of other alphabets, and the Latin ones that they look like. */
const twins = [
  ['АВЕЅІЈКМНОРСТУХԌԚԜҮҺаеѕіјорсухһԁԛԝүӏвкмнт', 'abesIjkmhopctyxgqwyhaesijopcyxhdqwylbkmht'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαιικνορτυχϳ', 'abezhIkmnoptyxaiikvoptuxj'],
  ['ıɑɡɩøłđħŧƅ', 'iagioldhtb'],
] as const;
const latinOf = new Map(
  twins.flatMap(([strange, latin]) => Array.from(strange, (sign, place) => [sign, latin[place] ?? sign] as const)),
);

interface Looks {
  /** However it is written: without marks and signs between, in small letters. */
  plain: string;
  /** With a capital I read as a small L, and the other way round. */
  twisted: string[];
}

function looksOf(name: string): Looks {
  const bare = Array.from(name.normalize('NFKD').replaceAll(/\p{M}/gu, ''), (sign) => latinOf.get(sign) ?? sign)
    .join('')
    .replaceAll(/0(?=\p{L})|(?<=\p{L})0/gu, 'o')
    .replaceAll(/[1|](?=\p{L})|(?<=\p{L})[1|]/gu, 'l')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const plain = bare.toLowerCase();
  const twists = [bare.replaceAll('I', 'l'), bare.replaceAll(/(?<!\p{L})l/gu, 'i')].map((each) => each.toLowerCase());
  return { plain, twisted: twists.filter((each) => each !== plain) };
}

/** Names that are taken, to be asked for one that looks like them. */
export class NamesAlike {
  #plain = new Map<string, string>();
  #twisted = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const { plain, twisted } = looksOf(name);
    this.#plain.set(plain, name);
    for (const each of twisted) this.#twisted.set(each, name);
  }

  /** Null: none looks like this. */
  like(name: string): string | null {
    const { plain, twisted } = looksOf(name);
    const found = [plain, ...twisted].map((each) => this.#plain.get(each)).find((each) => each !== undefined);
    return found ?? this.#twisted.get(plain) ?? null;
  }
}
