/** All that the register keeps of those who may come in, kind by kind. */
import type { Logger } from 'pino';
import type { RecordKind, RecordStore } from '../../register/records.ts';
import { Book, type RecordSchema } from './book.ts';
import * as kinds from './kinds.ts';

export interface Books {
  people: Book<kinds.Person>;
  signInNames: Book<kinds.SignInNameHolder>;
  signIns: Book<kinds.SignIns>;
  attempts: Book<kinds.Attempts>;
  browsers: Book<kinds.Browser>;
  notes: Book<kinds.PersonNotes>;
  sessions: Book<kinds.Session>;
  links: Book<kinds.Link>;
  devices: Book<kinds.Device>;
  deviceStates: Book<kinds.DeviceState>;
  pairings: Book<kinds.Pairing>;
  keys: Book<kinds.Key>;
  keyUses: Book<kinds.KeyUse>;
  switches: Book<kinds.Switches>;
}

export function openBooks(store: RecordStore, logger: Logger): Books {
  const hearing = new Map<string, (id: string, body: string | null) => void>();
  const book = <T>(kind: RecordKind, schema: RecordSchema<T>): Book<T> => {
    const opened = new Book({ store, kind, schema, logger });
    hearing.set(kind, (id, body) => opened.hear(id, body));
    return opened;
  };
  const books: Books = {
    people: book('person', kinds.Person),
    signInNames: book('sign-in-name', kinds.SignInNameHolder),
    signIns: book('sign-ins', kinds.SignIns),
    attempts: book('attempts', kinds.Attempts),
    browsers: book('browser', kinds.Browser),
    notes: book('person-notes', kinds.PersonNotes),
    sessions: book('session', kinds.Session),
    links: book('link', kinds.Link),
    devices: book('device', kinds.Device),
    deviceStates: book('device-state', kinds.DeviceState),
    pairings: book('pairing', kinds.Pairing),
    keys: book('key', kinds.Key),
    keyUses: book('key-use', kinds.KeyUse),
    switches: book('switches', kinds.Switches),
  };
  for (const { kind, id, body } of store.records()) hearing.get(kind)?.(id, body);
  store.onRecord?.((kind, id, body) => hearing.get(kind)?.(id, body));
  return books;
}
