/** `npm run check-hall -- FILE`: is it a hall that a start would take? Errors and warnings, one line each. */
import { readFileSync } from 'node:fs';
import { oneLineOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import { checkHall } from '../hall-check/check.ts';
import { runTool, Usage } from './tool.ts';

await runTool(async ([file, ...more]) => {
  if (file === undefined || more.length > 0) throw new Usage('npm run check-hall -- FILE');
  const { hall, errors, warnings } = checkHall(bytesOf(file));
  for (const warning of warnings) console.log(`warning: ${warning}`);
  for (const error of errors) console.log(`error: ${error}`);
  if (hall === null) throw new StartProblem(`${file}: ${counted(errors.length, 'error')}; a start would refuse it`);
  const { agencies, services, counters } = hall;
  const parts = [
    counted(agencies.length, 'agency', 'agencies'),
    counted(services.length, 'service'),
    counted(counters.length, 'counter'),
  ];
  return [`${file}: a hall with ${parts.join(', ')}; ${counted(warnings.length, 'warning')}.`];
});

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartProblem(`${file} cannot be read: ${oneLineOf(error)}`);
  }
}
