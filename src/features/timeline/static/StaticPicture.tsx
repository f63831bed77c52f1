// The picture in the page's HTML: every event a link, placed by one style sheet for each size that the page may have. It
// works without scripts and in print; Timeline.tsx replaces it, and no mark moves. Short markup, since every page has it.

import { headlineAt } from '../../../dataset/format/dataset.ts';
import { titleOf } from '../../../dataset/format/localizedText.ts';
import { axisLabel } from '../../../i18n/axisLabels.ts';
import { dateInWords } from '../../../i18n/dates.ts';
import type { TimelineEvent } from '../../../model/event.ts';
import type { EventId } from '../../../model/ids.ts';
import { STATUSES, type Status } from '../../../model/evidence.ts';
import { requireValue } from '../../../model/assert.ts';
import { clamp, grow, overlaps } from '../../../model/span.ts';
import { statusIcon } from '../../../ui/statusIcons.ts';
import { afterInWords, rowName, statusPrefix } from '../pictureItems.ts';
import { buildCells, type Cell, type StaticPictureProps } from './cells.ts';
import { type Ids, isShown, type StaticEra, toStyles } from './staticStyles.ts';

export interface StaticPictureViewProps extends StaticPictureProps {
  readonly hrefOf: (event: EventId) => string;
  /** Opens links outside the frame. */
  readonly linkAttributes: { readonly target?: string; readonly rel?: string };
}

/** Numbers things as they are first asked for: "m0" to "mz", "m10". */
function numbered(prefix: string): (key: string | number) => string {
  const known = new Map<string | number, string>();
  return (key) => {
    const id = known.get(key) ?? `${prefix}${known.size.toString(36)}`;
    known.set(key, id);
    return id;
  };
}

const symbolId = (status: Status | null): string => `s-${status ?? 'none'}`;

export function StaticPicture(props: StaticPictureViewProps) {
  const { dataset, whole, messages: m, hrefOf, linkAttributes, selected, lit, place } = props;
  const cells = buildCells(props);
  const [markId, pillId, tickId, rowId] = [numbered('m'), numbered('p'), numbered('t'), numbered('r')];
  const rowText = ({ picture, rowsBy }: Cell, at: number) => {
    const row = requireValue(picture.rows[at], `row ${at}`);
    const actor = rowName(row.id, rowsBy, dataset, m);
    return { name: row.shares > 1 ? m.otherActors(row.shares) : actor.name, count: row.count };
  };
  const ids: Ids = {
    mark: (row) => markId(row),
    pill: (cell, id) => pillId(`${cell.condition} ${id}`),
    tick: (cell, time) => tickId(`${cell.unit} ${time}`),
    row: (cell, at) => rowId(JSON.stringify(rowText(cell, at))),
  };
  const marks = firstOf(
    cells.flatMap(({ picture }) => picture.marks),
    ({ row }) => row,
  ).sort((a, b) => a.time - b.time || a.row - b.row);
  /** P9: the longest line of what must be read with an event, shown where a size has room for one. */
  const readWith = new Map<number, string>();
  for (const { row, label } of cells.flatMap((cell) => cell.items)) {
    const after = afterInWords(label?.after ?? null);
    if (after.length > (readWith.get(row)?.length ?? 0)) readWith.set(row, after);
  }
  const eras = dataset.eras.flatMap(({ date, label }, at): StaticEra[] =>
    overlaps(date.span, whole) ? [{ span: clamp(date.span, grow(whole, 1)), label, isEven: at % 2 === 1 }] : [],
  );
  const styles = toStyles(cells, ids, whole, marks, place, eras);
  const ticks = firstOf(
    cells.flatMap((cell) =>
      cell.ticks.flatMap(({ time, x }) =>
        isShown(cell, time, x) ? [{ id: ids.tick(cell, time), label: axisLabel(time, cell.unit, m) }] : [],
      ),
    ),
    ({ id }) => id,
  );
  const rows = firstOf(
    cells.flatMap((cell) =>
      cell.rowsBy === 'none' ? [] : cell.picture.rows.map((_, at) => ({ id: ids.row(cell, at), ...rowText(cell, at) })),
    ),
    ({ id }) => id,
  );
  const pills = cells.flatMap((cell) =>
    cell.items.flatMap((item) => (item.kind === 'pill' ? [{ item, id: ids.pill(cell, item.id) }] : [])),
  );
  const events = marks.map((mark) => ({ ...mark, event: headlineAt(dataset, mark.row) }));
  const nameOf = (event: TimelineEvent): string =>
    `${statusPrefix(event.status, m)}${titleOf(dataset, event, m.locale).text}`;
  const used = [...STATUSES, null].filter((status) => events.some(({ event }) => event.status === status));
  return (
    <>
      <style>{styles}</style>
      <svg className="sp-shapes" aria-hidden="true">
        {used.map((status) => {
          const { path, fill, dash } = statusIcon(status);
          return (
            <symbol key={status} id={symbolId(status)} viewBox="0 0 12 12" overflow="visible">
              <path
                d={path}
                fill={fill ? 'currentColor' : 'none'}
                stroke="currentColor"
                strokeWidth="1.4"
                {...(dash === undefined ? {} : { strokeDasharray: dash })}
              />
            </symbol>
          );
        })}
      </svg>
      <div className="sp-rows">
        {rows.map(({ id, name, count }) => (
          <p key={id} id={id}>
            <span>{name}</span> {m.number(count)}
          </p>
        ))}
      </div>
      <div className="sp-plot">
        <div className="sp-axis" aria-hidden="true">
          {eras.map(({ label, span }) => (
            <small key={`${label} ${span.start}`}>
              <s>{label}</s>
            </small>
          ))}
          {ticks.map(({ id, label }) => (
            <span key={id} id={id}>
              {label}
            </span>
          ))}
        </div>
        {events.map(({ row, isMilestone, event }) => (
          <a
            key={row}
            id={markId(row)}
            href={hrefOf(event.id)}
            {...linkAttributes}
            data-event={event.id}
            data-lit={event.id === selected || lit.includes(event.id) ? '' : undefined}
            className={isMilestone ? 'm' : undefined}
          >
            <svg aria-hidden="true" data-ink={statusIcon(event.status).ink}>
              <use href={`#${symbolId(event.status)}`} />
            </svg>
            <b>
              {readWith.has(row) ? (
                <>
                  <s>{nameOf(event)}</s>
                  <u>{readWith.get(row)}</u>
                </>
              ) : (
                nameOf(event)
              )}
            </b>
            <i>{`${m.comma}${m.eventName('', dateInWords(event.date, m), event.status && m.statuses[event.status])}`}</i>
          </a>
        ))}
        {pills.map(({ item, id }) => (
          <em key={id} id={id} title={item.name} {...(item.count > 99 ? { className: 'w' } : {})}>
            {item.count}
          </em>
        ))}
      </div>
    </>
  );
}

function firstOf<T>(all: readonly T[], keyOf: (one: T) => string | number): T[] {
  const found = new Map<string | number, T>();
  for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return [...found.values()];
}
