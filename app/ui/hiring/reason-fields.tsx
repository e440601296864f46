import type { SubmissionResult } from "@conform-to/react";
import { ChoiceField, type Option } from "../choice-field";
import { TextArea } from "../text-field";

type Props = {
  formId: string;
  reply?: SubmissionResult<string[]>;
  labels: { reason: string; words: string };
  hint: string;
  options: Option[];
};

/** A reason from a list, and words if there are any; what was typed comes back with the reply. */
export function ReasonFields({ formId, reply, labels, hint, options }: Props) {
  const typed = (name: string) => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <>
      <ChoiceField
        name="reason"
        id={`${formId}-reason`}
        label={labels.reason}
        options={options}
        defaultValue={typed("reason")}
        errors={reply?.error?.reason}
        stacked
      />
      <TextArea
        name="words"
        id={`${formId}-words`}
        label={labels.words}
        hint={hint}
        required={false}
        maxLength={500}
        defaultValue={typed("words")}
        errors={reply?.error?.words}
      />
    </>
  );
}
