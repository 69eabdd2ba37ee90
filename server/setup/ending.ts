/** How the process ends. */
import type { Logger } from 'pino';
import { watchParent } from './parent-watch.ts';

/** After a signal: longer than any write; then the process ends all the same, and the log is whole. */
const stopWithinMs = 5_000;

export function die(logger: Logger, error: unknown, message: string): never {
  logger.fatal({ err: error }, message);
  process.exit(1);
}

/** A second signal changes nothing: one that npm passes on comes beside the terminal's own. */
export function stopWhenTold(logger: Logger, stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (why: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ why }, 'stopping');
    setTimeout(
      () => die(logger, new Error(`Not stopped within ${stopWithinMs} ms`), 'stopped all the same'),
      stopWithinMs,
    );
    stop().then(
      () => process.exit(0),
      (error) => die(logger, error, 'could not stop cleanly'),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end(signal));
  watchParent({
    startedBy: startedBy(process.env.STARTED_BY),
    parent: () => process.ppid,
    every: (ms, look) => {
      const timer = setInterval(look, ms).unref();
      return () => clearInterval(timer);
    },
    onGone: () => end('npm start has ended'),
  });
}

/** The shell of `npm start` tells it: npm may have ended by the time that this process has loaded its code. */
const startedBy = (told: string | undefined): number | undefined => (told ? Number(told) : undefined);
