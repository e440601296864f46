import { describe, expect, test } from "vitest";
import { signLink } from "~/adapters/links.server";
import { loggedPath } from "~/http/logged-path";
import { ADDRESS_HEADER, deviceOf, visitOf } from "~/http/visit.server";

describe("devices in words", () => {
  test.each([
    [
      "Mozilla/5.0 (Linux; Android 14; PJE110) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
      "Chrome, Android",
    ],
    [
      "Mozilla/5.0 (Linux; Android 13; V2241A) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50",
      "WeChat, Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    [
      "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300",
      "Huawei Browser, HarmonyOS",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
      "Edge, Windows",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox, macOS"],
    ["curl/8.5.0", ""],
    ["", ""],
  ])("%s", (agent, words) => expect(deviceOf(agent)).toBe(words));
});

describe("network addresses", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::9", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
  ])("%s counts as %s", (address, counted) => {
    expect(visitOf(new Request("http://localhost", { headers: { [ADDRESS_HEADER]: address } })).address).toBe(counted);
  });
});

test("the log keeps no signed link", () => {
  const token = signLink({ id: "an invitation", purpose: "invitation", expires: new Date() });
  expect(loggedPath(`/account/invitations/${token}`)).toBe("/account/invitations/…");
  expect(loggedPath(`/account/invitations/${token}.data`)).toBe("/account/invitations/….data");
  expect(loggedPath("/openings/0190d2f4-6a7e-7c11-8f00-3b1c2d4e5f60/poster.png")).toBe(
    "/openings/0190d2f4-6a7e-7c11-8f00-3b1c2d4e5f60/poster.png",
  );
});
