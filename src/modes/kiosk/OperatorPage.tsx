// The operator page, usable without a keyboard: version, data, offline state, errors, settings, and a ruler to check that
// touch targets are 15 mm. Opened by a five-second press and, if one is set, a PIN.

import { useState } from 'react';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { TARGET_MM } from './displayScale.ts';
import { PinPad } from './PinPad.tsx';

export interface Diagnostics {
  readonly facts: readonly {
    readonly title: string;
    readonly rows: readonly (readonly [name: string, value: string])[];
  }[];
  readonly settings: readonly (readonly [name: string, value: string, from: string])[];
  /** Settings that could not be used. */
  readonly configIssues: readonly string[];
  /** Errors of this browser session, newest first. */
  readonly errors: readonly string[];
  /** By day: visits, minutes. Null if counting is off. */
  readonly counts: readonly (readonly [day: string, visits: number, minutes: number])[] | null;
  readonly target: number;
  readonly millimetre: number | null;
}

export interface OperatorPageProps {
  readonly pin: string | null;
  /** Called each time the page is rendered. */
  readonly buildDiagnostics: () => Diagnostics;
  readonly onCheckForUpdate: () => Promise<void>;
  readonly onReload: () => void;
}

const RULER_MM = 100;

function Ruler({ target, millimetre }: Pick<Diagnostics, 'target' | 'millimetre'>) {
  const { operator: m } = useAllMessages().kiosk;
  return (
    <section>
      <h3>{m.ruler}</h3>
      {millimetre === null ? (
        <p>{m.rulerUnknown}</p>
      ) : (
        <>
          <svg
            className="operator-ruler"
            width={RULER_MM * millimetre}
            height={TARGET_MM * millimetre}
            aria-hidden="true"
          >
            {Array.from({ length: RULER_MM + 1 }, (_, mm) => {
              const x = mm * millimetre;
              const share = mm % 10 === 0 ? 0.9 : mm % 5 === 0 ? 0.6 : 0.35;
              return <line key={x} x1={x} x2={x} y1={0} y2={TARGET_MM * millimetre * share} stroke="currentColor" />;
            })}
          </svg>
          <p>{m.rulerHint(RULER_MM)}</p>
        </>
      )}
      <p>
        <span className="operator-target" /> {m.target}: {Math.round(target)} px
        {millimetre !== null && `, ${Math.round((target / millimetre) * 10) / 10} mm`}
      </p>
    </section>
  );
}

function LineList({
  title,
  lines,
  none,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none: string;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul role="list" className="operator-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Table({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <table className="operator-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((value, index) => (
              <td key={head[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OperatorPage({ pin, buildDiagnostics, onCheckForUpdate, onReload }: OperatorPageProps) {
  const { operator: m } = useAllMessages().kiosk;
  const [open, setOpen] = useState(pin === null);
  const [isChecking, setChecking] = useState(false);
  if (!open) return <PinPad pin={pin ?? ''} onRight={() => setOpen(true)} />;
  const { facts, settings, configIssues, errors, counts, target, millimetre } = buildDiagnostics();
  const check = async (): Promise<void> => {
    setChecking(true);
    await onCheckForUpdate();
    setChecking(false);
  };
  return (
    <div className="operator">
      <p className="operator-actions">
        <button type="button" className="button" data-main disabled={isChecking} onClick={check}>
          {m.checkForUpdates}
        </button>
        <button type="button" className="button" onClick={onReload}>
          {m.reload}
        </button>
      </p>
      {pin === null && <p className="operator-warning">{m.noPin}</p>}
      {facts.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="operator-facts">
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <LineList title={m.errors} lines={errors} none={m.none} />
      <LineList title={m.settingErrors} lines={configIssues} none={m.none} />
      <section>
        <h3>{m.settings}</h3>
        <Table head={[m.setting, m.value, m.from]} rows={settings} />
      </section>
      <section>
        <h3>{m.visits}</h3>
        {counts === null ? <p>{m.notCounted}</p> : <Table head={[m.day, m.visits, m.minutes]} rows={counts} />}
      </section>
      <Ruler target={target} millimetre={millimetre} />
    </div>
  );
}
