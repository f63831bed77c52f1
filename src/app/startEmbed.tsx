// Starts the box in an article: the page's address says what kind of box.

import { type Box, readBox } from '../state/box.ts';
import { parseUrl } from '../state/url.ts';
import { Embed } from './Embed.tsx';
import type { ArrangementProps } from './Explorer.tsx';
import './embed.css';
import { type StartOptions, start as startPage } from './start.tsx';

const arrange = (box: Box) => (props: ArrangementProps) => <Embed {...props} box={box} />;

export function start(options: StartOptions): void {
  const { box, bad } = readBox(parseUrl(window.location.search).unknown);
  startPage({ ...options, bad: [...options.bad, ...bad], Arrangement: arrange(box) });
}
