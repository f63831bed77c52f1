// Stories of src/ui/media, and of what has a small picture.

import { EventRow } from '../features/list/EventRow.tsx';
import { EventTable } from '../features/list/EventTable.tsx';
import type { Dataset } from '../dataset/format/dataset.ts';
import type { MediaItem } from '../model/media.ts';
import { findMatches } from '../state/selectors.ts';
import { queryOf } from '../state/view.ts';
import { fallbackView } from '../state/viewFields.ts';
import type { ExternalLinks } from '../ui/externalLinks.ts';
import { MediaFigures } from '../ui/media/MediaFigures.tsx';
import '../ui/media/thumbnail.css';
import { eventOf, LONG_TEXT, medium, PICTURED, PICTURED_RTL, PLAYED } from './galleryData.ts';
import type { Story } from './story.ts';
import { hrefOf, nothing } from './storyParts.tsx';

const figures = (media: readonly MediaItem[], externalLinks: ExternalLinks = 'open', dataset: Dataset = PICTURED) => (
  <MediaFigures dataset={dataset} media={media} externalLinks={externalLinks} />
);
const film = medium({ type: 'video', src: 'https://vimeo.com/76979871', alt: 'A film of the meeting.' });
const signs = Array.from({ length: 5 }, (_, at) => medium({ src: 'sign.svg', alt: `The sign of sample ${at + 1}.` }));

export const MEDIA_STORIES: readonly Story[] = [
  {
    component: 'MediaFigures',
    name: 'a photograph',
    render: () => figures([medium({ caption: 'The first meeting.' })]),
  },
  { component: 'MediaFigures', name: 'a drawing', render: () => figures(signs.slice(0, 1)) },
  {
    component: 'MediaFigures',
    name: 'several photographs',
    render: () =>
      figures([medium({}), medium({ src: 'room.jpg', alt: 'A room.' }), medium({ alt: 'The board again.' })]),
  },
  { component: 'MediaFigures', name: 'five drawings', render: () => figures(signs) },
  {
    component: 'MediaFigures',
    name: 'a page with its passage marked',
    render: () => figures([medium({ type: 'document', src: 'page.png', alt: 'Page 2.', region: [10, 20, 60, 12] })]),
  },
  {
    component: 'MediaFigures',
    name: 'a film and a sound of its own',
    render: () =>
      figures(
        [
          medium({ type: 'video', src: 'mill.webm', alt: 'A mill that turns.', transcript: 'Nobody speaks.' }),
          medium({ type: 'audio', src: 'bell.wav', alt: 'A bell that rings.', transcript: 'Ding.' }),
        ],
        'open',
        PLAYED,
      ),
  },
  { component: 'MediaFigures', name: 'a film of another site', render: () => figures([film]) },
  { component: 'MediaFigures', name: 'a film of another site, in a kiosk', render: () => figures([film], 'qr') },
  { component: 'MediaFigures', name: 'a film of another site, on paper', render: () => figures([film], 'print') },
  {
    component: 'MediaFigures',
    name: 'missing and broken',
    render: () =>
      figures([medium({ src: 'not-here.jpg' }), medium({ src: 'gone.jpg', alt: 'A picture that is broken.' })]),
  },
  {
    component: 'MediaFigures',
    name: 'long text',
    render: () => figures([medium({ alt: LONG_TEXT, caption: LONG_TEXT, credit: LONG_TEXT, licence: LONG_TEXT })]),
  },
  { component: 'MediaFigures', name: 'right to left', render: () => figures([...signs, film], 'open', PICTURED_RTL) },
  {
    component: 'EventRow',
    name: 'with a picture',
    render: () => (
      <EventRow
        dataset={PICTURED}
        event={eventOf(PICTURED, 'allegation')}
        hrefOf={hrefOf}
        onOpen={nothing}
        search=""
        current={false}
      />
    ),
  },
  {
    component: 'EventTable',
    name: 'with pictures',
    render: () => (
      <EventTable
        dataset={PICTURED}
        rows={findMatches(PICTURED.columns, queryOf(fallbackView()), 'said')}
        clock="said"
        hrefOf={hrefOf}
        onOpen={nothing}
        search=""
        selected={null}
      />
    ),
  },
];
