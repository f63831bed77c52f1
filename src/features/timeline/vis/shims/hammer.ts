// Stands in for hammerjs, propagating-hammerjs and keycharm where vis-timeline listens for touches and keys: it moves
// and selects nothing here. Gestures are gestures.ts, keys timelineKeys.ts, a click is its button's.

const recognizer = {
  set(): object {
    return recognizer;
  },
};

/** A manager that recognises nothing: https://hammerjs.github.io/api/ */
class NoGestures {
  on(): this {
    return this;
  }
  off(): this {
    return this;
  }
  get(): typeof recognizer {
    return recognizer;
  }
  destroy(): void {}
}

/** Called with `new` as hammerjs, plainly as what wraps it or as keycharm. */
function standIn(): unknown {
  return new.target ? new NoGestures() : standIn;
}
standIn.bind = (): void => {};
standIn.unbind = (): void => {};
standIn.destroy = (): void => {};

// biome-ignore lint/style/noDefaultExport: the export of the libraries that it replaces
export default standIn;
