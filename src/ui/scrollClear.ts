// Scrolls an element clear of sticky elements (WCAG 2.4.11). Scrolls only the page: `scrollIntoView` would also scroll
// the timeline's panes.

export function scrollClear(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const first = Number.parseFloat(scrollPaddingBlockStart) || 0;
  const last = window.innerHeight - (Number.parseFloat(scrollPaddingBlockEnd) || 0);
  const by = top < first ? top - first : bottom > last ? Math.min(bottom - last, top - first) : 0;
  if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
}
