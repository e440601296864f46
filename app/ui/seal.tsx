/** A studio's seal: one to four characters read from the top right, as seals are. */
export function Seal({ name, label }: { name: string; label: string }) {
  const characters = [...name.replace(/[^\p{Script=Han}\p{L}]/gu, "")].slice(0, 4);
  const order = characters.length === 4 ? [0, 2, 1, 3] : characters.map((_, index) => index);
  return (
    <span className="seal" data-count={characters.length} role="img" aria-label={label}>
      {order.map((index) => (
        <span key={index}>{characters[index]}</span>
      ))}
    </span>
  );
}
