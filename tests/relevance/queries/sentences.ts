import { openings, people, type Query } from "./query";

export const sentences = [
  ...people(
    "natural sentence",
    ["找一个会写悬疑的编剧", { craft: "screenwriter", genre: "suspense" }],
    ["在衢州拍过夜戏的灯光师", { craft: "gaffer", place: "3308", about: "夜戏" }],
    ["有没有会说衢州话的演员", { craft: "actor", about: "衢州话" }],
    ["想找懂古装的化妆师", { craft: "makeup-artist", about: "古装" }],
    ["需要一位能做AI漫剧的人", { about: "AI漫剧" }],
    ["会骑马的女演员", { craft: "actor", about: "骑马" }],
    ["住在开化的航拍师", { craft: "drone-operator", place: "330824" }],
    ["帮我找杭州的剪辑师", { craft: "editor", place: "3301" }],
    ["能远程干活的剪辑师", { craft: "editor", workMode: "remote" }],
    ["会泰语的字幕翻译", { craft: "subtitler", about: "泰语" }],
    ["谁能做古风的配乐", { craft: "composer", genre: "costume" }],
    ["拍过婺剧皇后的人", { work: "婺剧皇后" }],
    ["looking for a gaffer in Quzhou", { craft: "gaffer", place: "3308" }],
    ["an editor who knows Premiere", { craft: "editor", about: "Premiere" }],
    ["I need a screenwriter for suspense", { craft: "screenwriter", genre: "suspense" }],
  ),
  ...openings(
    "natural sentence",
    ["十二月在龙游的灯光师工作", { craft: "gaffer", place: "330825", month: 12 }],
    ["衢江招演员吗", { craft: "actor", place: "330803" }],
    ["有没有远程的剪辑活", { craft: "editor", workMode: "remote" }],
    ["我想当群众演员", { craft: "extra" }],
    ["悬疑剧招编剧", { craft: "screenwriter", genre: "suspense" }],
  ),
];

const nothing = (kind: Query["kind"], ...queries: string[]): Query[] =>
  queries.map((q) => ({ class: "must be empty", kind, q, meaning: null }));

export const nothings = [
  ...nothing(
    "profile",
    "zzxqvvk",
    "龘靐",
    "量子物理学家",
    "挖掘机驾驶员",
    "Bartholomew Featherstonehaugh",
    "qqqqqqqq",
    "阿拉斯加雪橇犬",
    "%%%",
    "冰岛语",
    "🎬🎬",
    "牙科诊疗",
  ),
  ...nothing("opening", "潜水艇艇长", "neurosurgeon", "xzxzxzxz"),
];
