import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('whoever reads the output may stop reading: the command ends without a word', async () => {
  const args = ['scripts/dataset.mjs', 'export', '--as', 'json', 'public/data/rotherham'];
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  command.stderr.on('data', (piece) => {
    complaint += piece;
  });
  await once(command.stdout, 'data');
  command.stdout.destroy();
  const [exitCode] = await once(command, 'close');
  expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
}, 60_000);
