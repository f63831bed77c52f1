// Something simpler in place of what broke.

import { Component, type ReactNode } from 'react';

export interface KioskPartBoundaryProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

export class KioskPartBoundary extends Component<KioskPartBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
