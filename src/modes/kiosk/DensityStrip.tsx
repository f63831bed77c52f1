// The whole coverage as a strip: how many events each stretch has, and where the slide's event lies in it.

import { useMemo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { TimeAxis } from '../../engine/columns.ts';
import { densityBy } from '../../engine/density.ts';
import { clamp, length, type Span, utc } from '../../model/span.ts';

export interface DensityStripProps {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly bounds: Span;
  /** What is marked; null for nothing. */
  readonly highlighted: Span | null;
}

const BINS = 120;

function bars(counts: ArrayLike<number>, most: number): string {
  return Array.from(counts, (count, bin) => {
    if (count === 0) return '';
    const height = Math.max(0.1, Math.sqrt(count / most));
    return `M${bin + 0.12} 1v${-height}h.76v${height}z`;
  }).join('');
}

export function DensityStrip({ dataset, rows, clock, bounds, highlighted }: DensityStripProps) {
  const path = useMemo(() => {
    const parts = densityBy(dataset.columns, rows, clock, bounds, BINS);
    const all = Array.from({ length: BINS }, (_, bin) => parts.reduce((sum, part) => sum + (part[bin] ?? 0), 0));
    return bars(all, Math.max(1, ...all));
  }, [dataset, rows, clock, bounds]);
  const first = new Date(bounds.start).getUTCFullYear();
  const last = new Date(bounds.end - 1).getUTCFullYear();
  const step = [1, 2, 3, 5, 10, 20, 50, 100].find((years) => (last - first) / years <= 8) ?? 500;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  const share = (instant: number): number => ((instant - bounds.start) / length(bounds)) * 100;
  const band = highlighted && clamp(highlighted, bounds);
  return (
    <div className="years" aria-hidden="true">
      <svg viewBox={`0 0 ${BINS} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path} />
      </svg>
      {band && (
        <span
          className="years-mark"
          style={{ insetInlineStart: `${share(band.start)}%`, inlineSize: `${share(band.end) - share(band.start)}%` }}
        />
      )}
      {years.map((year) => (
        <span key={year} className="years-year" style={{ insetInlineStart: `${share(utc(year))}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}
