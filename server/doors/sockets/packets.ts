/** How packets are written: a view's text, which many wait for, is not written again for each of them. */
import * as usual from 'socket.io-parser';
import type { ViewMessage } from '../../../shared/protocol.ts';
import { textOf } from '../gate/written.ts';

/** Of what is said: events and answers. Nothing of it is binary, for which the library would look through each. */
const said: readonly usual.PacketType[] = [usual.PacketType.EVENT, usual.PacketType.ACK];

class Encoder extends usual.Encoder {
  override encode(packet: usual.Packet): unknown[] {
    const { type, nsp, id = '', data } = packet;
    if (nsp !== '/' || !said.includes(type)) return super.encode(packet);
    const [event, message] = data as unknown[];
    // Only `Watches` sends this event.
    const isView = type === usual.PacketType.EVENT && event === 'view' && id === '';
    return [`${type}${id}${isView ? `["view",${viewText(message as ViewMessage)}]` : JSON.stringify(data)}`];
  }
}

function viewText({ data, ...head }: ViewMessage): string {
  return `${JSON.stringify(head).slice(0, -1)},"data":${textOf(data)}}`;
}

export const packets = { Encoder, Decoder: usual.Decoder };
