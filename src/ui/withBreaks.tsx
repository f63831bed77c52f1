// A word without an end, such as only a mistake or malice writes: with places where a line may end, because a browser
// that has to find them itself takes seconds. The text stays the same, to the character, for whoever copies it.

import { Fragment, type ReactNode } from 'react';

const LONG = 500;
const LONG_WORD = /\S{500}/;
const PIECES = /.{1,100}/gsu;

/** The text itself, or its pieces with breaks between them where a word in it is long beyond reason. */
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
