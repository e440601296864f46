import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OwnOffer } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "../button";
import { Crumbs } from "../crumbs";
import { ProblemList } from "../problem-list";
import { useBriefWords } from "./use-brief-words";
import { useOfferWords } from "./use-offer-words";

/** The form's id; its fields are named after it. */
export const ANSWER = "answer";

type Props = {
  offer: OwnOffer;
  title: string;
  reply?: SubmissionResult<string[]>;
  danger?: boolean;
  /** Labels of the fields among the children, by name. */
  labels?: Record<string, string>;
  children?: ReactNode;
};

/** One answer to an offer: what it is about, what stands in its way, and the button while it can be answered. */
export function AnswerPage({ offer, title, reply, danger, labels = {}, children }: Props) {
  const { t } = useTranslation();
  const { letter, opening, application } = offer;
  const named = useBriefWords()(opening);
  const offerWords = useOfferWords();
  return (
    <>
      <Crumbs
        items={[
          { text: t("hiring:letter.page", { title: named.title }), to: paths.talentOffer(letter.id) },
          named.production,
          named.studio,
        ]}
      />
      <h1>{title}</h1>
      <ProblemList
        errors={reply?.error}
        labels={labels}
        formId={ANSWER}
        title={t("hiring:answer.notSent")}
        kept={t("hiring:answer.kept")}
      />
      <p>{offerWords.line("dates", letter.terms)}</p>
      <p>{offerWords.line("pay", letter.terms)}</p>
      {letter.answerable ? (
        <Form method="post" id={ANSWER}>
          {children && <div className="fields mt-s6">{children}</div>}
          <div className="end">
            <Button main={!danger} danger={danger}>
              {title}
            </Button>
            <LinkButton to={paths.talentOffer(letter.id)}>{t("common:button.back")}</LinkButton>
          </div>
        </Form>
      ) : (
        <div className="actions">
          <LinkButton to={paths.talentApplication(application.id)}>{t("hiring:letter.application")}</LinkButton>
          <LinkButton to={paths.openings({ role: opening.role })}>{t("hiring:apply.others")}</LinkButton>
        </div>
      )}
    </>
  );
}
