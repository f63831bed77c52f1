// A language that nobody speaks: every word of a catalogue between ⟦ and ⟧ and two fifths longer, so that a word that
// is in no catalogue shows, and so does a box that a longer language would burst.

/** Self-contained, because end-to-end tests send its source to the page. Keeps what is not words: locale and numbers. */
export function toPseudolocale(value: unknown, name = ''): unknown {
  if (name === 'locale' || name === 'number') return value;
  if (typeof value === 'string') {
    // What only parts or joins words is no word.
    return /\p{L}/u.test(value) ? `⟦${value}${'~'.repeat(Math.ceil(value.length * 0.4))}⟧` : value;
  }
  if (typeof value === 'function')
    return (...given: unknown[]) => toPseudolocale(Reflect.apply(value, undefined, given));
  if (Array.isArray(value)) return value.map((one) => toPseudolocale(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPseudolocale(inner, key)]));
}
