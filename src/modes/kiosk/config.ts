// What a technician can set: THE TABLE, read from kiosk.json and from the address, which wins. Each value is read alone;
// a bad one keeps its usual value and is a fault with a name. docs/KIOSK-MODE.md is held to this table by a test.

import * as v from 'valibot';
import { en } from '../../i18n/en/interface.ts';
import { isId } from '../../model/ids.ts';
import { parseUrl } from '../../state/url.ts';
import { LANGUAGES, type Language, type View } from '../../state/view.ts';
import { normalizeSiteUrl } from '../../ui/normalizeSiteUrl.ts';
import { type OpeningHours, parseOpeningHours } from './openingHours.ts';

export interface KioskSettings {
  /** Seconds without a touch until the screen asks. */
  readonly idle: number;
  /** Seconds that the question stands. */
  readonly warn: number;
  readonly attract: boolean;
  /** A tour's id; null for the dataset's first. */
  readonly tour: string | null;
  readonly scale: number;
  /** Inches; null where nobody said. */
  readonly diag: number | null;
  readonly contrast: Contrast;
  /** The languages offered, in this order. */
  readonly langs: readonly Language[];
  readonly search: boolean;
  /** Null: always open. */
  readonly hours: OpeningHours | null;
  /** Minutes between two looks for newer data; 0: never. */
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
  /** `file`: not taken from an address, which anyone can write. */
  readonly from: 'both' | 'file';
  readonly values: string;
  readonly meaning: string;
}

const number = (least: number, most: number) =>
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
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
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
const isHttp = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

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
    meaning: 'seconds that the question stands before everything is reset',
  },
  attract: {
    schema: onOff,
    fallback: true,
    from: 'both',
    values: '`on`, `off`',
    meaning: 'whether a slow tour runs while nobody is there; `off` shows the start screen',
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
    meaning: 'multiplies the size of text and targets',
  },
  diag: {
    schema: number(7, 120),
    fallback: null,
    from: 'both',
    values: '7 to 120',
    meaning:
      'the screen’s diagonal in inches: targets are then 15 mm on the glass, text at least 6 mm where the screen has room',
  },
  contrast: {
    schema: v.picklist(CONTRASTS, 'must be normal or more'),
    fallback: 'normal',
    from: 'both',
    values: '`normal`, `more`',
    meaning: 'the contrast that a visit starts with',
  },
  langs: {
    schema: languages,
    fallback: LANGUAGES,
    from: 'both',
    values: LANGUAGES.map((code) => `\`${code}\``).join(', '),
    meaning:
      'the languages offered, comma-separated, in this order; a visit starts in `lang`, else in the first that is named here, else in the system’s',
  },
  search: {
    schema: onOff,
    fallback: false,
    from: 'both',
    values: '`on`, `off`',
    meaning: 'whether there is a search field: `on` where the system brings a keyboard to the screen',
  },
  hours: {
    schema: hours,
    fallback: null,
    from: 'both',
    values: '`10:00-18:00` or `Tu-Fr 10:00-17:30; Sa,Su 11:00-16:00`',
    meaning: 'when the screen is lit, by the computer’s own clock; else always',
  },
  update: {
    schema: number(0, 10_080),
    fallback: 60,
    from: 'both',
    values: '0 to 10080',
    meaning: 'minutes between two looks for newer data and a newer program, give or take a tenth; 0 never looks',
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
      v.check(isHttp, 'must be a web address'),
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
    meaning: 'asked for before the operator page opens. Keeps hands off; it is no lock, anyone can read the file',
  },
};

export type SettingName = keyof KioskSettings;
// Object.keys is typed string[]; the table is exhaustive by its type.
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Something in the configuration that could not be used; named on the operator page. */
export interface ConfigIssue {
  readonly where: 'kiosk.json' | 'address';
  readonly name: string;
  readonly reason: string;
}

