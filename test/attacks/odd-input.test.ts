/** What is too large, too deep, or is called what no field is called; and texts that would do something where they are shown. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isHallsOwn, sendersOf } from '../../server/domain/decide.ts';
import { KeyRows, PersonRows } from '../../shared/access/access.ts';
import { tidyName } from '../../shared/base/shown-name.ts';
import { maxHallBytes, maxMessageBytes } from '../../shared/protocol.ts';
import { commandsAt } from '../support/play/samples/command-samples.ts';
import { memoryOf } from '../support/server/memory.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { connect } from '../support/server/wire.ts';
import { type Machine, machine, ours, person, type Someone, withstands } from './besieged.ts';
import { operationsOf } from './doors.ts';
import { knock, RawLine, said } from './lines.ts';
import { ask, coming, post, type Reply } from './stranger.ts';

let server: TestServer;
let staff: Staff;
let url: string;
let administrator: Someone;
let kiosk: Machine;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await startServer();
  staff = await Staff.of(server);
  url = server.url;
  administrator = await person(staff, 'administrator', null);
  kiosk = await machine(staff, 'kiosk');
  headers = coming('person', administrator.cookie);
});
afterAll(endServers);

const megabyte = 1024 * 1024;
/** Valid JSON of so many levels. */
const deep = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);
const deepObject = (levels: number) => deep(levels, '{"a":', '}').replace('}', '0}');

/** Bytes: whoever may change the settings of a hall may send a whole one. */
const atMost = (path: string): number => (path.startsWith('/api/hall') ? maxHallBytes : maxMessageBytes);

describe('over HTTP', () => {
  test('[N8] a body that is too large is refused at every door, in whatever it is packed', async () => {
    const packed = gzipSync(JSON.stringify({ name: 'x'.repeat(20 * megabyte) }));
    expect(packed.length).toBeLessThan(maxMessageBytes);
    await withstands(server, async () => {
      for (const { operationId, question } of await operationsOf(url)) {
        if (question.method === 'GET') continue;
        const text = JSON.stringify({ name: 'x'.repeat(atMost(question.path)) });
        const large = await ask(url, { ...question, body: text, headers });
        const bomb = await ask(url, { ...question, body: packed, headers: { ...headers, 'content-encoding': 'gzip' } });
        expect([large.outcome, bomb.outcome], operationId).toEqual(['too-large', 'too-large']);
      }
    });
  });

  test('[N8] a body of many megabytes is refused when it has come, and none of it is kept', async () => {
    const before = memoryOf(server);
    await withstands(server, async () => {
      const large = Buffer.alloc(20 * megabyte, 'x');
      for (let each = 0; each < 5; each++) expect((await post(url, '/api/session', large)).outcome).toBe('too-large');
    });
    expect(memoryOf(server) - before).toBeLessThan(80);
  });

  test('an address or headers that are too long are refused before anything looks at them', async () => {
    await withstands(server, async () => {
      expect((await ask(url, { path: `/api/views/ticket?token=${'x'.repeat(20_000)}` })).status).toBe(431);
      expect((await ask(url, { path: '/', headers: { 'x-large': 'x'.repeat(20_000) } })).status).toBe(431);
      expect((await ask(url, { path: `/t/${'x'.repeat(10_000)}` })).status).toBe(200);
      const many = Array.from({ length: 1_500 }, (_, each) => `k${each}=v`).join('&');
      expect((await ask(url, { path: `/api/views/kiosk?${many}`, headers })).outcome).toBe('malformed');
    });
  });

  test('JSON of 100,000 levels, and of as many as fit, is refused at every door', async () => {
    const fits = [deep(30_000), deepObject(10_000), `{"report":${deep(30_000)}}`, '['.repeat(60_000)];
    await withstands(server, async () => {
      for (const { operationId, question } of await operationsOf(url)) {
        if (question.method === 'GET' || question.body === undefined) continue;
        const tooDeep = deep(atMost(question.path));
        expect((await ask(url, { ...question, body: tooDeep, headers })).outcome, operationId).toBe('too-large');
        for (const body of fits)
          expect((await ask(url, { ...question, body, headers })).outcome, operationId).toBe('malformed');
      }
    });
  });

  test('what is no JSON, in whatever encoding, is refused', async () => {
    const utf16 = Buffer.from(JSON.stringify({ signInName: 'a', password: 'b' }), 'utf16le');
    const bodies: [unknown, string][] = [
      ['{', 'application/json'],
      ['{"signInName":"a","signInName":"b"', 'application/json'],
      ['\u0000', 'application/json'],
      [Buffer.from([0xff, 0xfe, 0xfd]), 'application/json'],
      [utf16, 'application/json; charset=utf-7'],
      [gzipSync('x').subarray(0, 5), 'application/json'],
      ['NaN', 'application/json'],
    ];
    await withstands(server, async () => {
      for (const [body, type] of bodies) {
        const reply = await post(url, '/api/session', body, { headers: { 'content-type': type } });
        expect(reply.outcome, String(body)).toBe('malformed');
      }
      const broken = { 'content-encoding': 'gzip' };
      expect((await post(url, '/api/session', '{}', { headers: broken })).outcome).toBe('malformed');
      const unknown = { 'content-encoding': 'zip' };
      expect((await post(url, '/api/session', '{}', { headers: unknown })).outcome).toBe('malformed');
    });
  });
});

