// Pages of other sites that embed the timeline, as their publishers write them: one for each kind of host. Each keeps the
// messages that it receives in `received`. Plain HTML, made by the test's own server; what the hosts' scripts do is in docs/EMBEDDING.md.

import { readFileSync } from 'node:fs';

export interface HostPage {
  /** Its Content-Security-Policy, where it has one; `origin`: of our site. */
  readonly policy?: (origin: string) => string;
  /** `site`: the root of our site, ending in "/"; `search`: of the frame, "" or "?…". */
  readonly body: (site: string, search: string) => string;
}

const and = (search: string, more: string): string => `${search === '' ? '?' : `${search}&`}${more}`;
const frame = (src: string, more = 'height="500"'): string =>
  `<iframe id="frame" title="Timeline: a record" src="${src.replaceAll('&', '&amp;')}" ${more} style="border:0;width:100%"></iframe>`;
/** Keeps the frame's messages and runs what this kind of host does with them. */
const listener = (act: string): string => `<script>
  window.received = [];
  addEventListener('message', (event) => {
    const frame = document.getElementById('frame');
    if (!frame || event.source !== frame.contentWindow) return;
    received.push(event.data);
    const data = event.data;
    ${act}
  });
</script>`;

/** The events of an article in eight steps. */
export const STORY = [
  'risky-business-1997',
  'heal-2006-report',
  'first-convictions-2010',
  'times-report-2012',
  'jay-report-2014',
  'leader-resigns-2014',
  'casey-report-2015',
  'iopc-2018-overarching-report',
] as const;

/** The layout that docs/EMBEDDING.md gives. */
const STORY_STYLE =
  /<style>\n {2}\.otr-story[\s\S]*?<\/style>/.exec(readFileSync('docs/EMBEDDING.md', 'utf8'))?.[0] ?? '';

const withScript = (site: string, search: string): string =>
  `${frame(`${site}embed/${and(search, 'height=auto')}`, 'height="300" data-otr-embed')}
   <script async src="${site}embed.js"></script>`;

