import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Call } from "~/domain/openings";
import { paths } from "~/http/paths";
import { Empty } from "../empty";
import { OpeningCall } from "../openings/opening-call";
import { Section } from "../section";

/** What a studio has open today. */
export function StudioOpenings({ openings, record }: { openings: Call[]; record: { total: number; kept: number } }) {
  const { t } = useTranslation();
  return (
    <Section
      id="openings"
      title={t("studios:public.openings")}
      aside={openings.length > 0 && t("studios:public.openCount", { count: openings.length })}
    >
      {openings.length === 0 ? (
        <Empty
          title={t("studios:public.openNone")}
          action={<Link to={paths.openings()}>{t("studios:public.allOpenings")}</Link>}
        />
      ) : (
        <ul>
          {openings.map((call) => (
            <OpeningCall key={call.id} call={call} record={record} level={3} />
          ))}
        </ul>
      )}
    </Section>
  );
}
