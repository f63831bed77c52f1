// The rule by which a mark gives way: it depends on nothing but what is near in time, so that a pan changes nothing (P5),
// and what is within a shorter time is fewer events, so that zooming in only adds marks.

/**
 * P2: which of one picture row's events have `lines` more important ones with them within one mark's width. All others
 * can stand on so many lines: no more than `lines` of them overlap anywhere.
 *
 * @param times ascending, in ms
 * @param priorities smaller is more important; no two equal
 * @param span ms that one mark is wide; two marks at this distance or more do not overlap
 */
export function findCrowded(
  times: readonly number[],
  priorities: readonly number[],
  lines: number,
  span: number,
): readonly boolean[] {
  return times.map((time, at) => {
    if (lines <= 0) return true;
    const priority = priorities[at] ?? 0;
    const before: number[] = [];
    for (let other = at - 1; other >= 0 && time - (times[other] ?? 0) < span; other--) {
      if ((priorities[other] ?? 0) < priority && before.push(times[other] ?? 0) >= lines) return true;
    }
    const after: number[] = [];
    for (let other = at + 1; other < times.length && (times[other] ?? 0) - time < span; other++) {
      if ((priorities[other] ?? 0) < priority && after.push(times[other] ?? 0) >= lines) return true;
    }
    if (before.length + after.length < lines) return false;
    // So many of the nearest before it, and as many after it as lie within the span of the earliest of those.
    let fitting = after.length;
    for (let earlier = 1; earlier <= before.length; earlier++) {
      const first = before[earlier - 1] ?? 0;
      while (fitting > 0 && (after[fitting - 1] ?? 0) - first >= span) fitting--;
      if (earlier + fitting >= lines) return true;
    }
    return false;
  });
}
