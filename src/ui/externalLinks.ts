/**
 * How a source's address is shown: as a link; as text with everything that a screen unfolds (`print`); as text (`text`);
 * not at all, beside a QR code (`qr`).
 */
export type ExternalLinks = 'open' | 'print' | 'text' | 'qr';
