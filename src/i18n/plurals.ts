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

const known = new Map<string, PluralForms>();

function makeCounts(locale: string): PluralForms {
  const rules = later(() => new Intl.PluralRules(locale));
  const numbers = later(() => new Intl.NumberFormat(locale));
  const sizes = later(
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
  );
  return {
    number: (value) => numbers().format(value),
    counted: (count, forms) => (forms[rules().select(count)] ?? forms.other).replace('#', numbers().format(count)),
    megabytes: (bytes) => sizes().format(bytes / 1e6),
  };
}

/** The plural forms of a language, cached. */
export function pluralsIn(locale: string): PluralForms {
  const counts = known.get(locale) ?? makeCounts(locale);
  known.set(locale, counts);
  return counts;
}
