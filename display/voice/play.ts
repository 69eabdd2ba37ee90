/** Plays scheduled sources on one timeline and settles when they are over. */
const releaseSeconds = 0.15;
/** Where no sound card keeps time, the page's own clock ends the wait. */
const graceMs = 600;

export interface Playing {
  /** The node that every source is connected to. */
  out: GainNode;
  /** When the sources begin, on the audio context's clock, seconds. */
  startAt: number;
}

/** `schedule` starts its sources and tells how many seconds they take. An ended signal fades them out. */
export function play(
  context: AudioContext,
  signal: AbortSignal,
  schedule: (playing: Playing) => number,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const out = context.createGain();
  out.connect(context.destination);
  const startAt = context.currentTime + 0.03;
  const seconds = schedule({ out, startAt });
  return ended(context, out, startAt + seconds, signal).then(() => out.disconnect());
}

function ended(context: AudioContext, out: GainNode, endAt: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const leftMs = (endAt - context.currentTime) * 1_000;
    const timer = setInterval(() => context.currentTime >= endAt && done(), 40);
    const latest = setTimeout(() => done(), leftMs + graceMs);
    const fade = () => {
      out.gain.setTargetAtTime(0, context.currentTime, releaseSeconds / 4);
      setTimeout(done, releaseSeconds * 1_000);
    };
    const done = () => {
      clearInterval(timer);
      clearTimeout(latest);
      signal.removeEventListener('abort', fade);
      resolve();
    };
    signal.addEventListener('abort', fade);
  });
}
