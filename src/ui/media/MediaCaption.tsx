// The words below a medium: caption, credit, licence and source.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { isRemote, type MediaItem } from '../../model/media.ts';
import { toSourceId } from '../../model/ids.ts';
import { DatasetText } from '../DatasetText.tsx';
import { NEW_TAB } from '../links.ts';

export interface MediaCaptionProps {
  readonly item: MediaItem;
  readonly dataset: Pick<Dataset, 'language' | 'sources'>;
  /** Whether its origin is linked; otherwise its address is text. */
  readonly isLinked: boolean;
}

export function MediaCaption({ item, dataset: { language, sources }, isLinked }: MediaCaptionProps) {
  const m = useMessages();
  const { credit, licence, source, region } = item;
  // A sound shows nothing: what it is must be said.
  const caption = item.caption ?? (item.type === 'audio' && !isRemote(item.src) ? item.alt : null);
  const origin = source !== null && isRemote(source) ? source : null;
  const page = source !== null && origin === null ? sources.get(toSourceId(source)) : undefined;
  return (
    <>
      {caption && (
        <span className="media-caption">
          <DatasetText language={language}>{caption}</DatasetText>
        </span>
      )}
      <span className="media-credit">
        {credit && (
          <span>
            {m.labelled(m.media.credit)} <DatasetText language={language}>{credit}</DatasetText>
          </span>
        )}
        {licence && (
          <span>
            {m.labelled(m.media.licence)} <DatasetText language={language}>{licence}</DatasetText>
          </span>
        )}
        {page && (
          <span>
            {m.labelled(m.media.pageOf)} <DatasetText language={page.language ?? language}>{page.title}</DatasetText>
          </span>
        )}
        {region && <span>{m.media.passageMarked}</span>}
        {origin !== null &&
          (isLinked ? (
            <a href={origin} {...NEW_TAB}>
              {m.media.origin}
            </a>
          ) : (
            <bdi lang="und">{origin}</bdi>
          ))}
      </span>
    </>
  );
}
