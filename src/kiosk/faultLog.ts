// The last things that went wrong, for the operator page. In memory only: nothing of a visit is ever stored.

export interface LoggedFault {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly what: string;
  /** How many times in a row. */
  readonly times: number;
}

const KEPT = 20;
const LONGEST = 300;

export interface FaultLog {
  readonly note: (what: string, at: number) => void;
  /** Newest first. */
  readonly faults: () => readonly LoggedFault[];
}

export function createFaultLog(): FaultLog {
  let faults: readonly LoggedFault[] = [];
  return {
    note(what, at) {
      const text = what.slice(0, LONGEST);
      const [last] = faults;
      faults =
        last?.what === text
          ? [{ at, what: text, times: last.times + 1 }, ...faults.slice(1)]
          : [{ at, what: text, times: 1 }, ...faults].slice(0, KEPT);
    },
    faults: () => faults,
  };
}
