/**
 * `node test/faults/soak-kill.ts [kills]`: kills the server so many times (200), and then stops it once for 30 seconds.
 * For a night, not for `npm test`.
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { type Figures, killRounds, newHall, noFigures } from './kit/kill-rounds.ts';
import { stopFor } from './kit/stopping.ts';

/** Then a new hall begins, so that the rounds stay as quick as the first. */
const roundsOfOneHall = 10;
const longStopMs = 30_000;

/** Tells on standard output what it finds, and gives it; empty: the pass criterion was kept. Ends the servers it started. */
export async function soakKill(kills: number, say: (line: string) => void = console.log): Promise<string[]> {
  const figures = noFigures();
  const startedAt = performance.now();
  const problems: string[] = [];
  while (figures.kills < kills) {
    problems.push(...(await oneHall(figures, say)));
    say(`${lineOf(figures)}, ${Math.round((performance.now() - startedAt) / 1_000)} s, ${problems.length} problems`);
  }
  return problems;
}

/** The same for a server that stands still for 30 s. */
export async function soakStop(say: (line: string) => void = console.log): Promise<string[]> {
  const server = await startServer(newHall());
  try {
    const { problems, acknowledged } = await stopFor(server, longStopMs);
    say(`stopped for ${longStopMs} ms: ${acknowledged} acknowledged, ${problems.length} problems`);
    for (const problem of problems) say(problem);
    return problems;
  } finally {
    await endServers();
  }
}

async function oneHall(figures: Figures, say: (line: string) => void): Promise<string[]> {
  const server = await startServer(newHall());
  try {
    const problems = await killRounds(server, roundsOfOneHall, figures);
    for (const problem of problems) say(problem);
    if (problems.length > 0) say(`its data is kept in ${await keepData(server)}`);
    return problems;
  } finally {
    await endServers();
  }
}

async function keepData(server: TestServer): Promise<string> {
  if (server.isUp) await server.kill();
  const kept = mkdtempSync(join(tmpdir(), 'antrean-soak-'));
  cpSync(server.dataDir, kept, { recursive: true });
  return kept;
}

const lineOf = ({ kills, killsAtStart, acknowledged, unanswered, unansweredInLog, entries }: Figures): string =>
  `${kills} kills (${killsAtStart} at the start), ${acknowledged} acknowledged, ${unanswered} without an answer ` +
  `(${unansweredInLog} of them in the log), ${entries} entries`;

if (import.meta.main) {
  const problems = [...(await soakKill(Number(process.argv[2] ?? 200))), ...(await soakStop())];
  process.exit(problems.length === 0 ? 0 : 1);
}
