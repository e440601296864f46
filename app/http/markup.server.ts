import { Transform } from "node:stream";

const PRELOAD = '<link rel="modulepreload"';

/**
 * The last hand on a page's markup, byte by byte so that characters cut in two pass unharmed.
 *
 * - React 18 pads a chunk with zero bytes where a character of several bytes does not fit its end any more, which in
 *   Chinese happens on every other page. No page holds a zero of its own.
 * - Remix preloads scripts as urgently as a browser can. A page reads well before they run, so its words, styles
 *   and pictures go first.
 */
export function asSent(): Transform {
  let begun = "";
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const markup = (begun + chunk.toString("latin1")).replaceAll("\0", "");
      // A tag that this chunk cuts is finished with the next one.
      const cut = markup.lastIndexOf("<");
      begun = cut >= 0 && !markup.includes(">", cut) ? markup.slice(cut) : "";
      done(null, unhurried(markup.slice(0, markup.length - begun.length)));
    },
    flush(done) {
      done(null, unhurried(begun));
    },
  });
}

const unhurried = (markup: string) =>
  Buffer.from(markup.replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`), "latin1");
