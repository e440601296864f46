import type { OwnOpening } from "~/domain/openings";
import { getFormProps, useForm } from "@conform-to/react";
import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Reply } from "./form-field";
import { paths } from "~/http/paths";
import { Button } from "../button";
import { ProblemList } from "../problem-list";
import { HiddenField } from "../text-field";
import { useWords } from "../use-words";
import { openingValues, storedDifferently } from "./form-values";
import { useOpeningLabels, type OpeningField } from "./labels";
import { AnswerPart, MoneyPart, TimePart, WorkPart } from "./opening-fields";
import { StoredNow } from "./stored-now";

type Props = { opening: OwnOpening; elsewhere?: { code: string; name: string }; reply: Reply };

/** The whole call sheet as a form: a draft is saved or published, what is public is revised. */
export function OpeningEditor({ opening, elsewhere, reply }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const labels = useOpeningLabels();
  const { pathname } = useLocation();
  const [form, fields] = useForm<Record<OpeningField, string>>({
    id: "opening",
    lastResult: reply,
    defaultValue: openingValues(opening) as Record<OpeningField, string>,
  });
  const address = paths.studioOpening(opening.studioId, opening.id);
  const publishing = pathname.endsWith("/publication");
  const wrong = Object.keys(reply?.error ?? {}).filter((name) => name !== "").length;
  const differences = reply ? storedDifferently(reply.initialValue ?? {}, opening) : [];
  const draft = opening.status === "draft";
  return (
    <>
      <ProblemList
        errors={form.allErrors}
        labels={{ ...labels, acknowledged: t("posting:edit.warnings") }}
        formId={form.id}
        title={publishing ? t("posting:edit.notPublished", { count: wrong }) : undefined}
        kept={
          draft && differences.length === 0
            ? t("posting:edit.keptDraft", { moment: words.shortMoment(opening.updatedAt) })
            : undefined
        }
      />
      {form.errors?.length && <StoredNow differences={differences} labels={labels} />}
      <Form method="post" action={address} {...getFormProps(form)}>
        {/* What Enter presses: never publication by accident. */}
        <button className="sr-only" tabIndex={-1} aria-hidden="true">
          {t("common:button.save")}
        </button>
        <HiddenField name="version" value={opening.version} />
        <WorkPart fields={fields} labels={labels} />
        <TimePart fields={fields} labels={labels} elsewhere={elsewhere} />
        <MoneyPart fields={fields} labels={labels} />
        <AnswerPart fields={fields} labels={labels} />
        <div className="end">
          {draft ? (
            <>
              <Button main formAction={`${address}/publication`}>
                {publishing && wrong > 0 ? t("posting:edit.publishAgain") : t("posting:edit.publish")}
              </Button>
              <Button>{t("common:button.saveDraft")}</Button>
            </>
          ) : (
            <Button main>{t("posting:edit.revise")}</Button>
          )}
        </div>
      </Form>
    </>
  );
}
