import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Invalid } from "~/domain/errors";
import { parseUpload, type UploadedFile } from "~/http/uploads.server";

const post = (fields: Record<string, string | Blob>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request("http://quji.test/", { method: "POST", body });
};
const file = (content: string, name = "山.jpg") => new File([content], name);

const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
  return null;
};

describe("a form with a file", () => {
  test("is received with its words; the file lies on disk until it is answered", async () => {
    const kept = await parseUpload(
      post({ caption: "水亭门，夜", picture: file("0123456789") }),
      { picture: 10 },
      async (upload) => {
        const received = upload.file("picture");
        expect(upload.form.get("caption")).toBe("水亭门，夜");
        expect(received).toMatchObject({ name: "山.jpg", bytes: 10 });
        expect(readFileSync(received.path, "utf8")).toBe("0123456789");
        return received;
      },
    );
    expect(existsSync(kept.path)).toBe(false);
  });

  test("too heavy a file is refused at its field, and the rest is kept", async () => {
    await parseUpload(
      post({ picture: file("0123456789x"), caption: "后面的字" }),
      { picture: 10 },
      async ({ form, file: fileOf }) => {
        expect(refusalOf(() => fileOf("picture"))).toMatchObject({ picture: { key: "errors:fileTooLarge" } });
        expect(form.get("caption")).toBe("后面的字");
      },
    );
  });

  test("no file, or one in a field that takes none, is no file", async () => {
    await parseUpload(
      post({ picture: file("", ""), other: file("x") }),
      { picture: 10 },
      async ({ form, file: fileOf, optionalFile }) => {
        expect(refusalOf(() => fileOf("picture"))).toMatchObject({ picture: { key: "errors:fileMissing" } });
        expect(optionalFile("picture")).toBeNull();
        expect(form.get("other")).toBeNull();
      },
    );
  });

  test("what the form's use throws still leaves no file behind", async () => {
    const seen: UploadedFile[] = [];
    const work = parseUpload(post({ picture: file("x") }), { picture: 10 }, async (upload) => {
      seen.push(upload.file("picture"));
      throw new Error("broken");
    });
    await expect(work).rejects.toThrow("broken");
    expect(existsSync(seen[0]!.path)).toBe(false);
  });

  test("a plain form is a form without files", async () => {
    const request = new Request("http://quji.test/", { method: "POST", body: new URLSearchParams({ caption: "字" }) });
    await parseUpload(request, { picture: 10 }, async ({ form, optionalFile }) => {
      expect([form.get("caption"), optionalFile("picture")]).toEqual(["字", null]);
    });
  });
});
