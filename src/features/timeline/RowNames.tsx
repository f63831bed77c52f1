// The column beside the picture: what each row is, how many events it has, and, where rows are actors, the actor filter.

import { memo, useState } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { facetOf } from '../../dataset/format/recordFacets.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import type { PictureRow } from '../../engine/layout/preparePicture.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { ActorId } from '../../model/ids.ts';
import { LANES, type View } from '../../state/view.ts';
import { DatasetText } from '../../ui/DatasetText.tsx';
import { MatchChoice } from '../../ui/MatchChoice.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { rowName } from './pictureItems.ts';

/** The actor filter, as the rows show and change it. */
export interface ActorFilter {
  readonly chosen: readonly ActorId[];
  readonly match: View['match'];
  /** Matches that choosing only this actor would show. */
  readonly countOf: (actor: ActorId) => number;
  readonly onToggle: (actor: ActorId) => void;
  readonly onOnly: (actor: ActorId) => void;
  readonly onMatch: (match: View['match']) => void;
}

export interface RowNamesProps {
  readonly dataset: Dataset;
  readonly rowsBy: LaneBy;
  readonly rows: readonly PictureRow[];
  readonly filter: ActorFilter;
}

export const RowNames = memo(function RowNames({ dataset, rowsBy, rows, filter }: RowNamesProps) {
  const m = useMessages();
  if (rowsBy !== 'actor') {
    return (
      <ul role="list" className="row-names" aria-label={laneName(rowsBy, dataset, m)}>
        {rows.map(({ id, top, height, count }) => (
          <li key={id} className="row-name" style={{ insetBlockStart: top, blockSize: height }}>
            <RowWords id={id} rowsBy={rowsBy} dataset={dataset} />
            <span className="row-count">{m.number(count)}</span>
          </li>
        ))}
      </ul>
    );
  }
  const shown = new Set(rows.map(({ id }) => id));
  const others = Array.from(dataset.actors.values())
    // A chosen actor gets a row; its checkbox in the menu, which may have the focus, stays.
    .filter(({ id }) => !shown.has(id) || filter.chosen.includes(id))
    .sort((a, b) => filter.countOf(b.id) - filter.countOf(a.id));
  const withoutRow = others.filter(({ id }) => !shown.has(id)).length;
  return (
    <fieldset className="row-names">
      <legend className="visually-hidden">{m.groups.actor}</legend>
      {filter.chosen.length > 0 && <MatchChoice match={filter.match} onMatch={filter.onMatch} />}
      {rows.map(({ id, top, height, shares, count }) => {
        const style = { insetBlockStart: top, blockSize: height };
        const actor = dataset.actors.get(id as ActorId);
        if (actor) return <ActorRow key={id} dataset={dataset} id={actor.id} filter={filter} style={style} />;
        if (others.length === 0)
          return (
            <div key={id} className="row-name" style={style}>
              <RowWords id={id} rowsBy={rowsBy} dataset={dataset} />
              <span className="row-count">{m.number(count)}</span>
            </div>
          );
        return (
          <div key={id} className="row-name" style={style}>
            <Menu label={m.otherActors(Math.max(shares, withoutRow))} name="others">
              <ul role="list" className="facet-options facet">
                {others.map(({ id: other, name }) => (
                  <li key={other}>
                    <label>
                      <input
                        type="checkbox"
                        checked={filter.chosen.includes(other)}
                        onChange={() => filter.onToggle(other)}
                      />
                      <DatasetText language={dataset.language}>{name}</DatasetText>
                    </label>
                    <span className="facet-count">{m.number(filter.countOf(other))}</span>
                  </li>
                ))}
              </ul>
            </Menu>
            {count > 0 && <span className="row-count">{m.number(count)}</span>}
          </div>
        );
      })}
    </fieldset>
  );
});

const laneName = (rowsBy: LaneBy, dataset: Dataset, m: Messages): string =>
  facetOf(dataset, rowsBy)?.label ?? m.lanes[LANES.find((one) => one === rowsBy) ?? 'none'];

/** The name of a row that is no actor's. */
function RowWords({ id, rowsBy, dataset }: Pick<RowNamesProps, 'rowsBy' | 'dataset'> & { readonly id: string }) {
  const { name, language } = rowName(id, rowsBy, dataset, useMessages());
  return (
    <span className="row-name-words" title={name}>
      {language === null ? <bdi>{name}</bdi> : <DatasetText language={language}>{name}</DatasetText>}
    </span>
  );
}

interface ActorRowProps {
  readonly dataset: Dataset;
  readonly id: ActorId;
  readonly filter: ActorFilter;
  readonly style: { readonly insetBlockStart: number; readonly blockSize: number };
}

/** The checkbox is the keyboard's; a press on the name is a short cut for the pointer. */
function ActorRow({ dataset, id, filter, style }: ActorRowProps) {
  const m = useMessages();
  const { name, fullName } = rowName(id, 'actor', dataset, m);
  const [held, setHeld] = useState(false);
  return (
    <div className="row-name" style={style} data-held={held || undefined}>
      {/* As large as a target must be; the box is drawn smaller. */}
      <label className="row-check">
        <input
          type="checkbox"
          lang={dataset.language ?? undefined}
          aria-label={fullName}
          checked={filter.chosen.includes(id)}
          onChange={() => filter.onToggle(id)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        />
      </label>
      <button
        type="button"
        tabIndex={-1}
        className="row-name-words"
        aria-label={m.onlyActor(name)}
        title={fullName === name ? m.onlyActor(name) : undefined}
        onClick={() => filter.onOnly(id)}
      >
        {/* The full name is the record's text, so it is said in the record's language. */}
        <bdi lang={dataset.language ?? undefined} title={fullName === name ? undefined : fullName}>
          {name}
        </bdi>
      </button>
      <span className="row-count">{m.number(filter.countOf(id))}</span>
    </div>
  );
}
