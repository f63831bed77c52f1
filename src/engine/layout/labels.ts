// Labels: one line of text beside a mark, where there is room (P3, P4, P9). The most important events come first.

import type { Row } from '../columns.ts';
import type { Label } from './picture.ts';
import { LABEL, SIZES } from './sizes.ts';

/** A mark that may have a label. */
export interface Labelled {
  readonly row: Row;
  readonly x: number;
  /** Marks, pills and labels of one line share a number. */
  readonly lineKey: number;
  readonly isMilestone: boolean;
  /** The open and the focused event: always labelled. */
  readonly isKept: boolean;
}

/** What there is to write. */
export interface LabelTexts {
  /** Characters of a title; null where it is not loaded yet. */
  readonly titleLength: (row: Row) => number | null;
  /** Characters of what is before the title of a contested event ("Denied: "); 0 for all others. */
  readonly prefixLength: (row: Row) => number;
  /** Events that must be read together with this one. */
  readonly partners: (row: Row) => readonly Row[];
}

export interface LabelRequest extends LabelTexts {
  /** The marks in the window, the most important first. */
  readonly marks: readonly Labelled[];
  /** By line key: what stands on the line already, in px. */
  readonly taken: ReadonlyMap<number, readonly Interval[]>;
  readonly width: number;
  readonly text: number;
  /** px of an average character, plain and bold, where text is 16 px. */
  readonly plain: number;
  readonly bold: number;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What a label wants to say: at least, at first, and in all. */
interface Wish {
  readonly least: number;
  readonly first: number;
  readonly whole: number;
  readonly readWith: readonly Row[];
}

export function placeLabels(request: LabelRequest): ReadonlyMap<Row, Label> {
  const placing = new Placing(request);
  for (const mark of request.marks) if (!placing.labels.has(mark.row)) placing.place(mark);
  for (const mark of request.marks) placing.extend(mark);
  return placing.labels;
}

class Placing {
  readonly labels = new Map<Row, Label>();
  readonly #request: LabelRequest;
  readonly #marks: ReadonlyMap<Row, Labelled>;
  readonly #taken = new Map<number, Interval[]>();

  constructor(request: LabelRequest) {
    this.#request = request;
    this.#marks = new Map(request.marks.map((mark) => [mark.row, mark]));
    for (const [key, intervals] of request.taken) this.#taken.set(key, [...intervals]);
  }

  /** P9: with the labels of all that must be read with it, else with their titles after its own, else not at all. */
  place(mark: Labelled): void {
    const placed: Row[] = [];
    if (this.#placeTogether(mark, placed)) return;
    for (const row of placed) this.#remove(row);
    const missing = this.#request.partners(mark.row).filter((row) => row !== mark.row && !this.labels.has(row));
    const wish = this.#wishFor(mark.row, missing);
    const label = this.#fit(mark, wish) ?? (mark.isKept ? this.#squeeze(mark, wish) : null);
    if (label !== null) this.#add(mark, label);
  }

  /** Gives a label what room is left beside it, up to its whole text and some slack. */
  extend(mark: Labelled): void {
    const label = this.labels.get(mark.row);
    if (label === undefined || label.covers) return;
    this.#remove(mark.row);
    const wish = this.#wishFor(mark.row, label.readWith);
    const room = Math.max(this.#room(mark, label.side), label.width);
    this.#add(mark, this.#toLabel(mark, wish, label.side, room, wish.whole, LABEL.slack));
  }

  #placeTogether(mark: Labelled, placed: Row[]): boolean {
    const label = this.#fit(mark, this.#wishFor(mark.row, []));
    if (label === null) return false;
    this.#add(mark, label);
    placed.push(mark.row);
    return this.#request.partners(mark.row).every((row) => {
      if (this.labels.has(row)) return true;
      const partner = this.#marks.get(row);
      return partner !== undefined && this.#placeTogether(partner, placed);
    });
  }

