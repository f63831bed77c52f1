/** True for iCalendar. In a file of its own, so that ical.js is loaded only for one. */
export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR/i.test(text);
