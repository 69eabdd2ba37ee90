/** Kills a server again and again while eight clients press, and judges what is left each time. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../../../server/domain/core/entry.ts';
import { hallNearNoon } from '../../support/play/hall-near-noon.ts';
import type { TestServer } from '../../support/server/server.ts';
import { type Asked, accepted, post, unsettled } from './asked.ts';
import { type Client, eightClients, type Pace, steadily } from './client.ts';
import { judge } from './judge.ts';
import { judgeViews } from './judge-views.ts';

export interface Figures {
  kills: number;
  /** Kills while the server was starting, before it listened. */
  killsAtStart: number;
  acknowledged: number;
  /** Commands that had no answer when their server was killed. */
  unanswered: number;
  /** Of these, how many were in the log all the same. */
  unansweredInLog: number;
  entries: number;
}

export const noFigures = (): Figures => ({
  kills: 0,
  killsAtStart: 0,
  acknowledged: 0,
  unanswered: 0,
  unansweredInLog: 0,
  entries: 0,
});

/** How many commands are acknowledged first, at least and at most, so that a slow machine has a load too. */
const acknowledgedFirst = { least: 20, most: 60 };
/** Then the clients press for so long before the server is killed, milliseconds. */
const longestPressing = 300;
/** And then for so long as fast as they can, so that most kills fall between a command and its answer. */
const rushMs = 30;
/** A start takes longer than this, so that a kill within it hits the start. */
const longestStart = 300;
/** Of how many rounds one ends with a start that is killed as well. */
const startKilledEvery = 5;

/** Problems in words, with the round; empty: the pass criterion was kept. `server` is up, with `hallNearNoon`. */
export async function killRounds(server: TestServer, rounds: number, figures: Figures): Promise<string[]> {
  const pace = { ...steadily };
  const clients = eightClients(pace);
  for (let round = 1; round <= rounds; round++) {
    const afterMs = await pressAndKill(server, clients, pace);
    const problems = await judgeKilled(server, clients, figures);
    if (round % startKilledEvery === 0) await killWhileStarting(server, figures);
    await server.start();
    problems.push(...(await judgeStarted(server, clients)));
    if (problems.length > 0) return problems.map((problem) => `round ${round}, killed after ${afterMs} ms: ${problem}`);
  }
  const problems = await finish(server, clients);
  figures.acknowledged += acknowledgedBy(clients);
  figures.entries += (await server.log()).length;
  return problems;
}

export const newHall = () => ({ hall: hallNearNoon() });
const acknowledgedBy = (clients: readonly Client[]): number => allAsked(clients).filter(accepted).length;
const allAsked = (clients: readonly Client[]): Asked[] => clients.flatMap(({ asked }) => asked);

/** Gives how long they pressed after that. */
async function pressAndKill(server: TestServer, clients: readonly Client[], pace: Pace): Promise<number> {
  pace.pauseMs = steadily.pauseMs;
  const { least, most } = acknowledgedFirst;
  const goal = acknowledgedBy(clients) + least + Math.random() * (most - least);
  const pressing = Promise.all(clients.map((client) => client.press(server.url)));
  while (acknowledgedBy(clients) < goal && server.isUp) await sleep(2);
  const afterMs = Math.round(Math.random() * longestPressing);
  await sleep(afterMs);
  pace.pauseMs = 0;
  await sleep(rushMs);
  await server.kill('SIGKILL');
  await pressing;
  return afterMs;
}

async function judgeKilled(server: TestServer, clients: readonly Client[], figures: Figures): Promise<string[]> {
  const entries = await server.log();
  const open = unsettled(allAsked(clients));
  figures.kills += 1;
  figures.unanswered += open.length;
  figures.unansweredInLog += inLog(open, entries);
  return judge(allAsked(clients), entries);
}

function inLog(open: readonly Asked[], entries: readonly Entry[]): number {
  const ids = new Set(entries.map(({ commandId }) => commandId));
  return open.filter(({ sent }) => ids.has(sent.commandId)).length;
}

async function killWhileStarting(server: TestServer, figures: Figures): Promise<void> {
  const starting = server.start().then(
    () => 'ready',
    () => 'killed',
  );
  await sleep(Math.random() * longestStart);
  await server.kill('SIGKILL');
  figures.kills += 1;
  if ((await starting) === 'killed') figures.killsAtStart += 1;
}

/** What the new server shows; and what the last one acknowledged last, asked again. */
async function judgeStarted(server: TestServer, clients: readonly Client[]): Promise<string[]> {
  const asked = allAsked(clients);
  const entries = await server.log();
  const problems = await judgeViews(server.url, entries, asked);
  await Promise.all(clients.map(({ asked: mine }) => askAgain(server.url, mine.filter(accepted).at(-1))));
  return [...problems, ...judge(asked, entries)];
}

async function askAgain(url: string, asked: Asked | undefined): Promise<void> {
  if (asked !== undefined) await post(url, asked);
}

/** What is still open gets its answer, and all is judged once more. */
async function finish(server: TestServer, clients: readonly Client[]): Promise<string[]> {
  const pressing = Promise.all(clients.map((client) => client.press(server.url)));
  for (const client of clients) client.rest();
  await pressing;
  const entries = await server.log();
  const open = unsettled(allAsked(clients)).map(({ sent }) => `${sent.commandId} was never answered`);
  const views = await judgeViews(server.url, entries, allAsked(clients));
  return [...open, ...views, ...judge(allAsked(clients), entries)];
}
