import { open } from "node:fs/promises";

/** PDF, JPEG or PNG by the first bytes of the file, whatever its name says; null for anything else. */
export async function paperType(file: string): Promise<"application/pdf" | "image/jpeg" | "image/png" | null> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    const text = buffer.toString("latin1", 0, bytesRead);
    if (text.startsWith("%PDF-")) return "application/pdf";
    if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
    if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
    return null;
  } finally {
    await handle.close();
  }
}
