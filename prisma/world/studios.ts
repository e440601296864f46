import type { Role } from "./people";

/** The three studios: two verified, one waiting. Their code digits are right, and nobody's. */
export const studios = {
  xinan: {
    name: "信安影业",
    nameEn: "Xin’an Pictures",
    body: "91330802MADEMA001",
    division: "330802",
    size: "10-49",
    owner: "owner",
    about: "2019年在柯城水亭门开张，做竖屏古装和年代戏。自有两个班组，棚在衢江。拍过十一部，酬劳按周结。",
    aboutEn:
      "Opened at Shuitingmen in Kecheng in 2019. Vertical costume and period drama, two crews of our own, stages in Qujiang. Eleven series so far; we pay weekly.",
  },
  changdi: {
    name: "常棣文化",
    nameEn: "Changdi Culture",
    body: "91330803MADEMA002",
    division: "330803",
    size: "50-199",
    owner: "otherOwner",
    about: "在衢江拍都市和甜宠，一年二十部上下。剪辑和调色都在本地做，招人以本地为先。",
    aboutEn:
      "Urban and sweet romance in Qujiang, about twenty series a year. Editing and grading are done here, and we hire here first.",
  },
  xianxia: {
    name: "仙霞关映像",
    nameEn: "Xianxia Pass Images",
    body: "91330881MADEMA003",
    division: "330881",
    size: "under-10",
    owner: "waitingOwner",
    about: "江山的新公司，想拍廿八都。",
    aboutEn: "A new firm in Jiangshan that wants to film in Nianbadu.",
  },
} as const satisfies Record<
  string,
  {
    name: string;
    nameEn: string;
    body: string;
    division: string;
    size: string;
    owner: Role;
    about: string;
    aboutEn: string;
  }
>;
export type StudioName = keyof typeof studios;
