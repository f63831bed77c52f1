// Entry of the operator's PIN by large buttons: there may be no keyboard. It deters visitors; it is not a security measure.

import { useState } from 'react';
import { useAllMessages } from '../../i18n/allMessages.ts';

export function PinPad({ pin, onRight }: { readonly pin: string; readonly onRight: () => void }) {
  const { kiosk: m } = useAllMessages();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const enterDigit = (digit: string): void => {
    const next = typed + digit;
    if (next === pin) {
      onRight();
      return;
    }
    const isComplete = next.length === pin.length;
    // Checked at full length only, so that it does not reveal how many digits were right.
    setWrong(isComplete);
    setTyped(isComplete ? '' : next);
  };
  return (
    <div className="pin-pad">
      <p role="status">{wrong ? m.operator.wrongPin : `PIN ${'•'.repeat(typed.length)}`}</p>
      <div className="pin-pad-keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
          <button key={digit} type="button" className="button" onClick={() => enterDigit(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="button" onClick={() => setTyped('')}>
          {m.operator.erase}
        </button>
      </div>
    </div>
  );
}
