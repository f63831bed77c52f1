import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('when the reader of the output stops reading, the command ends without an error', async () => {
  const args = ['scripts/dataset.mjs', 'export', '--as', 'json', 'public/data/rotherham'];
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  command.stderr.on('data', (piece) => {
    errors += piece;
  });
  await once(command.stdout, 'data');
  command.stdout.destroy();
  const [exitCode] = await once(command, 'close');
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
}, 60_000);
