import { expect, test } from 'vitest';
import { FAILURE_MODES, printFailureModes } from '../../e2e/failureModes.ts';
import { printUntrustedInput } from '../../e2e/untrustedInputCases.ts';

const document = (): string => `# When something goes wrong

The list keeps working, the reader is told what happened and what to do, in the language of the page, and what helps helps: each row is brought about in a browser by
\`e2e/failureModes.spec.ts\`. This page is made from the table in \`e2e/failureModes.ts\`; a test keeps it true. What a screen on a wall does by itself is in \`docs/KIOSK-MODE.md\`.
They are brought about on \`/\`, those with a \\* on \`/embed/\` and on an event’s own page too, where “list, timeline, filters” is
“list and links” without the dataset: an event has more to it than an outline says.

${printFailureModes()}
## What is written to do harm

Nothing of it runs, nothing is asked of another host, and every sound event is shown: \`e2e/untrustedInput.spec.ts\` does each of these in a browser, from the table in
\`e2e/untrustedInputCases.ts\`. Who might try it, and what stops them, is in \`docs/SECURITY.md\`.

${printUntrustedInput()}`;

test('docs/FAILURE-MODES.md says what the table of faults says', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/FAILURE-MODES.md');
});

test('each fault is in the table once, and a reader who must do something is told so', () => {
  const rows = FAILURE_MODES.flatMap(([, of]) => of);
  expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
  for (const { what, told, fix } of rows) {
    if (fix === 'Try again' || fix === 'Stop loading') expect(told, what).not.toBeNull();
  }
});
