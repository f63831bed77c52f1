// Something simpler in place of what broke.

import { Component, type ReactNode } from 'react';

export interface SpareProps {
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

export class Spare extends Component<SpareProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
