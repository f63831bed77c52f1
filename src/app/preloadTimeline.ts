// Loads the timeline's code ahead of its first use. A failure is reported by the component that uses it.

const fetchTimeline = () => import('../features/timeline/Timeline.tsx').then(({ Timeline }) => Timeline);

let early: ReturnType<typeof fetchTimeline> | null = null;
let isWanted = false;

export function preloadTimeline(): void {
  if (isWanted) return;
  early = fetchTimeline();
  early.catch(() => {});
}

export function loadTimeline(): ReturnType<typeof fetchTimeline> {
  const code = early ?? fetchTimeline();
  early = null;
  isWanted = true;
  return code;
}
