import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { en } from '../../i18n/en/interface.ts';
import { toActorId } from '../../model/ids.ts';
import { utc } from '../../model/span.ts';
import { fallbackView } from '../../state/viewFields.ts';
import type { View } from '../../state/view.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { filtersInWords } from '../../ui/describeFilters.ts';
import { isLocal, shareTargetsOf } from './shareTarget.ts';

const root = 'https://news.example/timeline/';
const built = buildDataset(smallDataset());
if (!built.ok) throw new Error('does not build');
const { dataset } = built.value;
const allegation = dataset.events.find(({ id }) => id === 'allegation');
const view = (more: Partial<View> = {}): View => ({ ...fallbackView(), ...more });

describe('what can be shared', () => {
  test('without any choice only the record can be shared', () => {
    expect(shareTargetsOf(dataset, view({ theme: 'dark' }), undefined, root, true, en)).toMatchObject([
      { name: 'record', address: root, title: 'A small record' },
    ]);
  });
  test('[R3] an event is shared as its own page, with its standing in the title', () => {
    const subjects = shareTargetsOf(dataset, view({ event: allegation?.id ?? null }), allegation, root, true, en);
    expect(subjects.map(({ name }) => name)).toEqual(['event', 'record']);
    expect(subjects[0]).toMatchObject({ address: `${root}event/allegation/`, title: 'The allegation (Alleged)' });
  });
  test('a view is shared with its filters, window and open event, and without the sender’s theme', () => {
    const shown = view({
      event: allegation?.id ?? null,
      actor: [toActorId('body')],
      from: utc(2014),
      theme: 'dark',
    });
    expect(
      shareTargetsOf(dataset, shown, allegation, root, true, en).map(({ name, address }) => [name, address]),
    ).toEqual([
      ['event', `${root}event/allegation/`],
      ['view', `${root}?event=allegation&actor=body&from=2014-01-01`],
      ['record', root],
    ]);
  });
  test('a shared link keeps the version that is being viewed', () => {
    const addresses = shareTargetsOf(dataset, view({ v: '1a2b' }), allegation, root, true, en).map(
      ({ address }) => address,
    );
    expect(addresses).toEqual([`${root}?event=allegation&v=1a2b`, `${root}?v=1a2b`]);
  });
  test('a shared link keeps another dataset', () => {
    const addresses = shareTargetsOf(dataset, view({ data: 'other' }), allegation, root, true, en).map(
      ({ address }) => address,
    );
    expect(addresses).toEqual([`${root}?event=allegation&data=other`, `${root}?data=other`]);
  });
});

test('addresses of this machine and its own network are recognised as local', () => {
  for (const host of [
    'file:///home/x/dist/',
    'http://localhost:4173/',
    'http://otr.localhost/',
    'http://kiosk.local/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
    'http://10.0.0.7/',
    'http://192.168.1.2:8080/a/',
    'http://172.20.0.1/',
  ]) {
    expect(isLocal(host), host).toBe(true);
  }
  for (const host of [root, 'https://localhost.example.org/', 'https://10.example.org/', 'http://172.64.0.1/']) {
    expect(isLocal(host), host).toBe(false);
  }
});

test('active filters are described in words', () => {
  expect(filtersInWords(dataset, view(), en)).toBe('none');
  const actor = [toActorId('body'), toActorId('force')];
  expect(filtersInWords(dataset, view({ actor, status: ['alleged'], q: ' a "b c" ' }), en)).toBe(
    'Search: “a "b c"”; Actors: A body or A force; Standing: Alleged',
  );
  expect(filtersInWords(dataset, view({ actor, match: 'all' }), en)).toBe('Actors: A body and A force');
});
