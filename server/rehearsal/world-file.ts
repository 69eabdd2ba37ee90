/** A world from a module outside the repository. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { type CheckedWorld, checkWorld } from './world-check.ts';

/** Throws `StartProblem`. */
export async function readWorldFile(path: string): Promise<CheckedWorld> {
  const module = await load(path);
  const world = module.world ?? module.default;
  if (world === undefined)
    throw new StartProblem(`${path}: it exports no world; \`export const world = { … }\` is needed`);
  return checkWorld(world, path);
}

async function load(path: string): Promise<{ world?: unknown; default?: unknown }> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw new StartProblem(`${path} cannot be loaded: ${oneLineOf(error)}`);
  }
}
