// The axis in the reader's language, by `Intl`: moment's own locales stay out of the bundle.

type Labels = Record<string, Intl.DateTimeFormatOptions>;

const MINOR: Labels = {
  millisecond: { second: 'numeric', fractionalSecondDigits: 3 },
  second: { second: 'numeric' },
  minute: { hour: '2-digit', minute: '2-digit' },
  hour: { hour: '2-digit', minute: '2-digit' },
  weekday: { weekday: 'short', day: 'numeric' },
  day: { day: 'numeric' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};
const MAJOR: Labels = {
  millisecond: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  second: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  minute: { day: 'numeric', month: 'long' },
  hour: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { month: 'long', year: 'numeric' },
  day: { month: 'long', year: 'numeric' },
  week: { month: 'long', year: 'numeric' },
  month: { year: 'numeric' },
  year: {},
};

type Labeller = (date: { valueOf: () => number }, scale: string) => string;

function labeller(locale: string, labels: Labels): Labeller {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date, scale) => {
    const options = labels[scale] ?? {};
    if (Object.keys(options).length === 0) return '';
    let format = formats.get(scale);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', hourCycle: 'h23', ...options });
      formats.set(scale, format);
    }
    return format.format(date.valueOf());
  };
}

/** vis-timeline's `format` option. */
export const axisLabels = (locale: string): { minorLabels: Labeller; majorLabels: Labeller } => ({
  minorLabels: labeller(locale, MINOR),
  majorLabels: labeller(locale, MAJOR),
});
