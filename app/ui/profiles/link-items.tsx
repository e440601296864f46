import type { WorkLink } from "~/domain/profiles";
import { ItemTools } from "./item-tools";

/** One's own links to work elsewhere, each with its tools. */
export function LinkItems({ links }: { links: WorkLink[] }) {
  return (
    <ol className="items">
      {links.map((link, index) => (
        <li key={link.id}>
          <div>
            <h2>{link.title}</h2>
            <p className="small quiet">{link.url}</p>
          </div>
          <ItemTools
            list="links"
            id={link.id}
            name={link.title}
            first={index === 0}
            last={index === links.length - 1}
          />
        </li>
      ))}
    </ol>
  );
}
