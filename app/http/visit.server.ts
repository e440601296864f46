import type { Visit } from "~/domain/identity";

/** The header in which the server states the network address; what a visitor sent under this name is overwritten. */
export const ADDRESS_HEADER = "x-client-address";

/** From where a request comes, for limits and for the list of devices. */
export function visitOf(request: Request): Visit {
  return {
    address: networkOf(request.headers.get(ADDRESS_HEADER) ?? ""),
    device: deviceOf(request.headers.get("User-Agent") ?? ""),
  };
}

/** One household has a whole IPv6 /64, and counts once. */
function networkOf(address: string) {
  if (!address.includes(":") || address.includes(".")) return address.replace(/^::ffff:/i, "");
  const [head = "", tail = ""] = address.split("::");
  const [before, after] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const zeros = address.includes("::") ? Array<string>(8 - before.length - after.length).fill("0") : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}

// The first that fits names it: browsers claim to be each other, the narrower names come first.
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, "WeChat"],
  [/HuaweiBrowser/, "Huawei Browser"],
  [/MiuiBrowser/, "Xiaomi Browser"],
  [/HeyTapBrowser/, "Oppo Browser"],
  [/VivoBrowser/, "Vivo Browser"],
  [/MQQBrowser|QQBrowser/, "QQ Browser"],
  [/UCBrowser/, "UC Browser"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser and system in words that need no translation: "Chrome, Android"; empty where neither is known. */
export function deviceOf(userAgent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(", ");
}
