import { expect, test } from 'vitest';
import type { Mode } from '../state/pageSettings.ts';
import { findLead } from './leadToRecord.ts';

const root = 'https://news.example/record/';
const leadFrom = (mode: Mode, path: string, search: string, hash = ''): string | null =>
  findLead(
    { mode, root, record: 'mars', records: ['mars', 'venus'] },
    { href: `${root}${path}${search}${hash}`, search, hash },
  )?.replace(root, '/') ?? null;

test.each<[Mode, string, string, string | null]>([
  ['explore', '', '?data=venus', '/r/venus/'],
  ['explore', '', '?actor=a,b&data=venus&q=two%20words', '/r/venus/?actor=a,b&q=two%20words'],
  ['embed', 'embed/', '?data=venus&height=auto&v=0123456789ab', '/r/venus/embed/?height=auto&v=0123456789ab'],
  ['explore', 'r/mars/', '?data=venus', '/r/venus/'],
  // The page's own record.
  ['explore', '', '?data=mars&event=landing', '/?event=landing'],
  ['explore', '', '?event=landing', null],
  // A dataset without pages; a file that is open in another tab only; no folder; nothing.
  ['explore', '', '?data=pluto', null],
  ['explore', '', '?data=local.1', null],
  ['explore', '', '?data=../secret', null],
  ['explore', '', '?data=', null],
  // It may have no network.
  ['kiosk', 'kiosk/', '?data=venus', null],
])('%s at %j%s leads to %j', (mode, path, search, expected) => {
  expect(leadFrom(mode, path, search)).toBe(expected);
});

test('the anchor of an address is kept', () => {
  expect(leadFrom('explore', '', '?data=venus', '#events')).toBe('/r/venus/#events');
});

test('a page that only leads to another one adds nothing to its address', () => {
  const href = `${root}r/mars/`;
  expect(findLead({ mode: 'explore', root, record: '', records: [] }, { href, search: '', hash: '' }, '../../')).toBe(
    root,
  );
});

test('a page that only leads to another one keeps the query, but for the record, which a server would lead back by', () => {
  const search = '?view=table&data=mars';
  const href = `${root}r/mars/event/landing/${search}`;
  expect(
    findLead(
      { mode: 'explore', root, record: '', records: [] },
      { href, search, hash: '' },
      '../../../../event/landing/',
    ),
  ).toBe(`${root}event/landing/?view=table`);
});
