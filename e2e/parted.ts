/**
 * In the page, with its print view shown: entries of which a break parts year, date, title and what follows, as
 * "820: its title". Columns break by the same rules as pages, and can be measured; each height breaks the chronology
 * elsewhere. Self-contained, because tests send its source to the page.
 */
export function findParted(step: number): readonly string[] {
  const printView = document.querySelector<HTMLElement>('.print');
  if (printView === null) return ['there is no print view'];
  const found: string[] = [];
  Object.assign(printView.style, { columnWidth: '176mm', columnGap: '0', columnFill: 'auto', inlineSize: '176mm' });
  for (let height = 820; height <= 1120; height += step) {
    // Laid out from the start, because WebKit leaves slivers of boxes at the places of the last breaks.
    printView.style.display = 'none';
    printView.getClientRects();
    Object.assign(printView.style, { display: '', blockSize: `${height}px` });
    for (const entry of printView.querySelectorAll('.print-chronology > li')) {
      const head = [...entry.querySelectorAll('h2, .entry-meta, h3')];
      const title = entry.querySelector('h3');
      const after = title?.nextElementSibling ?? title?.parentElement?.nextElementSibling;
      const rects = [...head.flatMap((one) => [...one.getClientRects()]), after?.getClientRects()[0]];
      const columns = new Set(rects.map((rect) => Math.round(rect?.left ?? Number.NaN)));
      if (columns.size !== 1) found.push(`${height}: ${title?.textContent}`);
    }
  }
  return found;
}
