// Which tests `npm run test:deep` runs and `npm test` leaves out.

/**
 * The details of a test that is slow where `condition` holds and of which a quicker one of its kind runs in `npm test`.
 * @example test(`axe in ${scheme}`, deepIf(scheme === 'dark'), async () => {});
 */
export const deepIf = (condition: boolean): { readonly tag: string[] } => ({ tag: condition ? ['@deep'] : [] });
