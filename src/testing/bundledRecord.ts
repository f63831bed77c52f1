// The bundled record on Rotherham as test data. A newsroom may have removed it: its tests then use a made-up one.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotedDataset } from './quotedDataset.ts';

const FOLDER = join('public', 'data', 'rotherham');

export const HAS_BUNDLED = existsSync(FOLDER);

/** A record with everything in it that a dataset can have. */
// biome-ignore lint/suspicious/noExplicitAny: as JSON.parse, for tests that change it
export const readBundled = (): any =>
  HAS_BUNDLED ? JSON.parse(readFileSync(join(FOLDER, 'dataset.json'), 'utf8')) : quotedDataset();
