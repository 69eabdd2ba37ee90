/** How packets are written: a view's text, which many wait for, is not written again for each of them. */
import * as usual from 'socket.io-parser';
import type { ViewMessage } from '../../../shared/protocol.ts';
import { textOf } from '../gate/written.ts';

class Encoder extends usual.Encoder {
  override encode(packet: usual.Packet): unknown[] {
    const [event, message] = packet.type === usual.PacketType.EVENT ? (packet.data as unknown[]) : [];
    const isPlain = event === 'view' && packet.nsp === '/' && packet.id === undefined;
    // Only `Watches` sends this event.
    return isPlain ? [`${packet.type}["view",${viewText(message as ViewMessage)}]`] : super.encode(packet);
  }
}

function viewText({ data, ...head }: ViewMessage): string {
  return `${JSON.stringify(head).slice(0, -1)},"data":${textOf(data)}}`;
}

export const packets = { Encoder, Decoder: usual.Decoder };
