// A screen on a wall heals itself: a crash starts it again, repeated crashes load it again with longer and longer waits,
// and where that does not help every event is still there as a plain list. When to do what is kiosk/healing.ts.

import { Component, type ReactNode } from 'react';
import type { Dataset } from '../dataset/dataset.ts';
import { MessagesContext } from '../i18n/messages.tsx';
import { type Cure, cureFor } from '../kiosk/healing.ts';
import { reloadWhenThere } from '../kiosk/reload.ts';
import { StaticList } from '../kiosk/StaticList.tsx';
import { SupportLine } from '../kiosk/SupportLine.tsx';

export interface KioskBoundaryProps {
  readonly dataset: Dataset;
  readonly note: (what: unknown) => void;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
  readonly cure: Cure['kind'] | null;
}

const RELOADS = 'otr:kiosk-reloads';

/** When this page was reloaded because of a crash: kept for the browser's session, since a reload forgets the rest. */
function readReloads(): readonly number[] {
  try {
    const raw: unknown = JSON.parse(window.sessionStorage.getItem(RELOADS) ?? '[]');
    return Array.isArray(raw) ? raw.filter((time) => typeof time === 'number') : [];
  } catch {
    return []; // Refused or unreadable: the waits begin anew.
  }
}

function writeReloads(times: readonly number[]): void {
  try {
    window.sessionStorage.setItem(RELOADS, JSON.stringify(times.slice(-10)));
  } catch {
    return; // Refused: the next wait is as long as this one.
  }
}

export class KioskBoundary extends Component<KioskBoundaryProps, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { broken: false, cure: null };
  readonly #crashes: number[] = [];
  #timer = 0;

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }
  override componentDidCatch(error: unknown): void {
    this.props.note(error);
    this.#crashes.push(Date.now());
    const { kind, after } = cureFor(this.#crashes, readReloads(), Date.now());
    this.setState({ cure: kind });
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (kind === 'reset') {
        this.setState({ broken: false, cure: null });
        return;
      }
      writeReloads(kind === 'list' ? [] : [...readReloads(), Date.now()]);
      void reloadWhenThere();
    }, after);
  }
  override componentWillUnmount(): void {
    window.clearTimeout(this.#timer);
  }
  override render(): ReactNode {
    const { dataset, children } = this.props;
    if (!this.state.broken) return children;
    if (this.state.cure === 'list') return <StaticList dataset={dataset} />;
    const m = this.context;
    return (
      <main className="closed" aria-busy="false">
        <h1>{m.kiosk.stopped}</h1>
        <p>{m.kiosk.stoppedHint}</p>
        <SupportLine dataset={dataset} />
      </main>
    );
  }
}
