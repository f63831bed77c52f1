// What a build knows of the site: its records and its settings, read once, before everything else. The other plugins of
// vite.config.ts ask it. The build stops where the site's own record or public/site.json has errors; another record with
// errors is a draft, which is left out with one line.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import { loadEnv, type Plugin } from 'vite';
import { describeDraft, readRecords, type SiteRecords } from '../dataset/records.ts';
import { type Logo, SITE_FILE } from '../dataset/siteSettings.ts';
import { CommandError } from '../dataset/terminal.ts';
import { draftPage } from './prerender/draftNotice.ts';
import { siteFrom } from './prerender/site.ts';

/** A page for each draft of the last build, which `npm start` serves. Not in the output: drafts are not published. */
const DRAFTS = '.reports/drafts';

/** Editors save a file in several steps. */
const DEBOUNCE_MS = 60;

/** An error for the editor. Vite prints errors with their stack, which says nothing about a dataset. */
class BuildError extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

export interface SiteBuild {
  readonly records: () => SiteRecords;
  /** The site's root as an absolute address that ends in "/" (SITE_URL); null without one. */
  readonly address: () => string | null;
  /** The site's name (SITE_NAME, else site.json); null without one. */
  readonly name: () => string | null;
  /** The logo as a data URL, for the cards; null without one, and where they cannot show it. */
  readonly readCardLogo: () => Promise<string | null>;
  /** The constants of src/state/site.ts. */
  readonly define: () => Record<string, string>;
  readonly plugin: Plugin;
}

interface Known {
  readonly records: SiteRecords;
  readonly address: string | null;
  readonly name: string | null;
  readonly logo: Logo | null;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

async function toDataUrl(folder: string, { file }: Logo): Promise<string> {
  const bytes = await readFile(join(folder, file));
  return `data:${MEDIA_TYPES[extname(file).toLowerCase()]};base64,${bytes.toString('base64')}`;
}

/** Cards are drawn without the typefaces of a computer: an SVG's text would be missing from them. */
async function hasText(folder: string, { file }: Logo): Promise<boolean> {
  return extname(file).toLowerCase() === '.svg' && /<text\b/.test(await readFile(join(folder, file), 'utf8'));
}

/** `folder`: the public folder. `inline`: whether the output is one file, which has the logo in it. */
export function siteBuild(folder: string, { inline = false } = {}): SiteBuild {
  let known: Known | null = null;
  const get = (): Known => {
    if (known === null) throw new Error('the records of the site have not been read');
    return known;
  };
  const read = async (withDrafts: boolean, env: Readonly<Record<string, string>>): Promise<Known> => {
    const records = await readRecords(folder, { chosen: env.SITE_DATA, withDrafts });
    const { name, logo } = records.settings;
    return {
      records,
      address: siteFrom(env.SITE_URL),
      name: env.SITE_NAME || name,
      logo: logo && inline ? { ...logo, file: await toDataUrl(folder, logo) } : logo,
    };
  };
  let env: Readonly<Record<string, string>> = {};
  const define = (): Record<string, string> => {
    const { records, name, logo } = get();
    const { home, languages } = records.settings;
    return {
      'import.meta.env.SITE_NAME': JSON.stringify(name ?? ''),
      'import.meta.env.SITE_SETTINGS': JSON.stringify({ home, logo, languages }),
    };
  };
  return {
    records: () => get().records,
    address: () => get().address,
    name: () => get().name,
    async readCardLogo() {
      const { logo } = get().records.settings;
      return logo === null || (await hasText(folder, logo)) ? null : toDataUrl(folder, logo);
    },
    define,
    plugin: {
      name: 'on-the-record:site',
      async config(_, { command, mode }) {
        env = loadEnv(mode, process.cwd(), 'SITE_');
        try {
          known = await read(command === 'serve', env);
        } catch (cause) {
          if (cause instanceof CommandError) throw new BuildError(cause.message);
          throw cause;
        }
        return { define: define() };
      },
      async configResolved({ logger, command }) {
        for (const draft of get().records.drafts) {
          const line = describeDraft(folder, draft);
          logger.warn(command === 'build' ? line : line.replace('is left out', 'would be left out of a build'));
        }
        const { logo } = get().records.settings;
        if (logo && command === 'build' && (await hasText(folder, logo))) {
          logger.warn(
            `${join(folder, logo.file)} has text, which link cards leave out with the logo. Fix: turn it into paths`,
          );
        }
      },
      // A record that is added, mended or broken while the development server runs.
      configureServer({ watcher, config: { logger } }) {
        let timer: NodeJS.Timeout | undefined;
        const update = (): void =>
          void read(true, env).then(
            (now) => {
              known = now;
            },
            (cause: unknown) => logger.error(String(cause instanceof Error ? cause.message : cause)),
          );
        watcher.add(resolve(folder));
        watcher.on('all', (_, file) => {
          if (relative(resolve(folder), resolve(file)).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(update, DEBOUNCE_MS);
        });
      },
      // After Vite has copied the public folder, where drafts and settings are.
      async writeBundle({ dir = 'dist' }) {
        const { drafts } = get().records;
        const left = [SITE_FILE, ...drafts.map(({ slug }) => join('data', slug))];
        await Promise.all(left.map((name) => rm(join(dir, name), { recursive: true, force: true })));
        await rm(DRAFTS, { recursive: true, force: true });
        await mkdir(DRAFTS, { recursive: true });
        await Promise.all(drafts.map((draft) => writeFile(join(DRAFTS, `${draft.slug}.html`), draftPage(draft))));
      },
    },
  };
}
