import { Encoder, PacketType } from 'socket.io-parser';
import { expect, test } from 'vitest';
import { packets } from '../../../server/doors/sockets/packets.ts';

const view = (key: string, data: unknown) => ({
  ...{ type: PacketType.EVENT, nsp: '/' },
  data: ['view', { key, view: 'kiosk', logId: 'log', position: 7, at: 1_000, data }],
});

test('[N64] a view is written once, by however many keys it is watched', () => {
  let written = 0;
  const data = { toJSON: () => ({ written: ++written, name: 'KTP "el"' }) };
  const encoder = new packets.Encoder();
  for (let key = 0; key < 1_000; key++) encoder.encode(view(`key ${key}`, data));
  expect(written).toBe(1);
});

test('[N64] what goes out is what the library would write', () => {
  const [ours, usual] = [new packets.Encoder(), new Encoder()];
  const others = [
    { type: PacketType.EVENT, nsp: '/', data: ['hello', { now: 1 }] },
    { type: PacketType.EVENT, nsp: '/other', data: ['view', { data: null }] },
    { type: PacketType.ACK, nsp: '/', id: 12, data: [{ accepted: true }] },
    { type: PacketType.ACK, nsp: '/', id: 0, data: ['view', { data: null }] },
    { type: PacketType.EVENT, nsp: '/', id: 3, data: ['view', { data: null }] },
    { type: PacketType.CONNECT, nsp: '/', data: { sid: 'x' } },
  ];
  for (const packet of [view('"}{', { a: ['é', 1, null] }), view('k', null), ...others])
    expect(ours.encode(packet)).toEqual(usual.encode(packet));
});
