import { useActionData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { codes, passwords } from "~/domain/identity";
import { fieldProps } from "~/ui/field";
import { HiddenField, TextField } from "~/ui/text-field";

type Metadata = Parameters<typeof fieldProps>[0];

/** A phone number or an e-mail address, whichever a person has. */
export function ContactField({ field, label, hint }: { field: Metadata; label?: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <TextField
      {...fieldProps(field)}
      label={label ?? t("account:field.contact")}
      hint={hint}
      autoComplete="username"
      inputMode="email"
      spellCheck={false}
      maxLength={254}
    />
  );
}

/** A password that is known, or one to be chosen; never filled in by us, and typed again when a form comes back. */
export function PasswordField({ field, label, chosen }: { field: Metadata; label: string; chosen?: boolean }) {
  const { t } = useTranslation();
  const { name, id, errors } = fieldProps(field);
  const answer = useActionData();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (answer) setRound((last) => last + 1);
  }, [answer]);
  return (
    <TextField
      key={round}
      name={name}
      id={id}
      errors={errors}
      label={label}
      type="password"
      hint={chosen ? t("account:field.passwordHint") : undefined}
      autoComplete={chosen ? "new-password" : "current-password"}
      maxLength={passwords.longest}
    />
  );
}

/** The six digits; phones offer them from the SMS. */
export function CodeField({ field, label }: { field: Metadata; label?: string }) {
  const { t } = useTranslation();
  return (
    <TextField
      {...fieldProps(field)}
      label={label ?? t("account:field.code")}
      hint={label ? undefined : t("account:field.codeHint")}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={codes.digits * 2}
      short
    />
  );
}

/** The link that the mail carried, or else the code to be typed. */
export function ProofField({ field, link }: { field: Metadata; link: string }) {
  return link && !field.errors?.length ? <HiddenField name="link" value={link} /> : <CodeField field={field} />;
}
