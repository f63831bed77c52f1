// Stories of src/ui.

import { useState } from 'react';
import { parseEdtf } from '../model/edtf.ts';
import { STATUSES } from '../model/evidence.ts';
import { DateLabel } from '../ui/DateLabel.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EventBody } from '../ui/EventBody.tsx';
import { EventCard } from '../ui/EventCard.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { PendingContext } from '../ui/PendingContext.ts';
import { PendingNotice } from '../ui/PendingNotice.tsx';
import { Quote } from '../ui/Quote.tsx';
import { RadioGroup, type RadioGroupProps } from '../ui/RadioGroup.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { SupportLinks } from '../ui/SupportLinks.tsx';
import { EMPTY, eventOf, LONG, LONG_TEXT, QUOTED, RTL, SMALL } from './galleryData.ts';
import type { Story } from './story.ts';
import { hrefOf, nothing, Opened } from './storyParts.tsx';

type Option = 'first' | 'second' | 'third';
const OPTIONS: RadioGroupProps<Option>['options'] = [
  { value: 'first', label: 'First' },
  { value: 'second', label: 'Second' },
  { value: 'third', label: 'Third' },
];

function Radios(props: Partial<RadioGroupProps<Option>>) {
  const [value, setValue] = useState<Option>('first');
  return <RadioGroup label="Choice" options={OPTIONS} value={value} onChange={setValue} {...props} />;
}

function OpenDialog({ title, text }: { readonly title: string; readonly text: string }) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        <p>{text}</p>
      </Dialog>
    </>
  );
}

/** A date of each precision and qualification. */
const DATES = ['1997', '2014-08', '2014-08-26', '2014-22', '199X', '1997~', '2013?', '1997/2013', '1997/..', '-0043'];

const card = (dataset: typeof SMALL, id: string, isThis = false) => (
  <EventCard
    dataset={dataset}
    event={eventOf(dataset, id)}
    hrefOf={hrefOf}
    onOpen={nothing}
    openEvent={eventOf(dataset, 'finding').id}
    isThis={isThis}
    level={4}
  />
);

const body = (dataset: typeof SMALL, id: string) => (
  <EventBody
    dataset={dataset}
    event={eventOf(dataset, id)}
    externalLinks="open"
    hrefOf={hrefOf}
    onOpen={nothing}
    onActor={nothing}
  />
);

const menu = (isActive = false) => (
  <Menu label="Actors" name="story" isActive={isActive}>
    <Radios stacked />
  </Menu>
);

const pending = (isComing: boolean) => (
  <PendingContext value={{ isComing, retry: nothing }}>
    <PendingNotice />
  </PendingContext>
);

export const UI_STORIES: readonly Story[] = [
  { component: 'RadioGroup', name: 'segmented', render: () => <Radios /> },
  { component: 'RadioGroup', name: 'label shown', render: () => <Radios showLabel /> },
  {
    component: 'RadioGroup',
    name: 'disabled option',
    render: () => <Radios options={OPTIONS.map((one, index) => ({ ...one, disabled: index === 2 }))} />,
  },
  { component: 'RadioGroup', name: 'stacked, with a hint', render: () => <Radios stacked hint="What this changes." /> },
  {
    component: 'RadioGroup',
    name: 'stacked, long text',
    render: () => <Radios stacked options={OPTIONS.map((one) => ({ ...one, label: LONG_TEXT }))} />,
  },
  { component: 'Menu', name: 'closed', render: () => menu() },
  { component: 'Menu', name: 'active', render: () => menu(true) },
  {
    component: 'Menu',
    name: 'open',
    render: () => <Opened>{menu()}</Opened>,
  },
  { component: 'Dialog', name: 'open', render: () => <OpenDialog title="About" text="One sentence." /> },
  {
    component: 'Dialog',
    name: 'long text',
    render: () => <OpenDialog title={LONG_TEXT} text={`${LONG_TEXT}. `.repeat(40)} />,
  },
  {
    component: 'StatusLabel',
    name: 'all seven',
    render: () => (
      <ul role="list">
        {STATUSES.map((status) => (
          <li key={status}>
            <StatusLabel status={status} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    component: 'DateLabel',
    name: 'every precision',
    render: () => (
      <ul role="list">
        {DATES.flatMap((edtf) => {
          const date = parseEdtf(edtf);
          return date.ok
            ? [
                <li key={edtf}>
                  <DateLabel date={date.value} />
                </li>,
              ]
            : [];
        })}
      </ul>
    ),
  },
  {
    component: 'Quote',
    name: 'with speaker',
    render: () => (
      <Quote text="All is in order." language="en" cite={null} translation={null}>
        A speaker
      </Quote>
    ),
  },
  {
    component: 'Quote',
    name: 'translated',
    render: () => (
      <Quote
        text="Alles ist in Ordnung."
        language="de"
        cite={null}
        translation={{ text: 'All is in order.', language: 'en', translated: true }}
      />
    ),
  },
  {
    component: 'Quote',
    name: 'right to left',
    render: () => <Quote text="سب کچھ ٹھیک ہے۔" language="ur" cite={null} translation={null} />,
  },
  {
    component: 'Quote',
    name: 'long text',
    render: () => <Quote text={LONG_TEXT} language="en" cite={null} translation={null} />,
  },
  { component: 'EventCard', name: 'link', render: () => card(SMALL, 'allegation') },
  { component: 'EventCard', name: 'this event', render: () => card(SMALL, 'finding', true) },
  { component: 'EventCard', name: 'quotation', render: () => card(QUOTED, 'answer') },
  { component: 'EventCard', name: 'right to left', render: () => card(RTL, 'answer') },
  { component: 'EventCard', name: 'long text', render: () => card(LONG, 'answer') },
  { component: 'EventBody', name: 'allegation with its answer', render: () => body(SMALL, 'allegation') },
  { component: 'EventBody', name: 'differing accounts', render: () => body(QUOTED, 'second-account') },
  { component: 'EventBody', name: 'long text', render: () => body(LONG, 'second-account') },
  { component: 'Loading', name: 'unknown size', render: () => <Loading progress={null} onCancel={null} /> },
  {
    component: 'Loading',
    name: 'half',
    render: () => <Loading progress={{ phase: 'bytes', done: 500_000, total: 1_000_000 }} onCancel={nothing} />,
  },
  { component: 'PendingNotice', name: 'loading', render: () => pending(true) },
  { component: 'PendingNotice', name: 'failed', render: () => pending(false) },
  {
    component: 'Pagination',
    name: 'five pages',
    render: () => (
      <Pagination rows={Array.from({ length: 240 }, (_, row) => row)} selected={120} fetched>
        {({ first, end }) => (
          <p>
            {first + 1} to {end}
          </p>
        )}
      </Pagination>
    ),
  },
  { component: 'SupportLinks', name: 'one helpline', render: () => <SupportLinks dataset={SMALL} /> },
  { component: 'SupportLinks', name: 'empty', render: () => <SupportLinks dataset={{ ...EMPTY, support: [] }} /> },
];
