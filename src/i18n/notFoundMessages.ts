// Messages of the page for an address that does not exist (404.html). Only the build uses them.

import type { Language } from '../state/view.ts';

export interface NotFoundMessages {
  readonly title: string;
  readonly hint: string;
  readonly direction: 'ltr' | 'rtl';
}

export const NOT_FOUND_MESSAGES: Readonly<Record<Language, NotFoundMessages>> = {
  en: {
    title: 'There is no such page here',
    hint: 'The address may have a typing mistake, or the page may have been moved or removed.',
    direction: 'ltr',
  },
  fr: {
    title: 'Cette page n’existe pas',
    hint: 'L’adresse contient peut-être une faute de frappe, ou la page a été déplacée ou supprimée.',
    direction: 'ltr',
  },
  pl: {
    title: 'Nie ma tu takiej strony',
    hint: 'Adres może zawierać literówkę albo strona została przeniesiona lub usunięta.',
    direction: 'ltr',
  },
  ur: {
    title: 'یہاں ایسا کوئی صفحہ نہیں ہے',
    hint: 'ممکن ہے پتے میں ٹائپ کی غلطی ہو، یا صفحہ منتقل یا حذف کر دیا گیا ہو۔',
    direction: 'rtl',
  },
};
