// What the picture draws besides the standings' shapes: one line at the end of its legend, and explained in About.

import type { Dataset } from '../dataset/format/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';

/** A date as a bar, a dot in a further row, a milestone's label, a count of several events. */
export type PictureSign = 'bar' | 'dot' | 'milestone' | 'pill';

const MILESTONE = 3;
/** How many events the count stands for that is shown. */
const COUNTED = 9;

/** Those that the record's picture can have. `hasDots`: whether rows share events. */
export const signsOf = ({ columns }: Dataset, hasDots: boolean): readonly PictureSign[] => [
  'bar',
  ...(hasDots ? (['dot'] as const) : []),
  ...(columns.importance.includes(MILESTONE) ? (['milestone'] as const) : []),
  'pill',
];

/** The sign as it is drawn, and its word. */
export function SignLabel({ sign }: { readonly sign: PictureSign }) {
  const m = useMessages();
  const drawn = { bar: null, dot: null, milestone: m.pictureKey.letters, pill: m.number(COUNTED) }[sign];
  return (
    <span className="sign-label" data-sign={sign}>
      <i aria-hidden="true">{drawn}</i>
      {sign === 'pill' ? m.events(COUNTED) : m.pictureKey[sign]}
    </span>
  );
}

export interface PictureKeyProps {
  readonly dataset: Dataset;
  readonly hasDots: boolean;
}

export function PictureKey({ dataset, hasDots }: PictureKeyProps) {
  return (
    <ul role="list" className="picture-key">
      {signsOf(dataset, hasDots).map((sign) => (
        <li key={sign}>
          <SignLabel sign={sign} />
        </li>
      ))}
    </ul>
  );
}
