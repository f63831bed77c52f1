// The table of kiosk settings, read from kiosk.json and from the address, which wins. Each value is parsed on its own: an
// invalid one falls back to its default and becomes an issue. config.test.ts checks docs/KIOSK-MODE.md against the table.

import { isRecord } from '../../model/record.ts';
import * as v from 'valibot';
import { en } from '../../i18n/en/interface.ts';
import { isId } from '../../model/ids.ts';
import { parseUrl } from '../../state/url.ts';
import { SITE } from '../../state/site.ts';
import { LANGUAGES, type Language, type View } from '../../state/view.ts';
import { normalizeSiteUrl } from '../../ui/normalizeSiteUrl.ts';
import { type OpeningHours, parseOpeningHours } from './openingHours.ts';

export interface KioskSettings {
  /** Seconds without a touch until the screen asks. */
  readonly idle: number;
  /** Seconds from the question to the reset. */
  readonly warn: number;
  readonly attract: boolean;
  /** A tour's id; null for the dataset's first. */
  readonly tour: string | null;
  readonly scale: number;
  /** Screen diagonal in inches; null if unknown. */
  readonly diag: number | null;
  readonly contrast: Contrast;
  /** The languages offered, in this order. */
  readonly langs: readonly Language[];
  readonly search: boolean;
  /** Null: always open. */
  readonly hours: OpeningHours | null;
  /** Minutes between two checks for updates; 0: never. */
  readonly update: number;
  readonly count: boolean;
  /** The public page that QR codes lead to; null: the address that the site was built for, if any. */
  readonly site: string | null;
  readonly pin: string | null;
}

export const CONTRASTS = ['normal', 'more'] as const;
export type Contrast = (typeof CONTRASTS)[number];

export interface Setting<T> {
  /** Reads a text of the address or a value of the file. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly fallback: T;
  /** `file`: not accepted from the address, which anyone can write. */
  readonly from: 'both' | 'file';
  readonly values: string;
  readonly meaning: string;
}

const number = (min: number, max: number) =>
  v.pipe(
    v.union(
      [
        v.number(),
        v.pipe(
          v.string(),
          v.trim(),
          v.regex(/^\d+(\.\d+)?$/, 'must be a number'),
          v.transform((text) => Number(text)),
        ),
      ],
      'must be a number',
    ),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  );
const onOff = v.pipe(
  v.union([v.picklist(['on', 'off']), v.boolean()], 'must be on or off'),
  v.transform((value) => value === true || value === 'on'),
);
const hours = v.pipe(
  v.string('must be a text such as 10:00-18:00'),
  v.rawTransform<string, OpeningHours>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseOpeningHours(dataset.value);
    if (parsed.ok) return parsed.value;
    addIssue({ message: parsed.error });
    return NEVER;
  }),
);
const languages = v.pipe(
  v.string('must be language codes, comma-separated'),
  v.transform((text) => text.split(',').map((code) => code.trim())),
  v.array(v.picklist(LANGUAGES, `must be among ${LANGUAGES.join(', ')}`)),
  v.transform((codes) => [...new Set(codes)]),
);
const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export const SETTINGS: { readonly [K in keyof KioskSettings]: Setting<KioskSettings[K]> } = {
  idle: {
    schema: number(15, 3600),
    fallback: 90,
    from: 'both',
    values: '15 to 3600',
    meaning: 'seconds without a touch until the screen asks whether anyone is there',
  },
  warn: {
    // WCAG 2.2.1: at least 20 seconds to answer.
    schema: number(20, 300),
    fallback: 30,
    from: 'both',
    values: '20 to 300',
    meaning: 'seconds from that question to the reset',
  },
  attract: {
    schema: onOff,
    fallback: true,
    from: 'both',
    values: '`on`, `off`',
    meaning:
      'whether a slow tour runs while the screen is idle (of a record without one: its description and its most important events); `off` shows the start screen',
  },
  tour: {
    schema: v.pipe(v.string('must be a tour’s id'), v.check(isId, 'must be a tour’s id')),
    fallback: null,
    from: 'both',
    values: 'a tour’s id',
    meaning: 'which of the dataset’s tours runs; else its first',
  },
  scale: {
    schema: number(0.5, 3),
    fallback: 1,
    from: 'both',
    values: '0.5 to 3',
    meaning: 'multiplies the size of text and touch targets',
  },
  diag: {
    schema: number(7, 120),
    fallback: null,
    from: 'both',
    values: '7 to 120',
    meaning:
      'the screen’s diagonal in inches: touch targets are then 15 mm, text at least 6 mm where the screen has room; a landscape screen without room for both shows the loop’s words without the picture',
  },
  contrast: {
    schema: v.picklist(CONTRASTS, 'must be normal or more'),
    fallback: 'normal',
    from: 'both',
    values: '`normal`, `more`',
    meaning: 'the contrast that a session starts with',
  },
  langs: {
    schema: languages,
    fallback: SITE.languages,
    from: 'both',
    values: LANGUAGES.map((code) => `\`${code}\``).join(', '),
    meaning:
      'the languages offered, comma-separated, in this order; a session starts in `lang`, else in the first language listed here, else in the system’s',
  },
  search: {
    schema: onOff,
    fallback: false,
    from: 'both',
    values: '`on`, `off`',
    meaning: 'whether there is a search field; only useful if the system shows an on-screen keyboard',
  },
  hours: {
    schema: hours,
    fallback: null,
    from: 'both',
    values: '`10:00-18:00` or `Tu-Fr 10:00-17:30; Sa,Su 11:00-16:00`',
    meaning: 'opening hours, by the computer’s clock; without them the screen is always on',
  },
  update: {
    schema: number(0, 10_080),
    fallback: 60,
    from: 'both',
    values: '0 to 10080',
    meaning: 'minutes between two checks for newer data and a newer program, ±10 %; 0: no checks',
  },
  count: {
    schema: onOff,
    fallback: false,
    from: 'both',
    values: '`on`, `off`',
    meaning: 'whether visits are counted by day, on this computer only; the counts are on the operator page',
  },
  site: {
    schema: v.pipe(
      v.string('must be a web address'),
      v.check(isHttpUrl, 'must be a web address'),
      v.transform(normalizeSiteUrl),
    ),
    fallback: null,
    from: 'file',
    values: 'a web address',
    meaning:
      'the public page that QR codes lead to; else the `SITE_URL` that the site was built with, else there are no codes',
  },
  pin: {
    schema: v.pipe(
      v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
      v.regex(/^\d{4,8}$/, 'must be 4 to 8 digits'),
    ),
    fallback: null,
    from: 'file',
    values: '4 to 8 digits',
    meaning: 'required to open the operator page. It deters visitors, but anyone can read the file',
  },
};

