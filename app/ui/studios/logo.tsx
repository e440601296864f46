import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Seal } from "../seal";

export type LogoProps = {
  studio: { id: string; name: string; logo: string | null };
  /** The name stands beside it. */ decorative?: boolean;
};

/** A studio's own mark; without one, its name as a seal. */
export function Logo({ studio, decorative }: LogoProps) {
  const { t } = useTranslation();
  const label = t("studios:logo.of", { name: studio.name });
  if (!studio.logo) {
    return decorative ? (
      <span aria-hidden="true">
        <Seal name={studio.name} label={label} />
      </span>
    ) : (
      <Seal name={studio.name} label={label} />
    );
  }
  return (
    <img
      className="studio-logo"
      src={paths.logo(studio.logo)}
      alt={decorative ? "" : label}
      width={96}
      height={96}
      loading="lazy"
    />
  );
}
