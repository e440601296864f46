import { useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { SignUp } from "~/domain/identity.forms";
import { beginSignUp, getInvitation } from "~/domain/identity.server";
import { requireNobody } from "~/http/entrance.server";
import { submit } from "~/http/forms.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { visitOf } from "~/http/visit.server";
import { AccountForm } from "~/ui/account/account-form";
import { ContactField, PasswordField } from "~/ui/account/fields";
import { CheckboxField, ChoiceField } from "~/ui/choice-field";
import { fieldProps } from "~/ui/field";
import { HiddenField, TextField } from "~/ui/text-field";

export const handle = { i18n: ["account"] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [{ viewer, back }, t] = await Promise.all([requireNobody(request), getTranslator(request)]);
  const asked = new URL(request.url).searchParams.get("as");
  const token = back?.startsWith(paths.invitation("")) ? back.slice(paths.invitation("").length) : null;
  const invitation = token ? await getInvitation(viewer, token) : null;
  const as = invitation ? "invited" : asked === "studio" ? "studio" : "creative";
  return { title: t("account:signUp.title"), as, back: back ?? "", contact: invitation?.target ?? "" } as const;
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer } = await requireNobody(request);
  return submit(request, SignUp, async (input) =>
    redirect(paths.confirmation(await beginSignUp(viewer, input, visitOf(request)))),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 衢集` }];

export default function SignUpPage() {
  const { title, as, back, contact } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm<z.input<typeof SignUp>>({
    id: "sign-up",
    lastResult: useActionData<typeof action>(),
    defaultValue: { as, back, contact },
  });
  const labels = {
    as: t("account:signUp.as"),
    name: t("account:field.name"),
    contact: t("account:field.contact"),
    password: t("account:field.password"),
    ofAge: t("account:signUp.ofAge"),
  };
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("account:signUp.lede")}</p>
      <AccountForm form={form} labels={labels} submit={t("account:signUp.submit")} kept={t("account:signUp.kept")}>
        {as === "invited" ? (
          <HiddenField name="as" value={as} />
        ) : (
          <ChoiceField
            {...fieldProps(fields.as)}
            label={labels.as}
            stacked
            options={[
              { value: "creative", label: t("account:signUp.creative"), hint: t("account:signUp.creativeHint") },
              { value: "studio", label: t("account:signUp.studio"), hint: t("account:signUp.studioHint") },
            ]}
          />
        )}
        <TextField
          {...fieldProps(fields.name)}
          label={labels.name}
          hint={t("account:signUp.nameHint")}
          autoComplete="name"
          maxLength={40}
        />
        <ContactField field={fields.contact} hint={t("account:signUp.contactHint")} />
        <PasswordField field={fields.password} label={labels.password} chosen />
        <CheckboxField {...fieldProps(fields.ofAge)} label={labels.ofAge} hint={t("account:signUp.ofAgeHint")} />
        <HiddenField name="back" value={back} />
      </AccountForm>
      <ul className="links">
        <li>
          <Link to={paths.logIn(back)}>{t("account:signUp.haveAccount")}</Link>
        </li>
        <li>
          <Link to={paths.privacy()}>{t("account:signUp.privacy")}</Link>
        </li>
      </ul>
    </>
  );
}