export interface KioskConfig {
  readonly settings: KioskSettings;
  /** The fields of the View that a visit starts with, where they are not the usual ones. */
  readonly start: Partial<View>;
  /** Where each setting that was given came from, and how it was written there. */
  readonly given: Partial<Record<SettingName, { readonly where: ConfigIssue['where']; readonly text: string }>>;
  readonly faults: readonly ConfigIssue[];
}

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/**
 * Reads the configuration. `file` is what kiosk.json holds after JSON.parse, null where there is none; `search` is the
 * page's query string. In the file, `"start": "?lane=actor&lang=en"` names fields of the View; in the address they
 * stand by themselves. Never fails: what cannot be used is a fault and has its usual value.
 */
export function readConfig(file: unknown, search: string): KioskConfig {
  const settings: Record<string, unknown> = {};
  const given: { -readonly [K in keyof KioskConfig['given']]: KioskConfig['given'][K] } = {};
  const faults: ConfigIssue[] = [];
  for (const name of SETTING_NAMES) settings[name] = SETTINGS[name].fallback;

  const take = (where: ConfigIssue['where'], key: string, value: unknown): void => {
    const name = SETTING_NAMES.find((one) => one === key);
    if (name === undefined) {
      faults.push({ where, name: key, reason: 'is not a setting' });
    } else if (where === 'address' && SETTINGS[name].from === 'file') {
      faults.push({ where, name, reason: 'is taken from kiosk.json only' });
    } else {
      const parsed = v.safeParse(SETTINGS[name].schema, value);
      if (parsed.success) {
        settings[name] = parsed.output;
        given[name] = { where, text: String(value) };
      } else faults.push({ where, name, reason: parsed.issues[0].message });
    }
  };
  const startFrom = (where: ConfigIssue['where'], text: string) => {
    // A name that is a setting's here means that, even where it is a field's elsewhere: the tour is the loop's.
    const params = [...new URLSearchParams(text)];
    const isSetting = ([key]: readonly [string, string]): boolean => SETTING_NAMES.some((name) => name === key);
    const { named, bad, unknown } = parseUrl(String(new URLSearchParams(params.filter((one) => !isSetting(one)))));
    // A technician's faults, like an editor's, are told in English.
    for (const { name, text: value, fault } of bad)
      faults.push({ where, name, reason: `“${value}” ${en.faults[fault.why](fault.what)}` });
    return { named, others: [...params.filter(isSetting), ...unknown] };
  };

  let start: Partial<View> = {};
  if (isRecord(file)) {
    for (const [key, value] of Object.entries(file)) {
      if (key !== 'start') take('kiosk.json', key, value);
      else if (typeof value !== 'string') {
        faults.push({ where: 'kiosk.json', name: key, reason: 'must be a text such as ?lane=actor' });
      } else {
        const { named, others } = startFrom('kiosk.json', value);
        start = named;
        for (const [name] of others)
          faults.push({ where: 'kiosk.json', name: `start ${name}`, reason: 'is not a field' });
      }
    }
  } else if (file !== null) {
    faults.push({ where: 'kiosk.json', name: 'kiosk.json', reason: 'must hold one object: { … }' });
  }
  const { named, others } = startFrom('address', search);
  for (const [key, value] of others) take('address', key, value);
  start = { ...start, ...named };
  // Every name was filled from the table, whose rows have the types of KioskSettings.
  const read = settings as unknown as KioskSettings;
  const [first] = read.langs;
  const isOffered = read.langs.some((code) => code === start.lang);
  if (start.lang && !isOffered) {
    const where = named.lang ? 'address' : 'kiosk.json';
    faults.push({ where, name: 'lang', reason: `“${start.lang}” is not among langs` });
  }
  // Whoever names the languages names the one to start with; else it is the system's.
  if (first && !isOffered && (start.lang || given.langs)) start = { ...start, lang: first };
  return { settings: read, start, given, faults };
}
