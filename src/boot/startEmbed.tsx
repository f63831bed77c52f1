// Starts the box in an article: the page's address says what kind of box.

import { type Box, readBox } from '../state/embedOptions.ts';
import { parseUrl } from '../state/url.ts';
import { Embed } from '../modes/embed/Embed.tsx';
import type { ArrangementProps } from '../modes/explore/Explorer.tsx';
import '../modes/embed/embed.css';
import { type StartOptions, start as startPage } from './hydrateApp.tsx';

const arrange = (box: Box) => (props: ArrangementProps) => <Embed {...props} box={box} />;

export function start(options: StartOptions): void {
  const { box, bad } = readBox(parseUrl(window.location.search).unknown);
  startPage({ ...options, bad: [...options.bad, ...bad], Arrangement: arrange(box) });
}
