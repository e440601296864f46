const TOKEN = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;
const forbidden = (text: string) =>
  [...text].some((character) => {
    const code = character.codePointAt(0)!;
    return (
      (code < 0x20 && ![9, 10, 13].includes(code)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff
    );
  });

/** Whether a document of elements, attributes and text is well formed: tags that match, no bare mark, no forbidden character. */
export function wellFormed(document: string): boolean {
  if (ENTITY.test(document) || forbidden(document)) return false;
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < document.length) {
    const token = TOKEN.exec(document);
    if (!token) return false;
    const [, closing, name, , empty, text] = token;
    if (text !== undefined) {
      if (open.length === 0 && text.trim()) return false;
    } else if (closing) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name!);
    }
  }
  return open.length === 0 && roots === 1;
}
