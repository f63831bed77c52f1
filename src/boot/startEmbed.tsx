// Starts the embed with the options in its URL.

import { type EmbedOptions, parseEmbedOptions } from '../state/embedOptions.ts';
import { parseUrl } from '../state/url.ts';
import { Embed } from '../modes/embed/Embed.tsx';
import type { LayoutProps } from '../app/LayoutProps.ts';
import '../app/eventStrip.css';
import '../modes/embed/embed.css';
import { type HydrateOptions, hydrateApp as startPage } from './hydrateApp.tsx';

const withOptions = (options: EmbedOptions) => (props: LayoutProps) => <Embed {...props} options={options} />;

export function start(options: HydrateOptions): void {
  const { options: embedOptions, issues: embedIssues } = parseEmbedOptions(parseUrl(window.location.search).unknown);
  startPage({ ...options, urlIssues: [...options.urlIssues, ...embedIssues], Layout: withOptions(embedOptions) });
}
