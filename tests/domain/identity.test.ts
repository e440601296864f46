import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asContact, formatContact, maskContact } from "~/domain/identity";
import { SignUp } from "~/domain/identity.forms";

describe("contacts", () => {
  test.each([
    ["13812345678", "+8613812345678"],
    ["138 1234 5678", "+8613812345678"],
    ["138-1234-5678", "+8613812345678"],
    ["+86 13812345678", "+8613812345678"],
    ["0086 138 1234 5678", "+8613812345678"],
    ["８６１３８１２３４５６７８", "+8613812345678"],
    ["１３８１２３４５６７８", "+8613812345678"],
    [" Yanqiu@Example.COM ", "yanqiu@example.com"],
    ["ｗａｎｇ＠example.com", "wang@example.com"],
  ])("%s is %s", (typed, contact) => expect(asContact(typed)).toBe(contact));

  test.each([
    "",
    "12345",
    "12812345678",
    "138123456789",
    "+1 2025550123",
    "wang@",
    "@example.com",
    "a b@example.com",
    "wang@example",
    "a@b@c.com",
  ])("%s is none", (typed) => expect(asContact(typed)).toBeNull());

  test("what is normal stays as it is, and no typing makes anything but a contact", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^1[3-9]\d{9}$/)), (typed) => {
        const contact = asContact(typed);
        expect(contact === null || asContact(contact) === contact).toBe(true);
        expect(contact ?? "+8613812345678").toMatch(/^(\+861[3-9]\d{9}|[^\s@]+@[^\s@]+)$/);
      }),
    );
  });

  test("a masked contact is not the contact", () => {
    expect(formatContact("+8613812345678")).toBe("138 1234 5678");
    expect(maskContact("+8613812345678")).toBe("138 **** 5678");
    expect(maskContact("yanqiu@example.com")).toBe("y***@example.com");
  });
});

describe("the sign-up form", () => {
  const filled = {
    name: "柳问渠",
    contact: "13812345678",
    password: "three quiet rivers",
    as: "creative",
    ofAge: "on",
  };

  test("normalises the contact", () => {
    expect(SignUp.parse(filled)).toMatchObject({ contact: "+8613812345678", ofAge: true, back: "" });
  });

  test("refuses who does not state to be 16, and says why", () => {
    const { ofAge: _, ...young } = filled;
    expect(SignUp.safeParse(young).error?.issues).toMatchObject([
      { path: ["ofAge"], message: "account:error.underAge" },
    ]);
  });

  test("refuses a short password", () => {
    expect(SignUp.safeParse({ ...filled, password: "nine char" }).error?.issues).toMatchObject([
      { path: ["password"] },
    ]);
  });
});
