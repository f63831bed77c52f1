// What the picture draws besides the standings' shapes: one line at the end of its legend, and a list in About.

import type { Dataset } from '../dataset/format/dataset.ts';
import { useMessages } from '../i18n/messages.tsx';

export interface PictureKeyProps {
  readonly dataset: Dataset;
  readonly className: string;
  /** Whether the picture has rows, in which dots stand for further actors. */
  readonly hasRows: boolean;
}

const PARTS = ['bar', 'dot', 'milestone', 'pill'] as const;
const MILESTONE = 3;

export function PictureKey({ dataset, className, hasRows }: PictureKeyProps) {
  const m = useMessages();
  const isShown = {
    bar: true,
    dot: hasRows,
    milestone: dataset.columns.importance.includes(MILESTONE),
    pill: true,
  };
  return (
    <ul role="list" className={className}>
      {PARTS.filter((part) => isShown[part]).map((part) => (
        <li key={part} className="picture-key" data-part={part}>
          {/* The word for a milestone is itself bold, as its label is. */}
          {part !== 'milestone' && <i aria-hidden="true">{part === 'pill' && m.number(9)}</i>}
          {m.pictureKey[part]}
        </li>
      ))}
    </ul>
  );
}