export type SettingName = keyof KioskSettings;
// Object.keys is typed string[]; the table is exhaustive by its type.
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** A setting that could not be used; shown on the operator page. */
export interface ConfigIssue {
  readonly source: 'kiosk.json' | 'address';
  readonly name: string;
  readonly reason: string;
}

export interface KioskConfig {
  readonly settings: KioskSettings;
  /** The fields of the View that a session starts with, where they differ from the defaults. */
  readonly start: Partial<View>;
  /** Where each setting that was given came from, and how it was written there. */
  readonly given: Partial<Record<SettingName, { readonly source: ConfigIssue['source']; readonly text: string }>>;
  readonly issues: readonly ConfigIssue[];
}

/**
 * Reads the configuration. `file` is the parsed kiosk.json, or null if there is none; `search` is the page's query
 * string. View fields are in `"start": "?lane=actor&lang=en"` in the file, and plain parameters in the address. Never
 * throws: a value that cannot be used becomes an issue, and the setting has its default.
 */
export function readConfig(file: unknown, search: string): KioskConfig {
  const settings: Record<string, unknown> = {};
  const given: { -readonly [K in keyof KioskConfig['given']]: KioskConfig['given'][K] } = {};
  const issues: ConfigIssue[] = [];
  for (const name of SETTING_NAMES) settings[name] = SETTINGS[name].fallback;

  const readSetting = (source: ConfigIssue['source'], key: string, value: unknown): void => {
    const name = SETTING_NAMES.find((one) => one === key);
    if (name === undefined) {
      issues.push({ source, name: key, reason: 'is not a setting' });
    } else if (source === 'address' && SETTINGS[name].from === 'file') {
      issues.push({ source, name, reason: 'is taken from kiosk.json only' });
    } else {
      const parsed = v.safeParse(SETTINGS[name].schema, value);
      if (parsed.success) {
        settings[name] = parsed.output;
        given[name] = { source, text: String(value) };
      } else issues.push({ source, name, reason: parsed.issues[0].message });
    }
  };
  const readViewFields = (source: ConfigIssue['source'], text: string) => {
    // A name that is both a setting and a View field is the setting: `tour` is the tour of the attract loop.
    const params = [...new URLSearchParams(text)];
    const isSetting = ([key]: readonly [string, string]): boolean => SETTING_NAMES.some((name) => name === key);
    const {
      named,
      issues: urlIssues,
      unknown,
    } = parseUrl(String(new URLSearchParams(params.filter((one) => !isSetting(one)))));
    // Issues for technicians, like those for editors, are in English.
    for (const { name, text: value, error } of urlIssues)
      issues.push({ source, name, reason: `“${value}” ${en.parseErrors[error.why](error.what)}` });
    return { named, others: [...params.filter(isSetting), ...unknown] };
  };

  let start: Partial<View> = {};
  if (isRecord(file)) {
    for (const [key, value] of Object.entries(file)) {
      if (key !== 'start') readSetting('kiosk.json', key, value);
      else if (typeof value !== 'string') {
        issues.push({ source: 'kiosk.json', name: key, reason: 'must be a text such as ?lane=actor' });
      } else {
        const { named, others } = readViewFields('kiosk.json', value);
        start = named;
        for (const [name] of others)
          issues.push({ source: 'kiosk.json', name: `start ${name}`, reason: 'is not a field' });
      }
    }
  } else if (file !== null) {
    issues.push({ source: 'kiosk.json', name: 'kiosk.json', reason: 'must hold one object: { … }' });
  }
  const { named, others } = readViewFields('address', search);
  for (const [key, value] of others) readSetting('address', key, value);
  start = { ...start, ...named };
  // Every name was filled from the table, whose rows have the types of KioskSettings.
  const typedSettings = settings as unknown as KioskSettings;
  const [first] = typedSettings.langs;
  const isOffered = typedSettings.langs.some((code) => code === start.lang);
  if (start.lang && !isOffered) {
    const source = named.lang ? 'address' : 'kiosk.json';
    issues.push({ source, name: 'lang', reason: `“${start.lang}” is not among langs` });
  }
  // With `langs` given, the first of them is the start language; otherwise the system's language is.
  if (first && !isOffered && (start.lang || given.langs)) start = { ...start, lang: first };
  return { settings: typedSettings, start, given, issues };
}
