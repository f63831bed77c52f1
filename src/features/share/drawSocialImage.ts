// Draws a laid-out social image on a canvas, in the page's typefaces and colours.

import { statusIcon } from '../../ui/statusIcons.ts';
import {
  IMAGE_SIZE,
  type ImageContent,
  type ImageItem,
  type Ink,
  layoutSocialImage,
  type TextStyle,
} from './socialImage.ts';

/** Right-to-left letters: Hebrew, Arabic and neighbouring scripts, with their presentation forms. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const directionOf = (text: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr');

/** Colours come from the canvas's CSS, so that this file has none. */
function readTheme(canvas: HTMLCanvasElement) {
  const style = getComputedStyle(canvas);
  const families = { serif: style.getPropertyValue('--serif'), sans: style.getPropertyValue('--sans') };
  const inks: Readonly<Record<Ink, string>> = {
    ink: style.color,
    soft: style.outlineColor,
    rule: style.borderTopColor,
    accent: style.caretColor,
  };
  return { paper: style.backgroundColor, inks, families };
}

type ImageTheme = ReturnType<typeof readTheme>;

const fontOf = (theme: ImageTheme, { family, size, weight }: TextStyle): string =>
  `${weight} ${size}px ${theme.families[family] || family}`;

/** A picture that has arrived; null if it does not. */
async function loadPicture(src: string): Promise<HTMLImageElement | null> {
  const picture = new Image();
  picture.src = src;
  return picture.decode().then(
    () => (picture.naturalHeight > 0 ? picture : null),
    () => null,
  );
}

interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly theme: ImageTheme;
  readonly isRightToLeft: boolean;
  readonly cover: HTMLImageElement | null;
  readonly logo: HTMLImageElement | null;
}

function drawItem(item: ImageItem, { context, theme, isRightToLeft, cover, logo }: Drawing): void {
  const isMirrored = isRightToLeft && !item.isTime;
  const from = (x: number, width: number): number => (isMirrored ? IMAGE_SIZE.width - x - width : x);
  switch (item.kind) {
    case 'bar':
      context.fillStyle = theme.inks[item.ink];
      context.fillRect(from(item.x, item.width), item.y, item.width, item.height);
      return;
    case 'picture':
    case 'logo': {
      const picture = item.kind === 'logo' ? logo : cover;
      if (picture) context.drawImage(picture, from(item.x, item.width), item.y, item.width, item.height);
      return;
    }
    case 'text':
      context.fillStyle = theme.inks[item.ink];
      context.font = fontOf(theme, item.style);
      context.textAlign = isMirrored ? 'right' : 'left';
      context.direction = directionOf(item.text);
      context.fillText(item.text, from(item.x, 0), item.y);
      return;
    case 'status': {
      const shape = statusIcon(item.status);
      const path = new Path2D(shape.path);
      context.save();
      context.translate(from(item.x, item.size), item.y);
      context.scale(item.size / 12, item.size / 12);
      context.fillStyle = theme.inks[item.ink];
      context.strokeStyle = theme.inks[item.ink];
      context.lineWidth = 1.4;
      context.setLineDash(shape.dash?.split(' ').map(Number) ?? []);
      if (shape.fill) context.fill(path);
      context.stroke(path);
      context.restore();
    }
  }
}

/**
 * Draws the image; false without a canvas. Waits for typeface, cover and logo, and continues without what does not come.
 * `root`: the path of the site's root.
 */
export async function drawSocialImage(
  canvas: HTMLCanvasElement,
  content: ImageContent,
  root: string,
): Promise<boolean> {
  const context = canvas.getContext('2d');
  if (!context) return false;
  const theme = readTheme(canvas);
  const fonts = [400, 600, 700].map((weight) =>
    document.fonts.load(`${weight} 40px ${theme.families.serif || 'serif'}`),
  );
  const [cover, logo] = await Promise.all([
    content.cover && loadPicture(content.cover.src),
    content.logo && loadPicture(content.logo.file.startsWith('data:') ? content.logo.file : root + content.logo.file),
    Promise.allSettled(fonts),
  ]);
  const measure = (text: string, style: TextStyle): number => {
    context.font = fontOf(theme, style);
    return context.measureText(text).width;
  };
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, IMAGE_SIZE.width, IMAGE_SIZE.height);
  const isRightToLeft = directionOf(content.title) === 'rtl';
  const ratio = cover && cover.naturalWidth / cover.naturalHeight;
  const whole = { ...content, cover: content.cover && { ...content.cover, ratio }, logo: logo && content.logo };
  for (const item of layoutSocialImage(whole, measure)) drawItem(item, { context, theme, isRightToLeft, cover, logo });
  return true;
}
