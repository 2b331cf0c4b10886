// Reads and writes just enough PNG for small pictures: 8 bits a channel in, a palette and a line of text out.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** More colours than a page of text needs; fewer make the file smaller. */
const MOST_COLOURS = 48;
/** The colours of areas: they stay as they are, although some can hardly be told from white. */
const AREAS = 16;

/** Pixels, row by row: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** @throws Error when it is not a PNG */
function chunksOf(png: Buffer): Chunk[] {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is not a PNG');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if (crc32(png.subarray(at + 4, at + 8 + length)) !== png.readUInt32BE(at + 8 + length)) {
      throw new Error('a part of the PNG is damaged');
    }
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += 12 + length;
  }
  return chunks;
}

/** The line of text that a PNG holds under a name. */
export function textIn(png: Buffer, name: string): string | undefined {
  const texts = chunksOf(png).flatMap(({ type, data }) => (type === 'tEXt' ? [data.toString('latin1')] : []));
  return texts.find((text) => text.startsWith(`${name}\0`))?.slice(name.length + 1);
}

/** The size of a PNG in pixels. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  const header = chunksOf(png).find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('the PNG has no header');
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}

/** @throws Error for anything but 8 bits a channel, in colours, not interlaced: that is what browsers write */
export function decodePng(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const { width, height } = sizeOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const channels = { 2: 3, 6: 4 }[header?.[9] ?? 0];
  if (header?.[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new Error('an unusual kind of PNG');
  const data = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)),
  );
  const stride = width * channels;
  const pixels = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfiltered(data[start] ?? 0, data.subarray(start + 1, start + 1 + stride), above, channels);
    for (let x = 0; x < width; x++)
      pixels.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    above = row;
  }
  return { width, height, pixels };
}

/** One row without its filter (PNG, section 9.2). */
function unfiltered(
  filter: number,
  coded: Uint8Array,
  above: Uint8Array,
  channels: number,
): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(coded.length);
  for (let index = 0; index < coded.length; index++) {
    const left = row[index - channels] ?? 0;
    const up = above[index] ?? 0;
    const corner = index < channels ? 0 : (above[index - channels] ?? 0);
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[index] = (coded[index] ?? 0) + predicted;
  }
  return row;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Takes away the rows at the bottom that have the colour of the last pixel and nothing else. */
export function withoutEmptyRows({ width, height, pixels }: Picture): Picture {
  const last = pixels.subarray(-3);
  let end = pixels.length;
  while (end > 0 && pixels[end - 1] === last[2] && pixels[end - 2] === last[1] && pixels[end - 3] === last[0])
    end -= 3;
  const rows = Math.min(height, Math.ceil(end / (width * 3)) + 2);
  return { width, height: rows, pixels: pixels.subarray(0, rows * width * 3) };
}

/** A PNG with a palette of the most frequent colours, which holds a line of text under a name. */
export function encodePng({ width, height, pixels }: Picture, name: string, text: string): Buffer {
  const { palette, index } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = index.get(rgbAt(pixels, (y * width + x) * 3)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${name}\0${text}`, 'latin1')),
    chunk('PLTE', Buffer.from(palette.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function rgbAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

/** The most frequent colours, and for every colour the place of the nearest of them. */
function paletteOf(pixels: Uint8Array): { palette: readonly number[]; index: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const rgb = rgbAt(pixels, at);
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  }
  const all = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b).map(([rgb]) => rgb);
  const palette = spread(all);
  return { palette, index: new Map(all.map((rgb) => [rgb, nearest(rgb, palette)])) };
}

/** Takes colours by their frequency; after the first ones, none that can hardly be told from one that was taken. */
function spread(colours: readonly number[]): number[] {
  for (let apart = 4; ; apart *= 1.25) {
    const taken = colours.slice(0, AREAS);
    for (const rgb of colours.slice(AREAS)) {
      if (taken.every((other) => distance(rgb, other) >= apart)) taken.push(rgb);
      if (taken.length > MOST_COLOURS) break;
    }
    if (taken.length <= MOST_COLOURS) return taken;
  }
}

function nearest(rgb: number, palette: readonly number[]): number {
  let best = 0;
  palette.forEach((other, place) => {
    if (distance(rgb, other) < distance(rgb, palette[best] ?? 0)) best = place;
  });
  return best;
}

function distance(a: number, b: number): number {
  return Math.hypot((a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255));
}
