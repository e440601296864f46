import { Form } from "@remix-run/react";
import type { FormEventHandler, ReactNode } from "react";
import { Button } from "../button";
import { ProblemList } from "../problem-list";

export type PartFormProps = {
  /** conform's form. */
  form: {
    id: string;
    noValidate: boolean;
    onSubmit: FormEventHandler<HTMLFormElement>;
    allErrors: Record<string, string[]>;
  };
  /** Each field's label by its name, in the order of the page. */
  labels: Record<string, string>;
  /** On the one button; left out where the form has buttons of its own. */
  submit?: string;
  /** It carries a file. */
  upload?: boolean;
  /** Stands where a form of its own would be too much: no line over its end. */
  small?: boolean;
  /** Said over the fields when something was refused. */
  refused?: ReactNode;
  children: ReactNode;
};

/** A form for one part of a profile: what is wrong, the fields, one button. */
export function PartForm({ form, labels, submit, upload, small, refused, children }: PartFormProps) {
  return (
    <Form
      method="post"
      id={form.id}
      noValidate={form.noValidate}
      onSubmit={form.onSubmit}
      encType={upload ? "multipart/form-data" : undefined}
      className={small ? "fields" : undefined}
    >
      <ProblemList errors={form.allErrors} labels={labels} formId={form.id} />
      {refused}
      {children}
      {submit && (
        <div className={small ? "actions" : "end"}>
          <Button main>{submit}</Button>
        </div>
      )}
    </Form>
  );
}
