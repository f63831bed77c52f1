import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzing } from '../../testing/fuzzing.ts';
import { heightMessages, frameIdentityOf } from './resizeMessages.ts';
import { parseHostMessage } from './hostMessage.ts';

const own = { type: 'on-the-record', v: 1 };

describe('parseHostMessage', () => {
  test.each([
    [{ ...own, command: 'hello' }, { kind: 'hello' }],
    [
      { ...own, command: 'theme', theme: 'dark' },
      { kind: 'theme', theme: 'dark' },
    ],
    [
      { ...own, command: 'theme', theme: 'dark', background: [20, 0, 255] },
      { kind: 'theme', theme: 'dark', background: [20, 0, 255] },
    ],
    ['[iFrameSizer]story-1:8:false:false:32:true:true::auto', { kind: 'resizer', id: 'story-1' }],
    [
      { ...own, command: 'show', view: '?event=an-event&kind=ruling' },
      { kind: 'show', view: { event: 'an-event' } },
    ],
    ['frames-init', { kind: 'hello' }],
    [{ sentinel: 'amp', type: 'frames-init' }, { kind: 'hello' }],
    [{ message: 'ready', secret: 'x' }, { kind: 'hello' }],
    ['pymxPYMxboxxPYMxwidthxPYMx300', { kind: 'hello' }],
  ])('accepts %j', (message, command) => {
    expect(parseHostMessage(message)).toEqual(command);
  });

  test.each([
    [{ ...own, v: 2, command: 'hello' }],
    [{ ...own, command: 'go', url: 'https://elsewhere.example/' }],
    [{ ...own, command: 'theme', theme: 'plaid' }],
    [{ ...own, command: 'theme', theme: 'dark', background: [20, 0, 256] }],
    [{ ...own, command: 'theme', theme: 'dark', background: 'url(https://elsewhere.example/)' }],
    ['[iFrameSizer]<b>:8:false:false'],
    [{ ...own, command: 'show', view: `?q=${'a'.repeat(5000)}` }],
    [{ ...own, command: 'show', view: ['?event=an-event'] }],
    ['pymxPYMxboxxPYMxnavigateToxPYMxhttps://elsewhere.example/'],
    [JSON.stringify({ ...own, command: 'hello' })],
    [null],
  ])('rejects %j', (message) => {
    expect(parseHostMessage(message)).toBeNull();
  });

  test('a view cannot change the dataset, version, language or theme', () => {
    const view = '?data=other&v=0123456789ab&lang=fr&theme=dark&event=an-event&view=list';
    expect(parseHostMessage({ ...own, command: 'show', view })).toEqual({
      kind: 'show',
      view: { event: 'an-event', view: 'list' },
    });
  });

  /** Valid messages of each kind of host, with additional keys. */
  const more = fc.dictionary(fc.string({ unit: 'binary', maxLength: 8 }), fc.anything({ maxDepth: 1 }), { maxKeys: 2 });
  const valid = fc.oneof(
    fc
      .stringMatching(/^\[iFrameSizer\][\w.-]{1,20}:8:false:(true|false):32:$/)
      .map((message) => ({ kind: 'resizer', message })),
    more.map((extra) => ({ kind: 'hello', message: { ...extra, ...own, command: 'hello' } })),
    fc.constantFrom('frames-init', { type: 'frames-init' }).map((message) => ({ kind: 'hello', message })),
    fc.string().map((secret) => ({ kind: 'hello', message: { message: 'ready', secret } })),
    fc
      .stringMatching(/^pymxPYMx[\w.:-]{1,20}xPYMxwidthxPYMx[0-9]{0,4}$/)
      .map((message) => ({ kind: 'hello', message })),
    fc
      .tuple(more, fc.constantFrom('auto', 'light', 'dark'))
      .map(([extra, theme]) => ({ kind: 'theme', message: { ...extra, ...own, command: 'theme', theme } })),
    fc
      .tuple(more, fc.oneof(fc.webQueryParameters(), fc.string(), fc.constant('?__proto__=x&constructor=y&event=e')))
      .map(([extra, view]) => ({ kind: 'show', message: { ...extra, ...own, command: 'show', view } })),
  );
  const almost = fc.record(
    {
      type: fc.constantFrom('on-the-record', 'other'),
      v: fc.constantFrom(1, '1', null),
      command: fc.oneof(fc.constantFrom('hello', 'show', 'theme', '__proto__', 'constructor'), fc.anything()),
      view: fc.oneof(fc.string(), fc.anything()),
      theme: fc.oneof(fc.constantFrom('dark', 'toString'), fc.anything()),
      ['__proto__']: fc.anything(),
    },
    { requiredKeys: [], noNullPrototype: false },
  );
  const any = fc.oneof(almost, fc.anything({ withNullPrototype: true, withMap: true }), fc.string());
  const { numRuns, seed, timeout } = fuzzing('message');

  test(
    `${numRuns} random messages: never throws, never touches a prototype, accepts valid ones, returns only known commands (FUZZ_SEED=${seed})`,
    () => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      const counted = { hello: 0, show: 0, theme: 0, resizer: 0, none: 0 };
      const message = fc.oneof(
        { weight: 3, arbitrary: valid },
        { weight: 1, arbitrary: any.map((message) => ({ kind: null, message })) },
      );
      fc.assert(
        fc.property(message, ({ kind, message }) => {
          const command = parseHostMessage(message);
          if (kind !== null) expect(command?.kind).toBe(kind);
          expect(['hello', 'show', 'theme', 'resizer', undefined]).toContain(command?.kind);
          if (command?.kind === 'show') expect(Object.getPrototypeOf(command.view)).toBe(Object.prototype);
          counted[command?.kind ?? 'none'] += 1;
        }),
        { numRuns, seed },
      );
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      for (const [kind, times] of Object.entries(counted)) expect(times, kind).toBeGreaterThan(numRuns / 20);
    },
    timeout,
  );

  test('rejects a message whose properties throw', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(parseHostMessage(trap)).toBeNull();
  });
});

