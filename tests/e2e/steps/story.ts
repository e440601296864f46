import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { addDays, dayOf, type Day } from "~/domain/days";
import { creditCodeCheck } from "~/domain/studios";
import type { Language } from "../../support/person";

export const PASSWORD = "three quiet rivers";

export type Newcomer = { name: string; contact: string };

/** Who meets whom over what. Everybody in it is new and invented. */
export type Story = {
  language: Language;
  creative: Newcomer & { home: string; headline: string; skills: string };
  owner: Newcomer;
  studio: { name: string; creditCode: string };
  production: { title: string; place: string };
  /** What the creative types to find the opening. */
  searches: string[];
  shoot: { from: Day; to: Day };
};

const code = (body: string) => body + creditCodeCheck(body);
const from = addDays(dayOf(new Date()), 20);
const shoot = { from, to: addDays(from, 9) };

export const stories: Record<"chinese" | "english" | "phone", Story> = {
  chinese: {
    language: "zh-CN",
    creative: {
      name: "祝听雨",
      contact: "zhutingyu@journey.example",
      home: "常山县",
      headline: "给四部竖屏剧调过色，夜戏不发灰",
      skills: "DaVinci Resolve、夜戏调色",
    },
    owner: { name: "毛一舟", contact: "19911110001" },
    studio: { name: "缸窑影视", creditCode: code("91330822MADEMA101") },
    production: { title: "廊桥夜渡", place: "常山缸窑村" },
    searches: ["langqiaoyedu", "廊桥", "lqyd"],
    shoot,
  },
  english: {
    language: "en",
    creative: {
      name: "Ning Zhao",
      contact: "ningzhao@journey.example",
      home: "常山县",
      headline: "Four vertical series graded, nights that stay black",
      skills: "DaVinci Resolve, night grading",
    },
    owner: { name: "Ella Mao", contact: "19911110002" },
    studio: { name: "Stone Kiln Films", creditCode: code("91330822MADEMA102") },
    production: { title: "Ferry at Midnight", place: "Stone Kiln stage 1" },
    searches: ["ferry at", "midni"],
    shoot,
  },
  phone: {
    language: "zh-CN",
    creative: {
      name: "方渡",
      contact: "fangdu@journey.example",
      home: "江山市",
      headline: "廿八都长大，会修一切灯",
      skills: "夜戏布光、电工证",
    },
    owner: { name: "郭青崖", contact: "19911110003" },
    studio: { name: "清漾影视", creditCode: code("91330881MADEMA103") },
    production: { title: "青石巷", place: "廿八都" },
    searches: ["qingshixiang"],
    shoot,
  },
};

/** A photograph as a phone takes it. */
export async function photograph(name: string): Promise<string> {
  const file = path.join(process.env.QUJI_DATA!, "camera", `${name}.jpg`);
  mkdirSync(path.dirname(file), { recursive: true });
  const picture = sharp({ create: { width: 1080, height: 1920, channels: 3, background: "#6d3a28" } });
  await picture.jpeg().toFile(file);
  return file;
}
