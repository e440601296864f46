import { Form } from "@remix-run/react";
import type { FormEventHandler, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ProblemList } from "~/ui/problem-list";

export type AccountFormProps = {
  /** conform's form. */
  form: {
    id: string;
    noValidate: boolean;
    onSubmit: FormEventHandler<HTMLFormElement>;
    allErrors: Record<string, string[]>;
  };
  /** Each field's label by its name, in the order of the page. */
  labels: Record<string, string>;
  /** On the one button. */
  submit: string;
  /** What was kept, where that is not everything. */
  kept?: string;
  danger?: boolean;
  /** Sent as a page of its own, where its answer changes the language of everything. */
  whole?: boolean;
  /** Further buttons or links beside the one. */
  beside?: ReactNode;
  children: ReactNode;
};

/** The small forms of an account: what is wrong, a few fields, one button. */
export function AccountForm({ form, labels, submit, kept, danger, whole, beside, children }: AccountFormProps) {
  const { t } = useTranslation();
  const wrong = Object.keys(form.allErrors).filter((name) => name !== "").length;
  return (
    <Form
      method="post"
      id={form.id}
      noValidate={form.noValidate}
      onSubmit={form.onSubmit}
      reloadDocument={whole}
      className="fields narrow"
    >
      <ProblemList
        errors={form.allErrors}
        labels={labels}
        formId={form.id}
        title={t("account:problems", { count: wrong })}
        kept={kept}
      />
      {children}
      <div className="end">
        <Button main={!danger} danger={danger}>
          {submit}
        </Button>
        {beside}
      </div>
    </Form>
  );
}
