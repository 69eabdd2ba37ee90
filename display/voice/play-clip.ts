import type { Clip } from './clip-shelf.ts';
import { play } from './play.ts';

/** Long enough to hide that a recording begins, too short to be heard. */
const edgeSeconds = 0.006;

/** Starts one recording at a time of the context's clock. */
export function startClip(context: AudioContext, { buffer, offset, duration }: Clip, at: number, out: GainNode): void {
  const edges = context.createGain();
  edges.gain.setValueAtTime(0, at);
  edges.gain.linearRampToValueAtTime(1, at + edgeSeconds);
  edges.gain.setValueAtTime(1, at + duration - edgeSeconds);
  edges.gain.linearRampToValueAtTime(0, at + duration);
  edges.connect(out);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(edges);
  source.start(at, offset, duration);
}

/** Settles when it is over. */
export const playClip = (context: AudioContext, clip: Clip, signal: AbortSignal): Promise<void> =>
  play(context, signal, ({ out, startAt }) => {
    startClip(context, clip, startAt, out);
    return clip.duration;
  });
