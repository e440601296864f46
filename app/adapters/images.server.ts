import { open } from "node:fs/promises";
import sharp from "sharp";

/** The widths every picture is kept in; a smaller original is never enlarged. */
export const pictureWidths = [320, 640, 1280] as const;

/** A telephone's 108 megapixels pass; a picture made to fill the memory of whoever opens it does not. */
const MOST_PIXELS = 120_000_000;

export type EncodedPicture = { width: number; height: number; sizes: { width: number; content: Buffer }[] };
/** type: not a picture we take; pixels: too many of them; broken: begins like a picture and is none. */
export type PictureProblem = "type" | "pixels" | "broken";

/**
 * Re-encodes a picture as WebP in several widths, upright, in sRGB, without any of its metadata: no place, no
 * camera, no name. The type is read from the content, never from a name or header, before any decoder sees it.
 */
export async function encodePicture(
  file: string,
  widths: readonly number[] = pictureWidths,
): Promise<{ picture: EncodedPicture; problem: null } | { picture: null; problem: PictureProblem }> {
  const kind = await kindOf(file);
  if (!kind) return { picture: null, problem: "type" };
  try {
    const source = sharp(file, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: "error" });
    const { format, autoOrient } = await source.metadata();
    if (format !== kind) return { picture: null, problem: "broken" };
    const upright = source.autoOrient();
    const sizes: EncodedPicture["sizes"] = [];
    for (const width of widths) {
      const content = await upright
        .clone()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer();
      sizes.push({ width, content });
    }
    return { picture: { width: autoOrient.width, height: autoOrient.height, sizes }, problem: null };
  } catch (error) {
    return { picture: null, problem: /pixel limit/i.test(String(error)) ? "pixels" : "broken" };
  }
}

/** JPEG, PNG, WebP or AVIF by the first bytes of the file; null for anything else, SVG and PDF among them. */
async function kindOf(file: string): Promise<"jpeg" | "png" | "webp" | "heif" | null> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    const text = buffer.toString("latin1");
    if (text.startsWith("\xff\xd8\xff")) return "jpeg";
    if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
    if (text.startsWith("RIFF") && text.endsWith("WEBP")) return "webp";
    if (text.slice(4) === "ftypavif") return "heif";
    return null;
  } finally {
    await handle.close();
  }
}
