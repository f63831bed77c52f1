// Whether an event must have any or all of the chosen actors.

import { useId } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { MATCHES, type View } from '../state/view.ts';

export interface MatchChoiceProps {
  readonly match: View['match'];
  readonly onMatch: (match: View['match']) => void;
}

export function MatchChoice({ match: chosen, onMatch }: MatchChoiceProps) {
  const m = useMessages();
  const name = useId();
  return (
    <div className="facet-match" role="radiogroup" aria-label={m.matchLabel}>
      {MATCHES.map((match) => (
        <label key={match}>
          <input type="radio" name={name} checked={chosen === match} onChange={() => onMatch(match)} />
          {match === 'any' ? m.anyOfThese : m.allOfThese}
        </label>
      ))}
    </div>
  );
}
