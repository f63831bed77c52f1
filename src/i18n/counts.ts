// Numbers and counted things in a language's own forms: "1 event", "5 wydarzeń", "1,3 Mo". `Intl` chooses the form,
// the catalogue has the words.

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface Counts {
  readonly number: (value: number) => string;
  /** The form for this count, with the number in place of “#”; `other` where a form is not given. */
  readonly counted: (count: number, forms: Forms) => string;
  /** A number of bytes in megabytes. */
  readonly megabytes: (bytes: number) => string;
}

export function countsIn(locale: string): Counts {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const sizes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return {
    number: (value) => numbers.format(value),
    counted: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    megabytes: (bytes) => sizes.format(bytes / 1e6),
  };
}
