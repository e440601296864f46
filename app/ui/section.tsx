import { useId, type ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  /** The small line at the right of the title: a count, a link to all of them. */
  aside?: ReactNode;
  /** Also the anchor of the section. */
  id?: string;
  /** The heading's level. */
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

/** A part of a page: one line above, its title, its content. */
export function Section({ title, aside, id, level = 2, className, children }: SectionProps) {
  const own = useId();
  const heading = `${id ?? own}-title`;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={className ? `section ${className}` : "section"} aria-labelledby={heading}>
      <header>
        <Heading id={heading}>{title}</Heading>
        {aside && <p className="small quiet">{aside}</p>}
      </header>
      {children}
    </section>
  );
}
