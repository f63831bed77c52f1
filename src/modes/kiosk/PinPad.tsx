// The operator's PIN, by large digits: there may be no keyboard. It keeps hands off and is no lock.

import { useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';

export function PinPad({ pin, onRight }: { readonly pin: string; readonly onRight: () => void }) {
  const { kiosk: m } = useMessages();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const type = (digit: string): void => {
    const next = typed + digit;
    if (next === pin) {
      onRight();
      return;
    }
    const whole = next.length === pin.length;
    // Said at the full length only: it must not tell how many digits were right.
    setWrong(whole);
    setTyped(whole ? '' : next);
  };
  return (
    <div className="pin-pad">
      <p role="status">{wrong ? m.operator.wrongPin : `PIN ${'•'.repeat(typed.length)}`}</p>
      <div className="pin-pad-keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => (
          <button key={digit} type="button" className="button" onClick={() => type(digit)}>
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
