// @vitest-environment jsdom
// Every private member of vis-timeline that the files in this folder use, checked against the installed library. When
// a test fails after an update, correct the file that it names, then VIS_FILE in treeShakeVis.ts.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataSet } from 'vis-data/esnext/esm/vis-data.js';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import { afterAll, describe, expect, test } from 'vitest';
import packageJson from '../../../../package.json' with { type: 'json' };
import { VIS_FILE } from './treeShakeVis.ts';

const code = readFileSync(`node_modules/${VIS_FILE.path}`, 'utf8');
const container = document.createElement('div');
document.body.append(container);
const options = { start: 0, end: 1000, showTooltips: false } as TimelineOptions;
const timeline = new Timeline(container, null as never, options);
const items = new DataSet<Record<string, unknown>, 'id'>([{ id: '#a', start: 500, end: 600, content: 'a' }]);
timeline.setItems(items as never);
afterAll(() => timeline.destroy());

/** The value at a path such as "itemSet.items"; undefined where a step is missing. */
const at = (path: string, from: unknown = timeline): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (Object(value) === value ? Reflect.get(Object(value), name) : undefined), from);

test('the installed library is the pinned one, with the file that treeShakeVis.ts rewrites', () => {
  for (const name of ['vis-timeline', 'vis-data', 'vis-util'] as const) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    expect([name, packageJson.dependencies[name]]).toEqual([name, version]);
  }
  expect(createHash('sha256').update(code).digest('hex')).toBe(VIS_FILE.sha256);
});

describe('members of the running widget', () => {
  test.each([
    ['adapter.ts', 'initialRangeChangeDone', 'boolean'],
    ['visPatches.ts', 'itemSet.redraw', 'function'],
    ['visPatches.ts', '_origRedraw', 'function'],
    ['visPatches.ts', '_redraw', 'function'],
    ['visPatches.ts', 'timeAxis.redraw', 'function'],
    ['visPatches.ts', 'body.emitter.emit', 'function'],
    ['visPatches.ts', 'range.start', 'number'],
    ['visPatches.ts', 'range.end', 'number'],
    ['visPatches.ts', 'itemSet.constructor.types.range.prototype.redraw', 'function'],
    ['visPatches.ts', 'itemSet.constructor.types.range.prototype.repositionX', 'function'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__._updateItemsInRange', 'function'],
    ['visPatches.ts', 'itemSet._order', 'function'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__.items.#a.isVisible', 'function'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__.items.#a.hide', 'function'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__.visibleItems', 'object'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__.stackDirty', 'boolean'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__._checkIfVisible', 'function'],
    ['visPatches.ts', 'itemSet.groups.__ungrouped__.dom.foreground.append', 'function'],
    ['visPatches.ts', 'itemSet.items.#a.conversion.toScreen', 'function'],
    ['visPatches.ts', 'itemSet.items.#a.data.start.getTime', 'function'],
    ['visPatches.ts', 'itemSet.items.#a.data.end.getTime', 'function'],
    ['visPatches.ts', 'itemSet.items.#a.dom', 'object'],
    ['visPatches.ts', 'itemSet.items.#a.dirty', 'boolean'],
    ['visPatches.ts', 'itemSet.items.#a.displayed', 'boolean'],
    ['visPatches.ts', 'itemSet.items.#a.id', 'string'],
  ])('%s uses %s, a %s', (_, path, type) => {
    expect(typeof at(path)).toBe(type);
  });

  test.each([
    ['itemSet', 'redraw'],
    ['itemSet.groups.__ungrouped__', '_checkIfVisible'],
  ])('visPatches.ts shadows %s.%s with a property of its own: the library has it in the prototype', (path, name) => {
    expect(Object.hasOwn(Object(at(path)), name)).toBe(false);
  });

  test('visPatches.ts makes an item ready in no step, where `redraw(true)` returns its steps', () => {
    const redraw = at('itemSet.items.#a.redraw');
    const steps: unknown = Reflect.apply(redraw as () => unknown, at('itemSet.items.#a'), [true]);
    expect(Array.isArray(steps) && steps.length > 1 && steps.every((step) => typeof step === 'function')).toBe(true);
  });

  test('visPatches.ts gets the width of the picture from an item’s group once that is measured', () => {
    const group = at('itemSet.items.#a.parent');
    Reflect.apply(at('_calculateGroupSizeAndPosition', group) as () => void, group, []);
    expect(typeof at('width', group)).toBe('number');
  });

  test('adapter.ts prefixes ids: items are properties of a plain object, where "constructor" has a meaning', () => {
    expect(Object.keys(Object(at('itemSet.items')))).toEqual(['#a']);
  });

  test.each(['.vis-top', '.vis-bottom', '.vis-center'])('adapter.ts finds the panel %s', (selector) => {
    expect(container.querySelector(selector)).not.toBeNull();
  });

  test('itemNode.ts and domOrder.ts name an item’s node as the library does, for its style sheet: .vis-item', () => {
    expect(code).toContain('className = `vis-item vis-box');
  });
});

/** The code before each match, where its condition stands. */
const before = (pattern: RegExp): readonly string[] =>
  [...code.matchAll(pattern)].map(({ index }) => code.slice(Math.max(0, index - 250), index));

describe('treeShakeVis.ts leaves out what only unset options call for', () => {
  test.each([
    ['ClusterGenerator', 'cluster', /new ClusterGenerator\(/g, 'options.cluster'],
    ['Popup', 'showTooltips', /new Popup\(/g, 'this.options.showTooltips'],
    ['Activator', 'clickToUse', /new Activator\(/g, 'if (options.clickToUse)'],
    ['CustomTime', 'addCustomTime()', /new CustomTime\(/g, 'A custom time with id'],
    ['_createConfigurator', 'configure', /this\._createConfigurator\(/g, 'configure'],
  ])('%s: %s', (_, _option, use, condition) => {
    expect(before(use)).toEqual([expect.stringContaining(condition)]);
  });
});
