import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Act, Applicant } from "~/domain/hiring";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "../button";
import { ProblemList } from "../problem-list";
import { HiddenField } from "../text-field";
import { ApplicantCrumbs } from "./applicant-crumbs";
import { ApplicantState } from "./applicant-state";

/** The form's id; its fields are named after it. */
export const ACT = "act";

type Props = {
  application: Applicant;
  act: Act;
  title: string;
  danger?: boolean;
  reply?: SubmissionResult<string[]>;
  labels?: Record<string, string>;
  children: ReactNode;
};

/** One act on an application: what it does, its fields, its button; where a colleague was faster, what they did instead. */
export function ApplicantAct({ application, act, title, danger, reply, labels = {}, children }: Props) {
  const { t } = useTranslation();
  const back = paths.studioApplication(application.opening.studioId, application.id);
  return (
    <>
      <ApplicantCrumbs application={application} />
      <h1>{title}</h1>
      <ProblemList errors={reply?.error} labels={labels} formId={ACT} kept={t("hiring:desk.kept")} />
      {application.acts.includes(act) ? (
        <Form method="post" id={ACT}>
          <HiddenField name="version" value={application.version} />
          <div className="fields mt-s4">{children}</div>
          <div className="end">
            <Button main={!danger} danger={danger}>
              {title}
            </Button>
            <LinkButton to={back}>{t("common:button.back")}</LinkButton>
          </div>
        </Form>
      ) : (
        <div className="flow mt-s4">
          <ApplicantState application={application} />
          <p>
            <LinkButton to={back}>{t("hiring:desk.back")}</LinkButton>
          </p>
        </div>
      )}
    </>
  );
}
