/** What becomes of each line of a table of people (rules A32, A33). Pure: it changes nothing. */
import { type Agencies, PersonName, type PersonRequest, type Role, SignInName } from '../../shared/access/access.ts';
import type { ImportJudgement, ImportLine } from '../../shared/access/people-import.ts';
import type { AgencyId } from '../../shared/base/ids.ts';
import type { NamesAlike } from '../../shared/base/shown-name.ts';
import { proposedSignInName } from '../../shared/base/sign-in-name.ts';
import { type BothLanguages, both, inEach, inLanguage } from '../../shared/base/text.ts';
import type { Hall } from '../../shared/hall/hall.ts';
import type { Result } from '../../shared/refusals/result.ts';

type Known = Pick<PersonRequest, 'name' | 'role' | 'agencyIds'>;

export interface ImportSurroundings {
  hall: Hall | null;
  /** Who has a sign-in name now; null: nobody. */
  named: (signInName: string) => Known | null;
  /** Of everybody who is there. */
  names: NamesAlike;
  /** Whether whoever imports may give these rights. */
  mayGive: (rights: Pick<PersonRequest, 'role' | 'agencyIds'>) => Result;
  /** What a line without agencies means; null: nothing is meant. */
  ownAgencies: Agencies;
}

export interface JudgedLine {
  judgement: ImportJudgement;
  /** Of a new line. */
  request: PersonRequest | null;
}

export function judgeLines(lines: readonly ImportLine[], surroundings: ImportSurroundings): JudgedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const judged = judge(line, surroundings);
    const { signInName } = judged.judgement;
    const before = seen.get(signInName);
    if (before === undefined) seen.set(signInName, line.line);
    const isDoubled = before !== undefined && signInName !== '';
    return isDoubled ? faulty(judged.judgement, doubled(signInName, before)) : toldApart(judged, surroundings.names);
  });
}

/** From who is there, and from the lines before (rule A24). */
function toldApart(judged: JudgedLine, names: NamesAlike): JudgedLine {
  if (judged.request === null) return judged;
  const alike = names.like(judged.request.name);
  if (alike !== null) return faulty(judged.judgement, looksLike(alike));
  names.add(judged.request.name);
  return judged;
}

const doubled = (name: string, line: number) =>
  both(
    `Nama masuk “${name}” sudah ada di baris ${line}. Beri yang lain.`,
    `The sign-in name “${name}” stands in line ${line} already. Choose another.`,
  );

function judge(line: ImportLine, surroundings: ImportSurroundings): JudgedLine {
  const typed = line.name.replace(/\s+/g, ' ').trim();
  const name = PersonName.safeParse(typed);
  const signInName = SignInName.safeParse(line.signInName.trim() === '' ? proposedSignInName(typed) : line.signInName);
  const role = roleOf(line.role);
  const agencies = agenciesIn(line.agencies, role, surroundings);
  const problems = [
    ...(name.success ? [] : [noName]),
    ...(signInName.success ? [] : [noSignInName]),
    ...(role === null ? [noRole(line.role)] : []),
    ...agencies.problems,
  ];
  const rights = role === null || agencies.ids === undefined ? null : { role, agencyIds: agencies.ids };
  const judgement: ImportJudgement = {
    line: line.line,
    name: name.data ?? typed,
    signInName: signInName.data ?? line.signInName.trim(),
    outcome: 'new',
    problems: [],
    rights,
  };
  if (problems.length > 0 || !name.success || !signInName.success || rights === null)
    return faulty(judgement, ...problems);
  const may = surroundings.mayGive(rights);
  if (!may.ok)
    return faulty(
      judgement,
      inEach((language) => inLanguage(may.refusal.sentence, language)),
    );
  const request = { name: name.data, signInName: signInName.data, ...rights };
  return besideKnown(judgement, request, surroundings.named(request.signInName));
}

function besideKnown(judgement: ImportJudgement, request: PersonRequest, known: Known | null): JudgedLine {
  if (known === null) return { judgement, request };
  const isSame = known.name === request.name && known.role === request.role && sameAgencies(known, request);
  return isSame
    ? { judgement: { ...judgement, outcome: 'there' }, request: null }
    : faulty(judgement, taken(request.signInName));
}

