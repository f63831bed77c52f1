// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { allEnglish as en } from '../i18n/allMessages.ts';
import { findCommand, isTyping, type KeyScope, SHORTCUTS } from './shortcuts.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

describe('the table of shortcuts', () => {
  test('a key runs its command in its scope and nothing elsewhere', () => {
    expect(findCommand('timeline', press('ArrowRight'))).toBe('next');
    expect(findCommand('timeline', press('ArrowRight', { shiftKey: true }))).toBe('nextDrawn');
    expect(findCommand('timeline', press('x'))).toBeUndefined();
    expect(findCommand('list', press('ArrowRight'))).toBeUndefined();
  });

  test('a symbol is the same with and without Shift; with Ctrl, Alt or ⌘ a key is the browser’s', () => {
    expect(findCommand('page', press('?', { shiftKey: true }))).toBe('shortcuts');
    expect(findCommand('timeline', press('+', { shiftKey: true }))).toBe('zoomIn');
    for (const modifiers of ['ctrlKey', 'altKey', 'metaKey'] as const) {
      expect(findCommand('timeline', press('+', { [modifiers]: true }))).toBeUndefined();
    }
  });

  test('in right-to-left languages the tour’s next step is the left arrow; the timeline’s next event is not', () => {
    expect(findCommand('tour', press('ArrowLeft'), true)).toBe('next');
    expect(findCommand('tour', press('ArrowLeft'), false)).toBe('previous');
    expect(findCommand('timeline', press('ArrowRight'), true)).toBe('next');
    expect(findCommand('timeline', press('Home'), true)).toBe('first');
  });

  test('no key has two commands in one scope, and each command has a description', () => {
    const scopes = Object.keys(SHORTCUTS).filter((scope): scope is KeyScope => scope in SHORTCUTS);
    for (const scope of scopes) {
      const keys = Object.values(SHORTCUTS[scope]).flat();
      expect(new Set(keys).size).toBe(keys.length);
      const words: Readonly<Record<string, string>> = en.shortcuts[scope];
      for (const command of Object.keys(SHORTCUTS[scope])) expect(words[command]).toBeTruthy();
    }
  });

  test('keys typed into a field are text', () => {
    const field = (type: string) => Object.assign(document.createElement('input'), { type });
    const element = (name: string) => document.createElement(name);
    for (const typed of [field('search'), element('textarea'), element('select')]) expect(isTyping(typed)).toBe(true);
    for (const other of [field('checkbox'), field('range'), element('p'), null]) expect(isTyping(other)).toBe(false);
  });
});
