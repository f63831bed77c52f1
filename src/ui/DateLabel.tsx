// A date in words, at its own precision and with its own doubt (R6); `datetime` carries its EDTF.

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
