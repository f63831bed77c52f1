// What a page shows where its code does not start, though scripts are on: in a browser that is too old for it, behind a policy
// or a proxy that stops it. The style sheet shows it after some seconds (src/app/app.css); the code removes it (src/boot/baseline.ts).

import { en } from '../../../src/i18n/en/interface.ts';
import { NEW_TAB } from '../../../src/ui/links.ts';

export interface NotStartedProps {
  /** Whether the page has the list. */
  readonly hasList: boolean;
  /** The file with the data, relative to the page; null for the page that is one file. */
  readonly data: string | null;
  /** The full page's absolute address, to copy where links do not open: in a frame, if the build knows it. */
  readonly address: string | null;
}

export const NotStarted = ({ hasList, data, address }: NotStartedProps) => (
  <p>
    {en.notStarted} {hasList && en.readBelow}
    {data !== null && (
      <>
        {' '}
        <a href={data} {...NEW_TAB}>
          {en.theData}
        </a>
      </>
    )}
    {address !== null && <> · {address}</>}
  </p>
);
