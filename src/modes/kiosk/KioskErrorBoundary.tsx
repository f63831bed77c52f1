// A screen on a wall heals itself: a crash starts it again, repeated crashes load it again with longer and longer waits,
// and where that does not help every event is still there as a plain list. When to do what is kiosk/healing.ts.

import { Component, type ReactNode } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { MessagesContext } from '../../i18n/messages.tsx';
import type { CrashRecovery } from './crashRecovery.ts';
import type { RecoveryStep } from './recoveryPolicy.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { FallbackList } from './FallbackList.tsx';
import { SupportSummary } from './SupportSummary.tsx';
import type { KioskServices } from './kioskServices.ts';
import { OperatorAccess } from './OperatorAccess.tsx';

export interface KioskErrorBoundaryProps {
  readonly built: BuiltDataset;
  readonly kiosk: KioskServices;
  readonly crashRecovery: CrashRecovery;
  /** Makes the screen forget its visitor. */
  readonly resetView: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
  readonly step: RecoveryStep['kind'] | null;
}

export class KioskErrorBoundary extends Component<KioskErrorBoundaryProps, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { broken: false, step: null };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }
  override componentDidCatch(): void {
    this.setState({ step: this.props.crashRecovery.handleCrash(() => this.setState({ broken: false, step: null })) });
    this.props.resetView();
  }
  override render(): ReactNode {
    const { built, kiosk, children } = this.props;
    const { dataset } = built;
    if (!this.state.broken) return children;
    const m = this.context;
    const operator = (
      <ErrorBoundary fallback={() => null}>
        <OperatorAccess built={built} kiosk={kiosk} />
      </ErrorBoundary>
    );
    const stopped = (
      <main className="closed" aria-busy="false">
        <h1>{m.kiosk.stopped}</h1>
        <p>{m.kiosk.stoppedHint}</p>
        <ErrorBoundary fallback={() => null}>
          <SupportSummary dataset={dataset} />
        </ErrorBoundary>
        {operator}
      </main>
    );
    if (this.state.step !== 'list') return stopped;
    return (
      <ErrorBoundary fallback={() => stopped}>
        <FallbackList dataset={dataset}>{operator}</FallbackList>
      </ErrorBoundary>
    );
  }
}
