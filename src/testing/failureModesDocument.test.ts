import { expect, test } from 'vitest';
import { FAILURE_MODES, printFailureModes } from '../../e2e/failureModes.ts';
import { printUntrustedInput } from '../../e2e/untrustedInputCases.ts';

const document = (): string => `# Failure modes

If something fails, the list keeps working, and the reader sees in the page's language what happened and what to do. Each row is tested in a browser by
\`e2e/failureModes.spec.ts\`. This page is generated from the table in \`e2e/failureModes.ts\`; \`npx vitest run src/testing -u\` updates it. How a kiosk recovers by itself is in \`docs/KIOSK-MODE.md\`.
The failures are tested on \`/\`, those with a \\* on \`/embed/\` and an event’s own page too. There “list, timeline, filters” is
“list and links”, because an event’s page needs more than the preview of the dataset.

${printFailureModes()}
## Untrusted input

No script runs, no other host is contacted, and every valid event is shown: \`e2e/untrustedInput.spec.ts\` tests each of these in a browser, from the table in
\`e2e/untrustedInputCases.ts\`. The threat model is in \`docs/SECURITY.md\`.

${printUntrustedInput()}`;

test('docs/FAILURE-MODES.md is what the tables generate', async () => {
  await expect(document()).toMatchFileSnapshot('../../docs/FAILURE-MODES.md');
});

test('each failure is in the table once, and a fix that the reader must apply is shown to them', () => {
  const rows = FAILURE_MODES.flatMap(([, of]) => of);
  expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
  for (const { what, message, fix } of rows) {
    if (fix === 'Try again' || fix === 'Stop loading') expect(message, what).not.toBeNull();
  }
});
