// The bar in everyone's reach: start over, language by its own name, text size, contrast, what else there is to open.

import type { ReactNode } from 'react';
import { LANGUAGE_TABLE } from '../../i18n/languages.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { Language } from '../../state/view.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { langAttributes } from '../../ui/DatasetText.tsx';
import type { Contrast } from './config.ts';
import { LongPress } from './LongPress.tsx';
import type { DisplayPreferences } from './useDisplayScale.ts';

/** What a visitor can open over the record. */
export type KioskPanel = 'filters' | 'phone' | 'about' | 'support';

export interface KioskToolbarProps {
  readonly comfort: DisplayPreferences;
  readonly onComfort: (comfort: DisplayPreferences) => void;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Whether there is an address to hand on. */
  readonly phone: boolean;
  readonly onPanel: (panel: KioskPanel) => void;
  readonly onStartOver: () => void;
  readonly onOperator: () => void;
  /** What the operator's spot says. */
  readonly children: ReactNode;
}

/** WCAG 1.4.4: up to 200 %. */
const SIZES: readonly number[] = [1, 1.25, 1.5, 2];
const OTHER: Readonly<Record<Contrast, Contrast>> = { normal: 'more', more: 'normal' };

export function KioskToolbar(props: KioskToolbarProps) {
  const { comfort, onComfort, languages, language, onLanguage, phone, onPanel, onStartOver, onOperator, children } =
    props;
  const messages = useMessages();
  const { kiosk: m } = messages;
  const size = SIZES.indexOf(comfort.textSize);
  const panel = (name: KioskPanel, label: string) => (
    <button type="button" className="button" onClick={() => onPanel(name)}>
      {label}
    </button>
  );
  const textButton = (label: string, sign: string, step: number) => (
    <IconButton
      label={label}
      sign={sign}
      disabled={SIZES[size + step] === undefined}
      onPress={() => onComfort({ ...comfort, textSize: SIZES[size + step] ?? 1 })}
    />
  );
  return (
    <footer className="dock">
      <button type="button" className="button" data-main onClick={onStartOver}>
        {m.startOver}
      </button>
      {languages.length > 1 && (
        <fieldset className="dock-group">
          <legend className="visually-hidden">{messages.language}</legend>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              {...langAttributes(one)}
              aria-pressed={one === language}
              onClick={() => onLanguage(one)}
            >
              {LANGUAGE_TABLE[one].name}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className="dock-group">
        <legend className="visually-hidden">{m.textSize}</legend>
        {textButton(m.textSmaller, 'A−', -1)}
        {textButton(m.textLarger, 'A+', 1)}
      </fieldset>
      <button
        type="button"
        className="button"
        aria-pressed={comfort.contrast === 'more'}
        onClick={() => onComfort({ ...comfort, contrast: OTHER[comfort.contrast] })}
      >
        {m.moreContrast}
      </button>
      {phone && panel('phone', m.onPhone)}
      {panel('about', m.about)}
      {panel('support', messages.support)}
      <LongPress onHeld={onOperator}>{children}</LongPress>
    </footer>
  );
}
