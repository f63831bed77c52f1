// “Are you still there?”: a countdown and two large buttons. A touch anywhere else means yes (WCAG 2.2.1).

import { useEffect, useId, useRef, useState } from 'react';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { blockPress } from './lockdown.ts';

export interface IdleWarningProps {
  readonly secondsLeft: () => number;
  readonly onContinue: () => void;
  readonly onStartOver: () => void;
}

export function IdleWarning({ secondsLeft, onContinue, onStartOver }: IdleWarningProps) {
  const { kiosk: m } = useAllMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    dialog.current?.showModal();
    const timer = window.setInterval(() => setSeconds(secondsLeft()), 1000);
    return () => window.clearInterval(timer);
  }, [secondsLeft]);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="dialog idle-warning"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(cancel) => {
        cancel.preventDefault();
        onContinue();
      }}
      onPointerDown={(press) => {
        if (press.target instanceof Element && press.target.closest('button')) return;
        blockPress(window);
        onContinue();
      }}
    >
      <div className="idle-warning-body">
        <h2 id={`${id}-title`}>{m.stillThere}</h2>
        <p id={`${id}-text`} role="timer">
          {m.startsAgainIn(seconds)}
        </p>
        <p className="idle-warning-count" aria-hidden="true">
          {seconds}
        </p>
        <p className="idle-warning-answers">
          <button type="button" className="button" data-main onClick={onContinue}>
            {m.goOn}
          </button>
          <button type="button" className="button" onClick={onStartOver}>
            {m.startOver}
          </button>
        </p>
      </div>
    </dialog>
  );
}
