// Vite plugins for saved pages (src/dataset/exchange/savedPage.ts): `pageParts` makes their parts of one bundle,
// `savedPageParts` puts these into the site.

import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { PAGE_PARTS_FILE, type PageParts } from '../../src/dataset/exchange/savedPage.ts';
import { buildPageParts } from '../dataset/pageParts.ts';
import { filePolicyOf } from './prerender/csp.ts';

/** Modules that a saved page never runs, by the ends of their paths, and what is there instead: it has no worker, no picture in its HTML
 * no network and no picture's file beside it, and it opens neither packed datasets nor files of other programs. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'dataset/loading/workerClient.ts':
    'export const startWorker = () => null; export const takeWorker = () => null; export const prefetchDataset = async () => {};',
  'dataset/loading/parquetFile.ts': 'export const openParquetUrl = null;',
  'dataset/loading/parquetDataset.ts': 'export const readIndex = null, readChunk = null, readText = null;',
  'dataset/loading/eventLoader.ts': 'export const createEventLoader = null;',
  'dataset/loading/localFile.ts': 'export const readLocalFile = null;',
  'ui/qr.ts':
    'export const HAS_QR = false; export const buildQr = () => ({ ok: false }); export const toSvg = () => "";',
  'ui/media/LoadedMedia.tsx': 'export const LoadedMedia = () => null;',
  'ui/media/PictureDialog.tsx': 'export const PictureDialog = () => null;',
  'ui/media/Thumbnail.tsx': 'export const Thumbnail = () => null;',
  'features/timeline/useStaticPicture.tsx':
    'import { useEffect } from "react"; export function useStaticPicture({ need }) { useEffect(need, [need]); return { place: "page", isKept: false, element: null, takeOver(_, done) { done(); } }; }',
  'features/local-file/FileDropZone.tsx': 'export const FileDropZone = () => null;',
  'features/local-file/LocalFileBanner.tsx': 'export const LocalFileBanner = () => null;',
  'features/local-file/FileReportView.tsx': 'export const FileReportView = () => null;',
  'features/local-file/MakeYourOwn.tsx': 'export const MakeYourOwn = () => null;',
  'features/editor/Editor.tsx': 'export const Editor = () => null;',
  'i18n/en/kiosk.ts': 'export const enKiosk = {};',
  'i18n/fr/kiosk.ts': 'export const frKiosk = {};',
  'i18n/pl/kiosk.ts': 'export const plKiosk = {};',
  'i18n/ur/kiosk.ts': 'export const urKiosk = {};',
};

export const leaveOut: Plugin = {
  name: 'on-the-record:leave-out',
  enforce: 'pre',
  load: (id) => Object.entries(LEFT_OUT).find(([path]) => id.endsWith(`/src/${path}`))?.[1],
};

/** Sequences that would end an inline script or begin a comment in it. */
const inline = (code: string): string =>
  code
    .replaceAll('"__VITE_PRELOAD__"', 'void 0')
    .replaceAll('__VITE_PRELOAD__', 'void 0')
    .replace(/<(\/script|!--)/gi, '\\x3C$1')
    .trim();

const packed = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64');

/** A saved page uses the device's own serif, as a narrow screen does: the fonts would be a seventh of it. */
const withoutFonts = (style: string): string => style.replace(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, '');

/** Replaces the bundle of src/boot/savedPage.tsx with the file of its parts. */
export const pageParts: Plugin = {
  name: 'on-the-record:page-parts',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter((file) => file.type === 'chunk');
      const [entry] = chunks;
      const style = files
        .flatMap((file) => (file.fileName.endsWith('.css') && file.type === 'asset' ? [String(file.source)] : []))
        .join('')
        .trim();
      if (!entry || chunks.length > 1)
        return this.error(`a saved page is one script, and the bundle has ${chunks.length}`);
      const script = inline(entry.code);
      // The licences require their text beside the code.
      const notice = packed(await readFile('NOTICE', 'utf8'));
      const parts: PageParts = { policy: filePolicyOf(script), script, style: packed(withoutFonts(style)), notice };
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: PAGE_PARTS_FILE, source: JSON.stringify(parts) });
    },
  },
};

/** Puts the parts into the site's root. `vite dev` builds them when the page asks for them. */
export function savedPageParts(): Plugin {
  return {
    name: 'on-the-record:saved-page-parts',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PAGE_PARTS_FILE, source: await buildPageParts() });
    },
    configureServer(server) {
      server.middlewares.use(`/${PAGE_PARTS_FILE}`, (_, response, next) => {
        buildPageParts().then((source) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(source);
        }, next);
      });
    },
  };
}
