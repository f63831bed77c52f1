// Recovers the kiosk from crashes: resets the session, after repeated crashes reloads the page with a growing delay, and
// finally shows every event as a plain list. recoveryPolicy.ts decides which.

import { Component, type ReactNode } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { allMessages } from '../../i18n/allMessages.ts';
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
  /** Resets the View, so that nothing of the visitor remains. */
  readonly resetView: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly hasCrashed: boolean;
  readonly step: RecoveryStep['kind'] | null;
}

export class KioskErrorBoundary extends Component<KioskErrorBoundaryProps, State> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state: State = { hasCrashed: false, step: null };

  static getDerivedStateFromError(): Partial<State> {
    return { hasCrashed: true };
  }
  override componentDidCatch(): void {
    this.setState({
      step: this.props.crashRecovery.handleCrash(() => this.setState({ hasCrashed: false, step: null })),
    });
    this.props.resetView();
  }
  override render(): ReactNode {
    const { built, kiosk, children } = this.props;
    const { dataset } = built;
    if (!this.state.hasCrashed) return children;
    const m = allMessages(this.context);
    const operator = (
      <ErrorBoundary fallback={() => null}>
        <OperatorAccess built={built} kiosk={kiosk} />
      </ErrorBoundary>
    );
    const stoppedMessage = (
      <main className="closed" aria-busy="false">
        <h1>{m.kiosk.stopped}</h1>
        <p>{m.kiosk.stoppedHint}</p>
        <ErrorBoundary fallback={() => null}>
          <SupportSummary dataset={dataset} />
        </ErrorBoundary>
        {operator}
      </main>
    );
    if (this.state.step !== 'list') return stoppedMessage;
    return (
      <ErrorBoundary fallback={() => stoppedMessage}>
        <FallbackList dataset={dataset}>{operator}</FallbackList>
      </ErrorBoundary>
    );
  }
}
