import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { studioRoles } from "~/domain/identity";
import { MemberRole } from "~/domain/studios.forms";
import { changeRole, getMember } from "~/domain/studios.server";
import { redirectWithFlash } from "~/http/flash.server";
import { submit } from "~/http/forms.server";
import { found } from "~/http/found.server";
import { getTranslator } from "~/http/locale.server";
import { paths } from "~/http/paths";
import { requireSeat } from "~/http/viewer.server";
import { Button, LinkButton } from "~/ui/button";
import { ChoiceField } from "~/ui/choice-field";
import { Crumbs } from "~/ui/crumbs";
import { fieldProps } from "~/ui/field";
import { ProblemList } from "~/ui/problem-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  const [member, t] = await Promise.all([getMember(viewer, params.studioId!, params.userId!), getTranslator(request)]);
  const { name } = found(member);
  const title = t("common:name.title", { page: t("studios:members.roleOf", { name }) });
  return { title, studioId: params.studioId!, member: found(member) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSeat(request, params.studioId!, "owner");
  return submit(request, MemberRole, async ({ role }) => {
    await changeRole(viewer, params.studioId!, params.userId!, role);
    return redirectWithFlash(paths.studioPart(params.studioId!, "members"), "studios:members.saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MemberPage() {
  const { studioId, member } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [form, fields] = useForm({
    id: "member",
    lastResult: useActionData<typeof action>(),
    defaultValue: { role: member.role as string },
  });
  return (
    <>
      <Crumbs items={[{ text: t("studios:members.title"), to: paths.studioPart(studioId, "members") }]} />
      <h1>{t("studios:members.roleOf", { name: member.name })}</h1>
      <ProblemList errors={form.allErrors} labels={{ role: t("studios:members.role") }} formId={form.id} />
      <Form method="post" {...getFormProps(form)}>
        <div className="fields mt-s6">
          <ChoiceField
            {...fieldProps(fields.role)}
            label={t("studios:members.role")}
            options={studioRoles.map((value) => ({
              value,
              label: t(`studios:role.${value}`),
              hint: t(`studios:roleHint.${value}`),
            }))}
          />
        </div>
        <div className="end">
          <Button main>{t("studios:members.save")}</Button>
          <LinkButton to={paths.studioPart(studioId, `members/${member.userId}/removal`)} danger>
            {t("studios:members.remove", { name: member.name })}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
