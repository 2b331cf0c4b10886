// Captures a page with a headless Chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodePng, type Picture, withoutEmptyRows } from './png.ts';

/** Higher than any summary; what is empty is cut off. */
const MOST_HEIGHT = 3000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The page, as wide as said and as high as it is; `scale` pixels of the picture are one of CSS.
 * @throws Error when there is no Chromium, or it gives no picture
 */
export function capture(html: string, width: number, scale: number): Picture {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'state-md-picture-'));
  try {
    const [page, picture] = [path.join(folder, 'page.html'), path.join(folder, 'page.png')];
    writeFileSync(page, html);
    const words = [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      ...['--hide-scrollbars', '--disable-lcd-text', '--font-render-hinting=none'],
      `--user-data-dir=${path.join(folder, 'profile')}`,
      `--window-size=${width},${MOST_HEIGHT}`,
      `--force-device-scale-factor=${scale}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ];
    const program =
      process.env['CHROMIUM'] ?? NAMES.find((name) => spawnSync(name, ['--version']).status === 0);
    if (program === undefined) {
      throw new Error(
        'There is no Chromium to draw it with. Install one (on Debian: apt-get install chromium), or name it: CHROMIUM=/path/to/chromium npm run picture',
      );
    }
    const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 120_000 });
    if (!existsSync(picture))
      throw new Error(`${program} ended with ${String(status)} and drew nothing:\n${stderr}`);
    return withoutEmptyRows(decodePng(readFileSync(picture)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
