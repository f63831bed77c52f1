// Numbers, plurals and sizes of a language: "1 event", "5 wydarzeń", "1,3 Mo". `Intl` chooses the form; the catalogue
// provides the words.

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface PluralForms {
  readonly number: (value: number) => string;
  /** The form for this count, with the number in place of “#”; `other` if that form is absent. */
  readonly counted: (count: number, forms: Forms) => string;
  /** A number of bytes in megabytes. */
  readonly megabytes: (bytes: number) => string;
}

/** Created on first use: creating a formatter takes longer than everything it formats. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * English needs no data for what pages have most of, where the browser would take the first task of the page to load its
 * own: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#en
 */
const isPlain = (locale: string, value: number): boolean =>
  locale.startsWith('en') && Number.isInteger(value) && value >= 0 && value < 1000;

/** At most one decimal: "1.3", "2". */
const tenths = (value: number): number => Number(value.toFixed(1));

const known = new Map<string, PluralForms>();

function makeCounts(locale: string): PluralForms {
  const rules = later(() => new Intl.PluralRules(locale));
  const numbers = later(() => new Intl.NumberFormat(locale));
  const sizes = later(
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
  );
  const number = (value: number): string => (isPlain(locale, value) ? String(value) : numbers().format(value));
  const formOf = (count: number): Intl.LDMLPluralRule =>
    isPlain(locale, count) ? (count === 1 ? 'one' : 'other') : rules().select(count);
  return {
    number,
    counted: (count, forms) => (forms[formOf(count)] ?? forms.other).replace('#', number(count)),
    megabytes: (bytes) =>
      isPlain(locale, Math.floor(bytes / 1e6)) ? `${tenths(bytes / 1e6)} MB` : sizes().format(bytes / 1e6),
  };
}

/** The plural forms of a language, cached. */
export function pluralsIn(locale: string): PluralForms {
  const counts = known.get(locale) ?? makeCounts(locale);
  known.set(locale, counts);
  return counts;
}