describe('heightMessages', () => {
  test('every protocol that needs no name from the host', () => {
    const frame = frameIdentityOf('https://site.example/embed/?height=auto');
    expect(heightMessages(620, frame)).toEqual([
      { type: 'on-the-record', v: 1, event: 'height', height: 620 },
      { sentinel: 'amp', type: 'embed-size', height: 620 },
      '{"src":"https://site.example/embed/?height=auto","context":"iframe.resize","height":620}',
    ]);
  });
  test('pym.js, WordPress and iframe-resizer messages hold the name that the host gave the frame, if it is valid', () => {
    const messages = heightMessages(
      620,
      frameIdentityOf('https://site.example/embed/?childId=box-1&parentUrl=x#?secret=Abc123'),
    );
    expect(messages).toContain('pymxPYMxbox-1xPYMxheightxPYMx620');
    expect(messages).toContainEqual({ message: 'height', value: 620, secret: 'Abc123' });
    const resized = { ...frameIdentityOf('https://site.example/embed/'), resizerId: 'story-1' };
    expect(heightMessages(620, resized, true)).toContain('[iFrameSizer]story-1:620:1:init:1');
    expect(heightMessages(640, resized)).toContain('[iFrameSizer]story-1:640:1:size');
    expect(frameIdentityOf('https://site.example/embed/?childId=<b>#?secret=%00')).toMatchObject({
      childId: null,
      secret: null,
    });
  });
});

test('docs/EMBEDDING.md quotes the height message of every protocol', async () => {
  const document = await readFile('docs/EMBEDDING.md', 'utf8');
  const frame = { src: 'https://news.example/record/embed/', childId: 'story', secret: 'Secret42', resizerId: 'story' };
  for (const message of heightMessages(620, frame)) {
    expect(document).toContain(typeof message === 'string' ? message : JSON.stringify(message));
  }
});