describe('on the line', () => {
  test('[N8] a message that is too large is refused; one that is far too large ends the line', async () => {
    await withstands(server, async () => {
      const socket = await connect(url, { as: 'kiosk' }, kiosk.cookie);
      for (const event of ['command', 'watch', 'report'])
        expect(await said(socket, event, { key: 'x'.repeat(maxMessageBytes) })).toBe('too-large');
      const gone = new Promise((resolve) => socket.once('disconnect', resolve));
      socket.emit('command', { key: 'x'.repeat(3 * maxMessageBytes) });
      await gone;
    });
  });

  test('JSON of tens of thousands of levels is refused in every message, and as the first words', async () => {
    await withstands(server, async () => {
      const line = new RawLine(url, [`cookie: ${kiosk.cookie}`]);
      await line.enter({ as: 'kiosk' });
      const events = ['command', 'watch', 'unwatch', 'report'];
      for (const [place, event] of events.entries()) {
        line.say(`42${place}["${event}",${deep(60_000)}]`);
        await line.until(`43${place}[{"accepted":false,"refusal":{"code":"too-large"`);
        line.say(`421${place}["${event}",{"key":"k","view":"kiosk","query":{"a":${deep(30_000)}}}]`);
        await line.until(`431${place}[{"accepted":false`);
      }
      expect(line.isClosed).toBe(false);
      const first = new RawLine(url, [`cookie: ${kiosk.cookie}`]);
      await first.until('0');
      first.say(`40${`{"as":"kiosk","more":${deep(60_000)}}`}`);
      await first.until('4');
      expect(first.heard[1]).toMatch(/^40\{"sid"|^44\{/);
      const endless = new RawLine(url);
      await endless.until('0');
      endless.say(`40${'{"a":'.repeat(20_000)}`);
      await endless.closed();
    });
  });

  test.each([
    ['attachments that are announced and never end', '4599999-["command",{"_placeholder":true,"num":0}]'],
    ['an attachment that is not there', '451-["command",{"_placeholder":true,"num":7}]'],
    ['a packet of no known kind', '49["command"]'],
    ['a message of no known kind', 'x'],
    ['a name that Socket.IO keeps for itself', '42["disconnect"]'],
    ['another name that Socket.IO keeps for itself', '42["connect_error",{}]'],
    ['an event without a name', '42[]'],
    ['an event whose name is an object', '42[{"toString":1},{}]'],
    ['an event that is no list', '42{"length":1}'],
    ['first words that are no object', '40["as"]'],
    ['another room', '40/admin,{"as":"visitor"}'],
    ['another room that is a name of every object', '40/__proto__,{"as":"visitor"}'],
  ])('%s does no harm', async (_, text) => {
    await withstands(server, async () => {
      const line = new RawLine(url);
      await line.enter({ as: 'visitor' });
      line.say(text);
      line.say('429["watch",{"key":"k","view":"kiosk"}]');
      // Either is hung up on, or is answered like anybody.
      await line.until('439[');
      expect(line.heard.filter((heard) => heard.includes('"accepted":true'))).toEqual([]);
    });
  });

  test('no room but the hall is there, and nothing is unpacked', async () => {
    const line = new RawLine(url, ['sec-websocket-extensions: permessage-deflate']);
    await line.enter({ as: 'visitor' });
    expect(line.head.toLowerCase()).not.toContain('sec-websocket-extensions');
    line.say('40/admin,{"as":"visitor"}');
    await line.until('44/admin');
    expect(line.heard.at(-1)).toBe('44/admin,{"message":"Invalid namespace"}');
  });
});

/** What every object has, and no field is called. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a name that every object has', () => {
  test('[N11] is no field of a body', async () => {
    const before = await staff.ask('GET', '/api/people');
    await withstands(server, async () => {
      for (const { operationId, question } of await operationsOf(url)) {
        if (question.method === 'GET' || question.body === undefined) continue;
        for (const name of inherited) {
          const whole = JSON.stringify(question.body);
          const polluted = `{"${name}":{"role":"administrator","accepted":true,"isActive":true},${whole.slice(1)}`;
          const alone = `{"${name}":${whole}}`;
          for (const body of [polluted, alone]) {
            const { outcome } = await ask(url, { ...question, body, headers });
            expect(outcome, `${operationId} ${body}`).toBe('malformed');
          }
        }
      }
    });
    expect(await staff.ask('GET', '/api/people')).toEqual(before);
  });

  test('[N11] is no field of a query, and no view', async () => {
    await withstands(server, async () => {
      for (const name of inherited) {
        expect((await ask(url, { path: `/api/views/${name}`, headers })).outcome).toBe('not-found');
        for (const path of ['/api/views/kiosk', '/api/views/display', '/api/record', '/api/record.csv'])
          for (const query of [`${name}=x`, `${name}[x]=y`, `${name}.x=y`, `zoneId[${name}]=y`, `day[${name}]=y`])
            expect((await ask(url, { path: `${path}?${query}`, headers })).outcome, `${path}?${query}`).toBe(
              'malformed',
            );
      }
      for (const query of ['token=a&token=b', 'token[]=a', 'token[length]=1', 'token='])
        expect((await ask(url, { path: `/api/views/ticket?${query}` })).outcome, query).toBe('malformed');
    });
  });

  test('[N11] is nobody’s id: no person, device, key, counter, service, zone, kiosk or ticket is found under it', async () => {
    const outcomeOf = async (method: string, path: string, body?: object) =>
      (await ask(url, { method, path, body, headers })).outcome;
    const settings = { name: 'x', zoneId: null, counterId: null };
    const someone = { name: 'x', signInName: 'xx', role: 'officer', agencyIds: null, isActive: true };
    await withstands(server, async () => {
      for (const name of inherited) {
        const isId = name !== '__proto__';
        const none = isId ? 'not-found' : 'malformed';
        expect(await outcomeOf('PUT', `/api/people/${name}`, someone), name).toBe(none);
        expect(await outcomeOf('DELETE', `/api/people/${name}`), name).toBe(none);
        expect(await outcomeOf('POST', `/api/people/${name}/invitation`), name).toBe(none);
        expect(await outcomeOf('DELETE', `/api/keys/${name}`), name).toBe('not-found');
        expect(await outcomeOf('PUT', `/api/devices/${name}`, settings), name).toBe('malformed');
        expect(await outcomeOf('DELETE', `/api/devices/${name}`), name).toBe('malformed');
        expect(
          await outcomeOf('POST', '/api/people', { ...someone, isActive: undefined, agencyIds: [name] }),
          name,
        ).toBe(isId ? 'agency-unknown' : 'malformed');
        const filter = `day=2026-11-22&officerId=${name}&counterId=${name}`;
        expect(await outcomeOf('GET', `/api/record?${filter}`), name).toBe(isId ? '200' : 'malformed');
        expect(await outcomeOf('GET', `/api/views/display?zoneId=${name}`), name).toBe(none);
      }
    });
  });

  test('is no counter, service or kiosk in a command either', async () => {
    const officer = await person(staff, 'officer', null);
    const supervisor = await person(staff, 'supervisor', null);
    await withstands(server, async () => {
      for (const name of inherited.slice(1)) {
        const places = { agencyId: name, counterId: name, serviceId: name };
        const {
          ReserveNumbers,
          HandInTicket,
          WithdrawTicket,
          CancelOwnTicket,
          ConfigureHall,
          AdvanceTime,
          NoteAccessChange,
          NoteOfficer,
          ...others
        } = commandsAt(ours);
        for (const command of Object.values(others).filter(({ type }) => !isHallsOwn(type))) {
          const isSupervisors = !sendersOf(command.type).includes('officer');
          const { officerId, cookie } = isSupervisors ? supervisor : officer;
          const actor = { kind: 'officer', officerId };
          const changed = JSON.parse(JSON.stringify(command), (field, value) => {
            if (field === 'about') return { ...value, agencyId: name };
            return Object.hasOwn(places, field) ? name : value;
          });
          const body = { commandId: crypto.randomUUID(), actor, command: changed };
          const { outcome } = await post(url, '/api/commands', body, { headers: { cookie } });
          expect(outcome, `${command.type} ${name}`).toMatch(/^((counter|service|agency)-unknown|act-not-planned)$/);
        }
      }
    });
  });

  test('is no event, no field of the first words and none of a watch', async () => {
    await withstands(server, async () => {
      const socket = await connect(url, {}, administrator.cookie);
      for (const name of inherited) {
        expect(await said(socket, name, {}), name).toBe('not-found');
        expect(await said(socket, 'watch', { key: 'k', view: name }), name).toBe('malformed');
        const query = JSON.parse(`{"${name}":"x"}`);
        expect(await said(socket, 'watch', { key: 'k', view: 'counter', query }), name).toBe('malformed');
        expect(await said(socket, 'watch', { key: name, view: 'kiosk' }), name).toBe('accepted');
        const auth = JSON.parse(`{"${name}":{"as":"person","key":"x"},"as":"kiosk"}`);
        expect(await knock(url, auth, administrator.cookie), name).toBe('signed-out');
        expect(await knock(url, { as: name }, administrator.cookie), name).toBe('malformed');
        expect(await knock(url, { key: name }, administrator.cookie), name).toBe('signed-out');
      }
    });
  });

  test('is no cookie, and nothing that one comes as', async () => {
    const before = await ask(url, { path: '/api/session' });
    for (const name of inherited) {
      const odd = { cookie: `${name}=x; antrean-${name}=x; antrean-person=${name}`, 'x-antrean-as': name };
      expect((await ask(url, { path: '/api/session', headers: odd })).text).toBe(before.text);
      expect((await ask(url, { path: '/api/people', headers: odd })).outcome).toBe('signed-out');
    }
  });
});

describe('a text that other people’s screens show', () => {
  /** Where a text can be put, and what it is answered with. */
  const places: [string, (text: string) => Promise<string>][] = [
    [
      'the name of a person',
      async (name) =>
        (
          await post(
            url,
            '/api/people',
            { name, signInName: `orang.${crypto.randomUUID().slice(0, 8)}`, role: 'officer', agencyIds: null },
            { headers },
          )
        ).outcome,
    ],
    [
      'the name of a device',
      async (name) =>
        (
          await ask(url, {
            method: 'PUT',
            path: `/api/devices/${kiosk.deviceId}`,
            body: { name, zoneId: null, counterId: null },
            headers,
          })
        ).outcome,
    ],
    [
      'the name of a key',
      async (name) =>
        (await post(url, '/api/keys', { name, roles: ['screen'], agencyIds: null, perMinute: 1 }, { headers })).outcome,
    ],
    [
      'what a device that nobody knows yet tells of itself',
      async (version) =>
        (await post(url, '/api/pairings', { kind: 'kiosk', report: { version, sound: null, paper: null } })).outcome,
    ],
    [
      'what a device tells of itself',
      async (version) => {
        const outcome = await said(await connect(url, { as: 'kiosk' }, kiosk.cookie), 'report', {
          ...{ version, sound: null, paper: null },
        });
        return outcome === 'accepted' ? '200' : outcome;
      },
    ],
  ];
  /** Between two letters, so that nothing trims it away. */
  const unseen: [string, string][] = [
    ['the end of a text in C', '\u0000'],
    ['a new line', '\n'],
    ['a tab', '\t'],
    ['an escape of a terminal', '\u001b[2J'],
    ['a control character of the second set', '\u0085'],
    ['what turns the direction of writing', '\u202e'],
    ['what sets a direction apart', '\u2066'],
    ['an Arabic letter mark', '\u061c'],
    ['a space of no width', '\u200b'],
    ['a mark of byte order', '\ufeff'],
    ['a tag that is not seen', '\u{e0041}'],
    ['half of a character', '\ud800'],
    ['a private character', '\ue000'],
    ['a separator of lines', '\u2028'],
    ['a separator of paragraphs', '\u2029'],
  ];

  /** Letters and marks by their kind, of which nothing is seen. */
  const unseenInNames: [string, string][] = [
    ['a filler of Hangul', '\u3164'],
    ['a filler before a vowel', '\u1160'],
    ['a filler of half width', '\uffa0'],
    ['a joiner of graphemes', '\u034f'],
    ['a choice of how a sign looks', '\ufe0f'],
    ['a vowel of Khmer that is not written', '\u17b4'],
    ['a Braille cell without a dot', '\u2800'],
  ];
  /** Alone. */
  const nothingSeen: [string, string][] = [
    ['blanks', '\u00a0\u2003 '],
    ['marks without a letter', '\u0301\u0301'],
    ['a mark around nothing', '\u20dd'],
    ['signs of punctuation', '…'],
  ];

  test.each(places.slice(0, -2))('[A24] %s: is no name where nothing is seen, or something is not', async (_, put) => {
    const taken: string[] = [];
    for (const [what, character] of unseenInNames)
      for (const name of [character, `a${character}b`]) if ((await put(name)) !== 'malformed') taken.push(what);
    for (const [what, name] of nothingSeen) if ((await put(name)) !== 'malformed') taken.push(what);
    expect(taken).toEqual([]);
  });

  test.each(places)('%s: takes nothing that is not seen', async (_, put) => {
    const taken: string[] = [];
    for (const [what, character] of unseen) if ((await put(`a${character}b`)) !== 'malformed') taken.push(what);
    expect(taken).toEqual([]);
  });

  test('[N12] is given back as text, and as nothing that a browser would run', async () => {
    const html = '<img src=x onerror=alert(1)>"\'&</script>';
    for (const [place, put] of places) expect(await put(html), place).toMatch(/^(200|malformed)$/);
    for (const [path, rows] of [
      ['/api/people', PersonRows],
      ['/api/keys', KeyRows],
    ] as const) {
      const reply = await ask(url, { path, headers });
      expect(rows.parse(JSON.parse(reply.text)).map(({ name }) => name)).toContain(html);
      expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('is not repeated by a refusal as anything but text', async () => {
    const html = '<script>alert(1)</script>';
    for (const question of [
      { path: `/api/views/${encodeURIComponent(html)}` },
      { path: `/api/views/kiosk?${encodeURIComponent(html)}=1`, headers },
      { path: `/${encodeURIComponent(html)}` },
      { path: `/${encodeURIComponent(html)}`, method: 'PROPFIND' },
      { path: `/%${html.replaceAll(' ', '')}` },
    ]) {
      const reply = await ask(url, question);
      expect(reply.status, question.path).toBeGreaterThanOrEqual(400);
      expect(reply.headers['content-type'], question.path).not.toContain('html');
      expect(reply.headers['x-content-type-options'], question.path).toBe('nosniff');
    }
  });
});

describe('a name that is a formula', () => {
  const formulas = [
    '=HYPERLINK("http://jahat.example","klik")',
    "+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(A1:A9)',
    // Where characters are as wide as they are high.
    '＝1+1',
    // A spreadsheet of this country takes a semicolon for the end of a cell.
    'Ani;=HYPERLINK("http://jahat.example")',
  ];
  const day = new Date(Date.now() + 8 * 60 * 60_000).toISOString().slice(0, 10);
  let csv: Reply;

  beforeAll(async () => {
    for (const [place, name] of formulas.entries()) {
      const officer = await person(staff, 'officer', null, `rumus.${place}`, name);
      const actor = { kind: 'officer', officerId: officer.officerId };
      const command = { type: 'OpenCounter', counterId: `loket-${place + 1}` };
      const body = { commandId: crypto.randomUUID(), actor, command };
      expect((await post(url, '/api/commands', body, { headers: { cookie: officer.cookie } })).outcome).toBe('200');
    }
    csv = await ask(url, { path: `/api/record.csv?day=${day}`, headers });
  });

  test('comes in a file that is saved and not shown', () => {
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe(`attachment; filename=antrean-${day}.csv`);
    // But for the marks of text, each name is there as it is.
    const text = csv.text.replaceAll("'", '');
    for (const name of formulas) expect(text, name).toContain(tidyName(name).replaceAll('"', '""').replaceAll("'", ''));
  });

  test.each([
    ['a spreadsheet that parts cells at commas', /,/, /^"?[=+\-@\t\r]/],
    ['one that parts them at semicolons, as here', /[,;]/, /^"?[=+\-@\t\r]/],
    ['one that takes wide characters for narrow ones', /,/, /^"?[＝＋－＠]/],
  ])('[N13] does not stand at the beginning of a cell, for %s', (_, separator, formula) => {
    const cells = csv.text.split(/\r\n/).flatMap((line) => line.split(separator));
    expect(cells.length).toBeGreaterThan(12 * formulas.length);
    expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
  });
});
