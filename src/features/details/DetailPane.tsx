// The open event: a column beside the list on wide screens, a bottom sheet on narrow ones. Contains navigation,
// closing, focus, sharing and copying; the content is EventBody.

import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { ActorId, EventId } from '../../model/ids.ts';
import { formatCitation } from '../../ui/formatCitation.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { NEW_TAB } from '../../ui/links.ts';
import { usePage } from '../../ui/PageContext.ts';
import { usePending } from '../../ui/PendingContext.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';
import { reportUrl } from '../../ui/reportUrl.ts';
import type { ExternalLinks } from '../../ui/externalLinks.ts';
import { EventBody } from '../../ui/EventBody.tsx';
import { useBottomSheet } from './useBottomSheet.ts';
import './details.css';

export interface DetailPaneProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** Position among the matches, from 1; null when the event is not among them. */
  readonly position: number | null;
  readonly count: number;
  readonly previous: EventId | null;
  readonly next: EventId | null;
  /** Null when no link leads to the event, as in a local file. */
  readonly permalink: string | null;
  readonly externalLinks: ExternalLinks;
  readonly hrefOf: (event: EventId) => string;
  readonly onOpen: (event: EventId) => void;
  readonly onActor: (actor: ActorId) => void;
  readonly onClose: () => void;
  /** Absent where sharing is not possible, as in a kiosk. */
  readonly onShare?: (() => void) | undefined;
  /** Moves the focus to the heading; true when the reader has just opened the event. */
  readonly takeFocus: boolean;
  /** Shown in place of the sharing buttons where links are not allowed. */
  readonly children?: ReactNode;
}

function Step({
  to,
  label,
  hrefOf,
  onOpen,
  children,
}: Pick<DetailPaneProps, 'hrefOf' | 'onOpen'> & {
  readonly to: EventId | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <InternalLink
      className="detail-step"
      data-event-link={to ?? undefined}
      href={to === null ? undefined : hrefOf(to)}
      onGo={() => to !== null && onOpen(to)}
      aria-label={label}
    >
      <span aria-hidden="true">{children}</span>
    </InternalLink>
  );
}

export function DetailPane(props: DetailPaneProps) {
  const { dataset, event, position, count, previous, next, permalink, hrefOf, onOpen, onClose, onShare, takeFocus } =
    props;
  const m = useMessages();
  const { framed } = usePage();
  const pending = usePending();
  // Sharing and copying need the complete event.
  const isLinked = props.externalLinks === 'open' && pending === null;
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useRef<HTMLElement>(null);
  const sheet = useBottomSheet(pane, onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading takes the focus once per event opened
  useEffect(() => {
    if (heading.current?.parentElement) heading.current.parentElement.scrollTop = 0;
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [event.id]);
  // A full-height sheet would cover the newly focused element.
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !pane.current?.contains(relatedTarget)) sheet.setSize('half');
  };
  return (
    <aside ref={pane} className="detail" aria-label={m.details} data-size={sheet.size} onBlur={onBlur}>
      <div className="detail-bar" {...sheet.bar}>
        <Step to={previous} label={m.previous} hrefOf={hrefOf} onOpen={onOpen}>
          ←
        </Step>
        <span className="detail-position">{position === null ? m.notInResults : m.position(position, count)}</span>
        <Step to={next} label={m.next} hrefOf={hrefOf} onOpen={onOpen}>
          →
        </Step>
        <button
          type="button"
          className="detail-handle"
          aria-label={m.sheetFull}
          aria-expanded={sheet.size === 'full'}
          {...sheet.handle}
        />
        <button type="button" className="button" onClick={onClose}>
          {m.close}
        </button>
      </div>
      <div className="detail-scroll">
        <EventBody {...props} heading={heading} />
        {isLinked && permalink === null && <p className="detail-unlinked">{m.localFile.noEventLink}</p>}
        {isLinked && permalink !== null && (
          <p className="detail-share">
            {onShare && (
              <button type="button" className="button" onClick={onShare}>
                {m.shareEvent}
              </button>
            )}
            <CopyButton key={`link ${event.id}`} label={m.copyLink} text={() => permalink} />
            <CopyButton
              key={`citation ${event.id}`}
              label={m.copyCitation}
              text={() => formatCitation(dataset, event, permalink, m)}
            />
            <a className="button" data-quiet href={permalink} {...(framed && NEW_TAB)}>
              {m.permalink}
            </a>
          </p>
        )}
        {isLinked && dataset.report !== null && (
          <p className="detail-share">
            <a
              className="button"
              data-quiet
              href={reportUrl(dataset.report, event, permalink, m)}
              {...(dataset.report.startsWith('https:') && NEW_TAB)}
            >
              {m.reportMistake}
            </a>
          </p>
        )}
        {props.externalLinks !== 'open' && props.children}
      </div>
    </aside>
  );
}
