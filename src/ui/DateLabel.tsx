// A date in words, with its precision and uncertainty (R6); `datetime` has the EDTF.

import type { EdtfDate } from '../model/edtf.ts';
import { dateInWords } from '../i18n/dates.ts';
import { useMessages } from '../i18n/messages.tsx';

export function DateLabel({ date }: { readonly date: EdtfDate }) {
  const m = useMessages();
  return (
    <time className="date" dateTime={date.edtf}>
      {dateInWords(date, m)}
    </time>
  );
}
