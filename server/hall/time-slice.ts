/** How long commands are decided before everything else has its turn. */

/** Less than a page or an officer notices (rule N59). */
const sliceMs = 40;
/** Gives a function that says whether time is left. Of the processor's time: where other programs slow this one down, smaller groups would only make it slower. */
export function timeSlice(): () => boolean {
  const until = processorMs() + sliceMs;
  // The processor's time of a thread does not go faster than the clock, and to ask for it is a call of the system.
  const earliest = performance.now() + sliceMs;
  return () => performance.now() < earliest || processorMs() < until;
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
