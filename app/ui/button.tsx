import { Link, useNavigation, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

type Looks = {
  /** The one thing to do in this view. */
  main?: boolean;
  wide?: boolean;
  /** Takes something away; plain, with vermilion words. */
  danger?: boolean;
  /** A button that reads as a link, for small acts inside a line. */
  bare?: boolean;
};

const classesOf = ({ main, wide, danger, bare }: Looks) =>
  [bare ? "bare" : "button", main && "main", wide && "wide", danger && "danger"].filter(Boolean).join(" ");

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Looks & { children: ReactNode };

/** A submit button unless told otherwise; while something is being sent it cannot be pressed twice. */
export function Button({ main, wide, danger, bare, type = "submit", onClick, className, ...rest }: ButtonProps) {
  const navigation = useNavigation();
  const sending = type === "submit" && navigation.formMethod !== undefined && navigation.formMethod !== "GET";
  return (
    <button
      {...rest}
      type={type}
      className={
        className ? `${classesOf({ main, wide, danger, bare })} ${className}` : classesOf({ main, wide, danger, bare })
      }
      aria-disabled={sending || undefined}
      onClick={sending ? (event) => event.preventDefault() : onClick}
    />
  );
}

/** A link that looks like a button. */
export function LinkButton({ main, wide, danger, ...rest }: LinkProps & Looks) {
  return <Link {...rest} className={classesOf({ main, wide, danger })} />;
}

/** Buttons in a row; on a phone they wrap. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
