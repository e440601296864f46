import { describe, expect, test } from "vitest";
import { draftOpening } from "~/domain/openings.server";
import { paths } from "~/http/paths";
import type { Person } from "../support/person";
import { openStage } from "../support/stage";
import { look } from "./pages/looking";

let draft: string;
const stage = openStage(async (cast) => {
  const { gate } = cast.productionIds;
  draft = await draftOpening(await cast.as("owner"), { productionId: gate, role: "editor", headcount: 1 });
});

/** What stands beside a control as its error, as those hear it who do not see it. */
async function errorOf(person: Person, label: string) {
  const control = person.field(label);
  expect(await control.getAttribute("aria-invalid")).toBe("true");
  const ids = (await control.getAttribute("aria-describedby"))!.split(" ");
  const error = person.page.locator(`[id="${ids.find((id) => id.endsWith("-error"))}"]`);
  expect(await error.isVisible()).toBe(true);
  return (await error.innerText()).replace(person.say("common:field.change"), "").trim();
}

const valueOf = (person: Person, label: string) => person.field(label).inputValue();

describe.each([
  { language: "zh-CN", scripts: true, when: "in Chinese" },
  { language: "zh-CN", scripts: false, when: "in Chinese without scripts" },
  { language: "en", scripts: true, when: "in English" },
  { language: "en", scripts: false, when: "in English without scripts" },
] as const)("a form in error, $when", ({ language, scripts }) => {
  const plain = scripts ? "scripts" : "no-scripts";

  test("says beside each field what to do and keeps what was typed", async () => {
    const newcomer = await stage.enter({ language, scripts, phone: true });
    await newcomer.visit(paths.signUp());
    await newcomer.tick("account:signUp.studio", "account:signUp.as");
    await newcomer.write("account:field.name", "程溪");
    await newcomer.write("account:field.contact", "chengxi@journey");
    await newcomer.write("account:field.password", "short");
    await newcomer.press("account:signUp.submit");
    await newcomer.page.getByRole("alert").waitFor();
    expect(await look(newcomer, `errors.sign-up.${plain}`, language, ["phone"])).toEqual([]);

    expect(await errorOf(newcomer, "account:field.contact")).toBe(newcomer.say("account:error.contact"));
    expect(await errorOf(newcomer, "account:signUp.ofAge")).toBe(newcomer.say("account:error.underAge"));
    expect(await errorOf(newcomer, "account:field.password")).not.toBe("");
    expect(await valueOf(newcomer, "account:field.name")).toBe("程溪");
    expect(await valueOf(newcomer, "account:field.contact")).toBe("chengxi@journey");
    expect(await valueOf(newcomer, "account:field.password")).toBe("");
    expect(await newcomer.page.getByLabel(newcomer.say("account:signUp.studio")).isChecked()).toBe(true);
    await newcomer.page.getByRole("alert").getByRole("link").first().click();
    expect(await newcomer.page.evaluate(() => location.hash)).toMatch(/^#sign-up-/);
    expect(newcomer.troubles()).toEqual([]);
  });

  test("of a long call sheet says how much is missing and keeps it as a draft", async () => {
    const owner = await stage.enter({ as: "owner", language, scripts });
    await owner.visit(paths.studioOpening(stage.cast.studioIds.xinan, draft));
    await owner.write("posting:field.title", "跟组剪辑");
    await owner.write("posting:field.payMin", "600");
    await owner.write("posting:field.payMax", "500");
    await owner.press("posting:edit.publish");
    await owner.page.getByRole("alert").waitFor();
    expect(await look(owner, `errors.opening.${plain}`, language, ["desk"])).toEqual([]);

    expect(await errorOf(owner, "posting:field.payMax")).toContain(owner.say("openings:error.payRange"));
    expect(await valueOf(owner, "posting:field.title")).toBe("跟组剪辑");
    expect(await valueOf(owner, "posting:field.payMin")).toBe("600");

    await owner.write("posting:field.payMax", "");
    await owner.press("posting:edit.publishAgain");
    await owner.reads("posting:missing.content");
    expect(await errorOf(owner, "posting:field.description")).toBe(owner.say("posting:missing.content"));
    expect(await valueOf(owner, "posting:field.payMin")).toBe("600");
    expect(owner.troubles()).toEqual([]);
  });
});