export const HOSTS = {
  plain: {
    body: (site, search) => listener('') + frame(`${site}embed/${search}`),
  },
  sandboxed: {
    body: (site, search) => listener('') + frame(`${site}embed/${search}`, 'height="500" sandbox="allow-scripts"'),
  },
  /** What its scripts may do is then up to the site's own policy. */
  sandboxedWithOrigin: {
    body: (site, search) =>
      listener('') + frame(`${site}embed/${search}`, 'height="500" sandbox="allow-scripts allow-same-origin"'),
  },
  strict: {
    policy: (origin) => `default-src 'none'; style-src 'unsafe-inline'; frame-src ${origin}`,
    body: (site, search) => frame(`${site}embed/${search}`),
  },
  strictWithScript: {
    policy: (origin) => `default-src 'none'; style-src 'unsafe-inline'; frame-src ${origin}; script-src ${origin}`,
    body: (site, search) => withScript(site, search),
  },
  /** Its page system has taken our script out. */
  stripped: {
    body: (site, search) => listener('') + frame(`${site}embed/${and(search, 'height=auto')}`),
  },
  /** With a second frame of another site, such as an advertisement. */
  two: {
    body: (site, search) =>
      `<script>
         window.chosen = [];
         window.others = [];
         addEventListener('otr:select', (event) => chosen.push(event.detail));
         addEventListener('message', ({ source, data }) => {
           if (source !== document.getElementById('frame').contentWindow) others.push(data);
         });
       </script>
       ${withScript(site, search)}
       <iframe id="foreign" title="An advertisement" srcdoc="<p>Buy.</p>"></iframe>`,
  },
  /** As amp-iframe does: only from the frame's own window, and a size is a number. */
  amp: {
    body: (site, search) =>
      listener(
        `if (data && data.sentinel === 'amp' && data.type === 'embed-size' && typeof data.height === 'number') frame.style.height = data.height + 'px';`,
      ) +
      frame(
        `${site}embed/${and(search, 'height=auto')}`,
        'height="300" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
      ),
  },
  /** As pym.Parent does: it makes the frame, names it in the query, and listens to that name alone. */
  pym: {
    body: (site, search) =>
      listener(
        `const match = typeof data === 'string' && /^pymxPYMxstoryxPYMx(\\S+?)xPYMx(.+)$/.exec(data);
         if (match && match[1] === 'height') frame.setAttribute('height', parseInt(match[2]) + 'px');`,
      ) +
      frame(
        `${site}embed/${and(search, 'height=auto&initialWidth=600&childId=story&parentTitle=An%20article&parentUrl=x')}`,
      ),
  },
  /** As Medium's and Embedly's pages do: JSON in a string, and the frame found by its address. */
  embedly: {
    body: (site, search) =>
      listener(
        `let message; try { message = JSON.parse(data) } catch { return }
         if (message.context === 'iframe.resize' && message.src === frame.src) frame.style.height = message.height + 'px';`,
      ) + frame(`${site}embed/${and(search, 'height=auto')}`),
  },
  /** As wp-embed.js does: a secret in the hash, a sandbox, and a height between 200 and 1000. */
  wordpress: {
    body: (site, search) =>
      listener(
        `if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
         if (data.secret !== 'Secret42' || data.message !== 'height') return;
         let height = parseInt(data.value, 10);
         if (height > 1000) height = 1000; else if (~~height < 200) height = 200;
         frame.height = height;`,
      ) +
      frame(
        `${site}embed/${and(search, 'height=auto')}#?secret=Secret42`,
        'height="338" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="Secret42"',
      ) +
      `<script>
         const frame = document.getElementById('frame');
         frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: 'Secret42' }, '*'));
       </script>`,
  },
  /** As iframe-resizer 5 does: no height of its own, its first message at once and again when the frame asks for it. */
  resizer: {
    body: (site, search) =>
      `<style>iframe { height: 150px }</style>` +
      listener(
        `const init = () => frame.contentWindow.postMessage('[iFrameSizer]frame:8:false:false:32:true:true::auto:::0:false:child:auto:false:::0::5.5.9:0', '*');
         if (data === '[iFrameResizerChild]Ready') init();
         if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
         const [id, height, width, type] = data.slice(13).split(':');
         if (id !== 'frame' || (type !== 'init' && (Number(height) === 0 || Number(width) === 0))) return;
         frame.style.height = height + 'px';`,
      ) +
      frame(`${site}embed/${search}`, 'scrolling="no"'),
  },
  /** As WordPress shows a page that has oEmbed: the frame is hidden until a message with its secret has come. */
  wordpressHidden: {
    body: (site, search) =>
      listener(
        `if (!data || data.secret !== 'Secret42') return;
         document.getElementById('quotation').style.display = 'none';
         frame.removeAttribute('style');
         if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));`,
      ) +
      `<blockquote id="quotation"><a href="${site}">The record</a></blockquote>
       <iframe id="frame" title="Timeline: a record" class="wp-embedded-content" sandbox="allow-scripts" security="restricted"
         style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" src="${site}embed/${search}#?secret=Secret42"
         data-secret="Secret42" width="700" height="620" frameborder="0"></iframe>`,
  },
  /** A dark article for readers whose device is light; `#light` switches it. */
  dark: {
    body: (site, search) =>
      `<style>html { background: oklch(0.21 0.006 286) } .light, .light body { background: #fffdf5 }</style>` +
      listener('') +
      frame(`${site}embed/${and(search, 'theme=host')}`, 'height="500" data-otr-embed') +
      `<button id="light" onclick="document.documentElement.classList.toggle('light')">Light</button>
       <script async src="${site}embed.js"></script>`,
  },
  /** Two stories driven by their paragraphs, with the layout of docs/EMBEDDING.md. */
  story: {
    body: (site, search) => {
      const step = (view: string, index: number): string => `<p data-otr-show="${view}">Paragraph ${index + 1}.</p>`;
      const views = STORY.map((id) => `?event=${id}`);
      return `${STORY_STYLE}
        <div class="otr-story"><div class="otr-picture">${frame(`${site}embed/${search}`, 'height="500" data-otr-embed')}</div>
        <div>${views.map(step).join('')}</div></div>
        <div class="otr-story"><div class="otr-picture"><on-the-record id="second" src="${site}embed/?view=list" title="The list"></on-the-record></div>
        <div><p data-otr-show="?view=list&amp;status=alleged">Only what is alleged.</p></div></div>
        <script async src="${site}embed.js"></script>`;
    },
  },
  /** The frame and our script, in the order in which the dialog gives them. */
  script: {
    body: (site, search) => listener('') + withScript(site, search),
  },
  element: {
    body: (site, search) =>
      `<script>
         window.received = [];
         addEventListener('otr:select', (event) => received.push(event.detail));
       </script>
       <on-the-record id="record" src="${site}embed/${and(search, 'height=auto')}" height="300" title="Timeline: a record">
         <a href="${site}">The record</a>
       </on-the-record>
       <script async src="${site}embed.js"></script>
       <script async src="${site}embed.js"></script>`,
  },
} as const satisfies Readonly<Record<string, HostPage>>;

export type HostName = keyof typeof HOSTS;

const TEXT = '<p>Words of the article, before and after, so that there is something to scroll past. '.repeat(20);

export const article = (inside: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>An article</title><meta name="viewport" content="width=device-width">
<style>body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.1rem/1.5 serif }</style></head>
<body><h1>An article</h1><label>Comment <input id="comment"></label><div>${TEXT}</div>
<figure style="margin:0">${inside}</figure><div>${TEXT}</div><div>${TEXT}</div></body></html>`;
