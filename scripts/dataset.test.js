import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A record of this project. */
const folder = ['rotherham', ...readdirSync('public/data')]
  .map((name) => join('public', 'data', name))
  .find((one) => existsSync(join(one, 'dataset.json')));

test.runIf(folder)(
  'when the reader of the output stops reading, the command ends without an error',
  async () => {
    const args = ['scripts/dataset.mjs', 'export', '--as', 'json', folder ?? ''];
    const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    command.stderr.on('data', (piece) => {
      errors += piece;
    });
    await once(command.stdout, 'data');
    command.stdout.destroy();
    const [exitCode] = await once(command, 'close');
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  },
  60_000,
);
