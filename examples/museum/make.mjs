// Makes the pictures, the sound and the film of this made-up museum: `node examples/museum/make.mjs`. Nothing here was
// photographed or recorded. The film is drawn and encoded by the Chromium of the end-to-end tests.

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../../scripts/chromium.mjs';

const out = fileURLToPath(new URL('./media/', import.meta.url));

/** @param {string} name @param {number} width @param {number} height @param {string} body */
const draw = (name, width, height, body) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`,
    ),
  )
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(`${out}${name}`);

const wall =
  '<rect width="1600" height="1200" fill="#d8cdb8"/><rect y="900" width="1600" height="300" fill="#7a6a55"/>';
const mill = `${wall}<g fill="#4d4238"><path d="M650 900 L700 420 H900 L950 900Z"/><rect x="760" y="780" width="80" height="120" fill="#2a231d"/></g>
  <g transform="translate(800 440) rotate(20)" fill="#efe7d8" stroke="#2a231d" stroke-width="6">
  ${[0, 90, 180, 270].map((turn) => `<rect x="-34" y="-360" width="68" height="340" transform="rotate(${turn})"/>`).join('')}<circle r="26"/></g>`;
const stone = `${wall}<ellipse cx="800" cy="760" rx="430" ry="150" fill="#5c554d"/><ellipse cx="800" cy="690" rx="430" ry="150" fill="#8e867b"/>
  <ellipse cx="800" cy="690" rx="70" ry="26" fill="#2f2a26"/>
  ${Array.from({ length: 12 }, (_, turn) => `<path d="M800 690 l${Math.round(400 * Math.cos((turn * Math.PI) / 6))} ${Math.round(140 * Math.sin((turn * Math.PI) / 6))}" stroke="#6b645b" stroke-width="8"/>`).join('')}`;
const lines = [
  'Book of the mill, the year 1887',
  'On the second of May the upper stone',
  'cracked from the eye to the rim.',
  'The miller stopped the sails at noon.',
  'A new stone was ordered the same day',
  'and came by cart on the ninth.',
];
const page = `<rect width="1200" height="1600" fill="#efe3c8"/><rect x="60" y="60" width="1080" height="1480" fill="none" stroke="#b9a47c" stroke-width="4"/>
  ${lines.map((text, index) => `<text x="130" y="${240 + index * 190}" font-family="serif" font-style="italic" font-size="46" fill="#3a2c17">${text}</text><path d="M130 ${262 + index * 190} H1070" stroke="#cdbb94" stroke-width="2"/>`).join('')}`;

/** Three strokes of a bell, as WAV: 16 bits, one channel. */
function bell() {
  const rate = 11025;
  const samples = rate * 4;
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const time = index / rate;
    const since = time % 1.3;
    const tone = [523, 1046, 1568, 2093].reduce(
      (sum, pitch, part) => sum + Math.sin(2 * Math.PI * pitch * since) / (part + 1) ** 2,
      0,
    );
    bytes.writeInt16LE(Math.round(9000 * tone * Math.exp(-3 * since)), 44 + index * 2);
  }
  return bytes;
}

/** Four seconds of turning sails, as WebM. */
async function film() {
  const path = await findChromium();
  const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    const base64 = await tab.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 360 });
      document.body.append(canvas);
      const pen = canvas.getContext('2d');
      const recorder = new MediaRecorder(canvas.captureStream(25), {
        mimeType: 'video/webm;codecs=vp8',
        videoBitsPerSecond: 250_000,
      });
      /** @type {Blob[]} */
      const parts = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      const start = performance.now();
      await new Promise((resolve) => {
        const frame = () => {
          const time = (performance.now() - start) / 1000;
          pen.fillStyle = '#d8cdb8';
          pen.fillRect(0, 0, 480, 360);
          pen.fillStyle = '#7a6a55';
          pen.fillRect(0, 290, 480, 70);
          pen.fillStyle = '#4d4238';
          pen.fillRect(205, 150, 70, 140);
          pen.save();
          pen.translate(240, 150);
          pen.rotate(time * 0.8);
          pen.fillStyle = '#efe7d8';
          for (let sail = 0; sail < 4; sail += 1) {
            pen.rotate(Math.PI / 2);
            pen.fillRect(-10, -110, 20, 100);
          }
          pen.restore();
          if (time < 4) requestAnimationFrame(frame);
          else resolve(undefined);
        };
        frame();
      });
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    });
    return Buffer.from(base64, 'base64');
  } finally {
    await browser.close();
  }
}

await draw('mill.jpg', 1600, 1200, mill);
await draw('stone.jpg', 1600, 1200, stone);
await draw('book-page.jpg', 1200, 1600, page);
await writeFile(`${out}bell.wav`, bell());
await writeFile(`${out}sails.webm`, await film());
await writeFile(
  `${out}sails.vtt`,
  'WEBVTT\n\n00:00.000 --> 00:02.000\nThe sails turn in a light wind.\n\n00:02.000 --> 00:04.000\nNobody speaks.\n',
);
