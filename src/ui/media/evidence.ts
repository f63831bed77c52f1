import type { Citation } from '../../model/event.ts';
import type { MediaItem } from '../../model/media.ts';

/** Whether a scanned page stands beside a quotation: it has a marked passage and is a page of a quoted source. */
export const isEvidence = ({ region, source }: MediaItem, citations: readonly Citation[]): boolean =>
  region !== null && citations.some((citation) => citation.quote !== null && citation.source === source);
