// A screen on a wall heals itself: a crash starts it again, repeated crashes load it again with longer and longer waits,
// and where that does not help every event is still there as a plain list. When to do what is kiosk/healing.ts.

import { Component, type ReactNode } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { MessagesContext } from '../../i18n/messages.tsx';
import type { CrashRecovery } from './crashRecovery.ts';
import type { RecoveryStep } from './recoveryPolicy.ts';
import { KioskPartBoundary } from './ErrorBoundary.tsx';
import { FallbackList } from './FallbackList.tsx';
import { SupportSummary } from './SupportSummary.tsx';
import type { KioskServices } from './kioskServices.ts';
import { OperatorAccess } from './OperatorAccess.tsx';

export interface KioskErrorBoundaryProps {
  readonly built: BuiltDataset;
  readonly kiosk: KioskServices;
  readonly healer: CrashRecovery;
  /** Makes the screen forget its visitor. */
  readonly forget: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
  readonly fix: RecoveryStep['kind'] | null;
}

export class KioskErrorBoundary extends Component<KioskErrorBoundaryProps, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { broken: false, fix: null };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }
  override componentDidCatch(): void {
    this.setState({ fix: this.props.healer.crashed(() => this.setState({ broken: false, fix: null })) });
    this.props.forget();
  }
  override render(): ReactNode {
    const { built, kiosk, children } = this.props;
    const { dataset } = built;
    if (!this.state.broken) return children;
    const m = this.context;
    const operator = (
      <KioskPartBoundary instead={null}>
        <OperatorAccess built={built} kiosk={kiosk} />
      </KioskPartBoundary>
    );
    const stopped = (
      <main className="closed" aria-busy="false">
        <h1>{m.kiosk.stopped}</h1>
        <p>{m.kiosk.stoppedHint}</p>
        <KioskPartBoundary instead={null}>
          <SupportSummary dataset={dataset} />
        </KioskPartBoundary>
        {operator}
      </main>
    );
    if (this.state.fix !== 'list') return stopped;
    return (
      <KioskPartBoundary instead={stopped}>
        <FallbackList dataset={dataset}>{operator}</FallbackList>
      </KioskPartBoundary>
    );
  }
}
