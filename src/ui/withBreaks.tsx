// Adds line-break opportunities to overlong words, because a browser takes seconds to find them itself. Copied text is
// unchanged.

import { Fragment, type ReactNode } from 'react';

const LONG = 500;
const LONG_WORD = /\S{500}/;
const PIECES = /.{1,100}/gsu;

/** The text, or its pieces with `<wbr>` between them if it has an overlong word. */
export function withBreaks(text: string): ReactNode {
  if (text.length < LONG || !LONG_WORD.test(text)) return text;
  let at = 0;
  return (text.match(PIECES) ?? []).map((piece) => {
    at += piece.length;
    return (
      <Fragment key={at}>
        {piece}
        <wbr />
      </Fragment>
    );
  });
}
