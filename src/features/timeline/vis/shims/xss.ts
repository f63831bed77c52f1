// Stands in for xss where vis-timeline imports it: whatever text would become HTML is escaped, all of it. Items and
// groups are DOM nodes here, so that no text comes this way in the first place.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

class FilterXSS {
  process(text: string): string {
    return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  }
}

// biome-ignore lint/style/noDefaultExport: the export of the library that it replaces
export default { FilterXSS };
