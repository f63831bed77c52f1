// A cell's text. A long one is laid out only when its author asks: a megabyte in a text field takes a browser seconds.

import { type ComponentProps, useState } from 'react';
import { useEditorMessages } from '../../i18n/editorMessages.ts';

const MAX_CHARACTERS = 2_000;
const EXTRACT_CHARACTERS = 120;

export interface CellFieldProps
  extends Pick<ComponentProps<'textarea'>, 'id' | 'rows' | 'aria-describedby' | 'spellCheck'> {
  /** Its name, also for its button. */
  readonly label: string;
  readonly value: string;
  /** Lines; a single one is a plain text field. */
  readonly as: 'input' | 'textarea';
  readonly onText: (text: string) => void;
}

export function CellField({ label, value, as: Field, rows = 1, onText, id, ...others }: CellFieldProps) {
  const e = useEditorMessages();
  const [isShort, setShort] = useState(value.length <= MAX_CHARACTERS);
  if (!isShort) {
    return (
      <button id={id} type="button" className="button editor-long" onClick={() => setShort(true)}>
        <span className="visually-hidden">{label}: </span>
        <span lang="" dir="auto">
          {value.slice(0, EXTRACT_CHARACTERS)}…
        </span>{' '}
        {e.longText(value.length)}
      </button>
    );
  }
  return (
    <Field
      {...others}
      id={id}
      aria-label={label}
      lang=""
      dir="auto"
      {...(Field === 'textarea' ? { rows } : {})}
      value={value}
      onChange={({ target }: { readonly target: { readonly value: string } }) => onText(target.value)}
    />
  );
}
