/** The schemas that the description of the programs’ door refers to, by name. */
import { z } from 'zod';
import * as access from '../../../shared/access/access.ts';
import { Accepted, Answer, Refused } from '../../../shared/answers.ts';
import { Actor, Command, CommandEnvelope } from '../../../shared/commands.ts';
import { Hall } from '../../../shared/hall/hall.ts';
import { OrderList } from '../../../shared/record/order-list.ts';
import { RecordAnswer } from '../../../shared/record/record.ts';
import { Refusal } from '../../../shared/refusals/refusal.ts';
import { refusalCodes } from '../../../shared/refusals/refusals.ts';
import { views } from '../../../shared/views/views.ts';

// A page takes any code; a program may want to know which there are.
z.globalRegistry.add(Refusal.shape.code, { enum: refusalCodes });

/** Every schema that has a name; where one holds another, it refers to it. */
export const parts: Record<string, z.core.$ZodType> = {
  CommandEnvelope,
  Actor,
  Command,
  Hall,
  Answer,
  Accepted,
  Refused,
  Refusal,
  RecordAnswer,
  OrderList,
  ...Object.fromEntries(Object.entries(access).filter(([, part]) => part instanceof z.core.$ZodObject)),
  ...Object.fromEntries(Command.def.options.map((command) => [command.shape.type.def.values[0], command])),
  ...Object.fromEntries(Object.entries(views).map(([name, { data }]) => [`${capital(name)}View`, data])),
};

export function json(schema: z.core.$ZodType) {
  return { content: { 'application/json': { schema } } };
}
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
