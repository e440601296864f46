import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "../button";
import { ProblemList } from "../problem-list";

export type QuestionProps = {
  title: string;
  /** What will happen, what is kept. */
  children: ReactNode;
  yes: string;
  danger?: boolean;
  /** Where "no" leads. */
  back: string;
  reply?: SubmissionResult<string[]>;
};

/** A page that asks before something is done which cannot simply be undone. */
export function Question({ title, children, yes, danger, back, reply }: QuestionProps) {
  const { t } = useTranslation();
  const [form] = useForm({ id: "question", lastResult: reply });
  return (
    <>
      <h1>{title}</h1>
      <ProblemList errors={form.allErrors} labels={{}} formId={form.id} kept="" />
      <Form method="post" id={form.id}>
        <div className="flow mt-s4">{children}</div>
        <div className="end">
          <Button main={!danger} danger={danger}>
            {yes}
          </Button>
          <LinkButton to={back}>{t("common:button.cancel")}</LinkButton>
        </div>
      </Form>
    </>
  );
}