  #wishFor(row: Row, readWith: readonly Row[]): Wish {
    const { titleLength, prefixLength } = this.#request;
    let least = 0;
    let whole = 0;
    for (const named of [row, ...readWith]) {
      const title = titleLength(named) ?? LABEL.unknown;
      const before = prefixLength(named) + (named === row ? 0 : LABEL.readWith);
      least += before + Math.min(title, LABEL.least);
      whole += before + title;
    }
    return { least, whole, first: Math.max(least, Math.min(whole, LABEL.first)), readWith };
  }

  /** At the end if what is planned fits, else at the start, else where there is more room, if it is enough. */
  #fit(mark: Labelled, wish: Wish): Label | null {
    const planned = wish.first * this.#character(mark);
    const end = this.#room(mark, 'end');
    if (end >= planned) return this.#toLabel(mark, wish, 'end', end, wish.first);
    const start = this.#room(mark, 'start');
    if (start >= planned) return this.#toLabel(mark, wish, 'start', start, wish.first);
    if (Math.max(end, start) < wish.least * this.#character(mark)) return null;
    return end >= start
      ? this.#toLabel(mark, wish, 'end', end, wish.first)
      : this.#toLabel(mark, wish, 'start', start, wish.first);
  }

  /** What is open is named on the page as well: its label is cut short rather than drawn over other marks. */
  #squeeze(mark: Labelled, wish: Wish): Label {
    const least = Math.min(wish.least, this.#request.prefixLength(mark.row) + LABEL.leastKept);
    const short = wish.readWith.length === 0 ? this.#fit(mark, { ...wish, least }) : null;
    return short ?? this.#cover(mark, wish);
  }

  /** On the side of the window that is wider, whatever stands there. */
  #cover(mark: Labelled, wish: Wish): Label {
    const reach = this.#reach();
    const end = this.#request.width - mark.x - reach;
    const start = mark.x - reach;
    const side = end >= start ? 'end' : 'start';
    return { ...this.#toLabel(mark, wish, side, Math.max(0, end, start), wish.whole), covers: true };
  }

  #toLabel(mark: Labelled, wish: Wish, side: Label['side'], room: number, most: number, slack = 1): Label {
    const character = this.#character(mark);
    const characters = Math.min(wish.whole, most, Math.floor(room / character + 1e-9));
    const isWhole = characters >= wish.whole;
    const width = isWhole ? Math.min(room, characters * character * slack) : characters * character;
    const reach = this.#reach();
    return {
      side,
      from: side === 'end' ? mark.x + reach : mark.x - reach - width,
      width,
      characters,
      isWhole,
      readWith: wish.readWith,
      covers: false,
    };
  }

  /** px between the mark and the next thing on its line, or the edge of the window. */
  #room({ x, lineKey }: Labelled, side: Label['side']): number {
    const reach = this.#reach();
    const margin = SIZES.labelMargin * this.#request.text;
    const half = (SIZES.mark / 2) * this.#request.text;
    const taken = this.#taken.get(lineKey) ?? [];
    if (side === 'end') {
      let edge = this.#request.width;
      for (const { from, to } of taken) if (to > x + half + 1e-6) edge = Math.min(edge, from - margin);
      return edge - x - reach;
    }
    let edge = 0;
    for (const { from, to } of taken) if (from < x - half - 1e-6) edge = Math.max(edge, to + margin);
    return x - reach - edge;
  }

  #reach(): number {
    return (SIZES.mark / 2 + SIZES.labelGap) * this.#request.text;
  }

  #character({ isMilestone, isKept }: Labelled): number {
    const { plain, bold, text } = this.#request;
    return (isMilestone || isKept ? bold : plain) * text;
  }

  #add(mark: Labelled, label: Label): void {
    this.labels.set(mark.row, label);
    const taken = this.#taken.get(mark.lineKey) ?? [];
    taken.push({ from: label.from, to: label.from + label.width });
    this.#taken.set(mark.lineKey, taken);
  }

  #remove(row: Row): void {
    const label = this.labels.get(row);
    const mark = this.#marks.get(row);
    if (label === undefined || mark === undefined) return;
    this.labels.delete(row);
    const taken = this.#taken.get(mark.lineKey) ?? [];
    this.#taken.set(
      mark.lineKey,
      taken.filter(({ from, to }) => from !== label.from || to !== label.from + label.width),
    );
  }
}