const sameAgencies = (one: Known, other: Known): boolean =>
  one.agencyIds?.toSorted().join() === other.agencyIds?.toSorted().join();

const faulty = (judgement: ImportJudgement, ...problems: BothLanguages[]): JudgedLine => ({
  judgement: { ...judgement, outcome: 'faulty', problems: [...judgement.problems, ...problems] },
  request: null,
});

// Problems

const noName = both(
  'Nama kosong, terlalu panjang, atau berisi tanda yang tidak terlihat.',
  'The name is empty, too long, or has signs that cannot be seen.',
);
const noSignInName = both(
  'Nama masuk: 2 sampai 40 huruf kecil, angka, titik, atau garis.',
  'Sign-in name: 2 to 40 small letters, digits, dots or dashes.',
);
const noRole = (typed: string) =>
  both(
    `Peran “${typed.trim()}” tidak dikenal. Tulis petugas, supervisor, atau administrator.`,
    `There is no role “${typed.trim()}”. Write petugas, supervisor or administrator.`,
  );
const noAgency = (typed: string) =>
  both(
    `Instansi “${typed}” tidak ada di MPP ini. Tulis nama pendeknya, misalnya seperti di layar.`,
    `There is no agency “${typed}” in this hall. Write its short name, as the screens do.`,
  );
const agencyMissing = both(
  'Instansi belum ditulis. Beberapa instansi dipisah dengan garis miring; “semua” berarti seluruh MPP.',
  'No agency is written. Several are parted by slashes; “semua” means the whole hall.',
);
const looksLike = (name: string) =>
  both(
    `Nama ini terlihat sama dengan nama “${name}”. Tambahkan sesuatu yang membedakannya, misalnya nama instansi.`,
    `This name looks the same as “${name}”. Add something that tells them apart, such as the agency.`,
  );
const taken = (name: string) =>
  both(
    `Nama masuk “${name}” sudah dipakai pengguna dengan nama, peran, atau instansi lain. Beri nama masuk lain, atau ubah pengguna itu sendiri.`,
    `The sign-in name “${name}” belongs to somebody with another name, role or agency. Choose another, or change that person.`,
  );

// Words of a table

const roles: Record<string, Role> = {
  '': 'officer',
  petugas: 'officer',
  'petugas loket': 'officer',
  officer: 'officer',
  supervisor: 'supervisor',
  pengawas: 'supervisor',
  administrator: 'administrator',
  admin: 'administrator',
};

function roleOf(typed: string): Role | null {
  const word = plain(typed);
  return Object.hasOwn(roles, word) ? (roles[word] ?? null) : null;
}

const wholeHall = new Set(['semua', 'seluruh mpp', 'semua instansi', 'all', 'the whole hall']);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** `ids` undefined: they could not be read. */
function agenciesIn(
  typed: string,
  role: Role | null,
  { hall, ownAgencies }: ImportSurroundings,
): { ids: Agencies | undefined; problems: BothLanguages[] } {
  if (role === 'administrator') return { ids: null, problems: [] };
  if (plain(typed) === '') {
    const isMeant = ownAgencies?.length === 1;
    return isMeant ? { ids: ownAgencies, problems: [] } : { ids: undefined, problems: [agencyMissing] };
  }
  if (wholeHall.has(plain(typed))) return { ids: null, problems: [] };
  const known = agencyNames(hall);
  // The whole cell first: the name of an agency may hold a comma.
  const parts = known.has(plain(typed)) ? [typed] : typed.split(/[/|;,\n]/).filter((part) => plain(part) !== '');
  const problems = parts.filter((part) => !known.has(plain(part))).map((part) => noAgency(part.trim()));
  const ids = parts.flatMap((part) => known.get(plain(part)) ?? []);
  return { ids: problems.length > 0 || ids.length === 0 ? undefined : [...new Set(ids)], problems };
}

function agencyNames(hall: Hall | null): Map<string, AgencyId> {
  const names = (hall?.agencies ?? []).flatMap(({ agencyId, name, shortName }) =>
    [agencyId, shortName.id, shortName.en, name.id, name.en].map((text) => [plain(text ?? ''), agencyId] as const),
  );
  return new Map(names.filter(([name]) => name !== ''));
}
