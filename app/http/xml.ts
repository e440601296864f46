const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Words as XML takes them; characters that XML has no place for are dropped. */
export const xml = (text: string) =>
  text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (mark) => entities[mark]!);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A document for machines, fresh for a few minutes. */
export const xmlResponse = (body: string, type: string) =>
  new Response(`${XML_HEAD}\n${body}\n`, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "public, max-age=300",
      Vary: "Accept-Language, Cookie",
    },
  });
