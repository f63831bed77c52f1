// The pseudolocale: every message is between ⟦ and ⟧ and 40 % longer, which reveals untranslated text and layouts that
// overflow in longer languages.

/** Self-contained, because end-to-end tests send its source to the page. Does not change locales and numbers. */
export function toPseudolocale(value: unknown, name = ''): unknown {
  if (name === 'locale' || name === 'number') return value;
  if (typeof value === 'string') {
    // Separators without letters are not messages.
    return /\p{L}/u.test(value) ? `⟦${value}${'~'.repeat(Math.ceil(value.length * 0.4))}⟧` : value;
  }
  if (typeof value === 'function')
    return (...given: unknown[]) => toPseudolocale(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map((one) => toPseudolocale(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPseudolocale(inner, key)]));
}
