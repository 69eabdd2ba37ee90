import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameMeter } from '../../../server/doors/transport/frame-meter.ts';
import { frame } from '../../bench/clients/frames.ts';

const message = (length: number) => frame('text', Buffer.alloc(length));
const begin = (length: number) => frame('text', Buffer.alloc(length), { isLast: false });
const more = (length: number, isLast: boolean) => frame('continuation', Buffer.alloc(length), { isLast });
const ping = frame('ping', Buffer.alloc(125));

test('[N40] frames are counted by their kind, of whatever length', () => {
  const bytes = Buffer.concat([
    message(0),
    message(125),
    message(126),
    message(70_000),
    ping,
    frame('close', Buffer.alloc(0)),
  ]);
  expect(new FrameMeter().push(bytes)).toMatchObject({ data: 4, control: 2, left: 0, hasBinary: false });
});

test('[N40] bytes are told from text', () => {
  expect(new FrameMeter().push(frame('binary', Buffer.alloc(3))).hasBinary).toBe(true);
});

test('[N41] a message that goes on is as long as all its pieces, whatever comes in between', () => {
  const meter = new FrameMeter();
  expect(meter.push(begin(100)).left).toBe(106);
  expect(meter.push(ping).left).toBe(106);
  expect(meter.push(more(0, false)).left).toBe(112);
  expect(meter.push(more(200, true))).toMatchObject({ left: 0, unfinished: 320 });
  expect(meter.push(message(10))).toMatchObject({ left: 0, unfinished: 16 });
});

test('[N41] a message is as long as it says, before it has come', () => {
  expect(new FrameMeter().push(message(100_000).subarray(0, 20)).left).toBe(100_014);
});

test('[N40] it does not matter in which pieces the bytes come', () => {
  const frames = [message(0), begin(300), ping, more(70_000, false), more(5, true), message(126), ping];
  const stream = Buffer.concat(frames);
  const cut = fc.array(fc.nat(stream.length), { maxLength: 30 });
  fc.assert(
    fc.property(cut, (places) => {
      const meter = new FrameMeter();
      const edges = [0, ...places.toSorted((one, other) => one - other), stream.length];
      const pieces = edges.slice(1).map((end, place) => meter.push(stream.subarray(edges[place], end)));
      expect(pieces.reduce((sum, { data }) => sum + data, 0)).toBe(5);
      expect(pieces.reduce((sum, { control }) => sum + control, 0)).toBe(2);
      expect(Math.max(...pieces.map(({ unfinished }) => unfinished))).toBe(308 + 70_014 + 11);
      expect(pieces.at(-1)!.left).toBe(0);
    }),
  );
});
