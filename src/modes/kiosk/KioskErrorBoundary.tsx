// A screen on a wall heals itself: a crash starts it again, repeated crashes load it again with longer and longer waits,
// and where that does not help every event is still there as a plain list. When to do what is kiosk/healing.ts.

import { Component, type ReactNode } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { MessagesContext } from '../../i18n/messages.tsx';
import type { Healer } from './crashRecovery.ts';
import type { Cure } from './recoveryPolicy.ts';
import { Spare } from './ErrorBoundary.tsx';
import { StaticList } from './FallbackList.tsx';
import { SupportLine } from './SupportSummary.tsx';
import type { Kiosk } from './kioskServices.ts';
import { OperatorSpot } from './OperatorAccess.tsx';

export interface KioskBoundaryProps {
  readonly built: BuiltDataset;
  readonly kiosk: Kiosk;
  readonly healer: Healer;
  /** Makes the screen forget its visitor. */
  readonly forget: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
  readonly cure: Cure['kind'] | null;
}

export class KioskBoundary extends Component<KioskBoundaryProps, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { broken: false, cure: null };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }
  override componentDidCatch(): void {
    this.setState({ cure: this.props.healer.crashed(() => this.setState({ broken: false, cure: null })) });
    this.props.forget();
  }
  override render(): ReactNode {
    const { built, kiosk, children } = this.props;
    const { dataset } = built;
    if (!this.state.broken) return children;
    const m = this.context;
    const operator = (
      <Spare instead={null}>
        <OperatorSpot built={built} kiosk={kiosk} />
      </Spare>
    );
    const stopped = (
      <main className="closed" aria-busy="false">
        <h1>{m.kiosk.stopped}</h1>
        <p>{m.kiosk.stoppedHint}</p>
        <Spare instead={null}>
          <SupportLine dataset={dataset} />
        </Spare>
        {operator}
      </main>
    );
    if (this.state.cure !== 'list') return stopped;
    return (
      <Spare instead={stopped}>
        <StaticList dataset={dataset}>{operator}</StaticList>
      </Spare>
    );
  }
}
