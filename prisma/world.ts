import type { Locale } from "~/domain/identity";

// The named cast: who the seed, the tests and the browser journeys speak of. People, firms and works are all
// invented; `prisma/cast.ts` brings them to life through the front doors.

export const DEMO_PASSWORD = "quji-demo-2026";

export type Person = { name: string; nameEn: string; email: string; phone: string; locale?: Locale };

/** Everyone with a log-in. */
export const people = {
  screenwriter: { name: "柳问渠", nameEn: "Liu Wenqu", email: "liuwenqu@quji.example", phone: "+8619900000001" },
  director: { name: "骆长川", nameEn: "Luo Changchuan", email: "luochangchuan@quji.example", phone: "+8619900000002" },
  editor: { name: "苗小禾", nameEn: "Miao Xiaohe", email: "miaoxiaohe@quji.example", phone: "+8619900000003" },
  gaffer: { name: "樊石", nameEn: "Fan Shi", email: "fanshi@quji.example", phone: "+8619900000004" },
  subtitler: {
    name: "白知遥",
    nameEn: "Bai Zhiyao",
    email: "baizhiyao@quji.example",
    phone: "+8619900000005",
    locale: "en",
  },
  owner: { name: "温孟舟", nameEn: "Wen Mengzhou", email: "wenmengzhou@quji.example", phone: "+8619900000011" },
  recruiter: { name: "杜予宁", nameEn: "Du Yuning", email: "duyuning@quji.example", phone: "+8619900000012" },
  formerRecruiter: { name: "计修远", nameEn: "Ji Xiuyuan", email: "jixiuyuan@quji.example", phone: "+8619900000013" },
  otherOwner: { name: "叶棠", nameEn: "Ye Tang", email: "yetang@quji.example", phone: "+8619900000014" },
  waitingOwner: { name: "傅向南", nameEn: "Fu Xiangnan", email: "fuxiangnan@quji.example", phone: "+8619900000015" },
  caseOfficer: { name: "蓝知微", nameEn: "Lan Zhiwei", email: "lanzhiwei@quji.example", phone: "+8619900000021" },
  approver: { name: "汤守成", nameEn: "Tang Shoucheng", email: "tangshoucheng@quji.example", phone: "+8619900000022" },
  administrator: { name: "郑岩", nameEn: "Zheng Yan", email: "zhengyan@quji.example", phone: "+8619900000023" },
} as const satisfies Record<string, Person>;
export type Role = keyof typeof people;

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

/** Profiles, as their form takes them. */
export const profiles = {
  screenwriter: {
    craft: "screenwriter",
    crafts: ["script-editor"],
    home: "开化县",
    headline: "写水和水边的人，六十集里没有一集是垫场",
    headlineEn: "I write rivers and those who live by them; no episode is padding",
    bio: "在开化长大，大学读中文。写过三部竖屏剧，其中一部是钱江源的护林员。先交一页梗概，再写分集，每集结尾留一个问题。愿意跟组改台词。",
    bioEn:
      "Raised in Kaihua. Three vertical series written so far, one about the rangers at the source of the Qiantang. One page first, then the episodes; every one ends on a question. Happy to rewrite on set.",
    skills: "分集大纲、台词打磨、非遗题材、剧本医生",
    genres: ["rural", "intangible-heritage", "family-ethics"],
    languages: ["zh", "wuu", "en"],
    workMode: "mixed",
    relocate: true,
    visibility: "public",
    credits: [
      ["源头", 2025, "screenwriter", "（浙）网微剧备字（2025）第0231号"],
      ["守林人的女儿", 2024, "screenwriter", ""],
      ["半路夫妻", 2023, "script-editor", ""],
    ],
    rate: ["episode", "700", "1100", "public"],
    away: null,
  },
  director: {
    craft: "director",
    crafts: ["executive-director"],
    home: "330783",
    headline: "横店来，衢州拍：九天八十集，夜戏不过零点",
    headlineEn: "Based in Hengdian, shooting in Quzhou: eighty episodes in nine days, no night past twelve",
    bio: "做过七年执行导演，两年导演。两台机器同时走，分镜画得细，现场敢删。每周往返横店和衢州。",
    bioEn:
      "Seven years as executive director, two as director. Two cameras at once, a detailed board, and the nerve to cut it. Commutes between Hengdian and Quzhou.",
    skills: "竖屏调度、双机位、分镜、动作戏",
    genres: ["costume", "comeback", "suspense"],
    languages: ["zh"],
    workMode: "on-site",
    relocate: true,
    visibility: "public",
    credits: [
      ["长夜将明", 2026, "director", ""],
      ["庶女归来", 2025, "executive-director", ""],
      ["山门", 2024, "executive-director", ""],
    ],
    rate: ["day", "2200", "3000", "studios"],
    away: [9, 13],
  },
  editor: {
    craft: "editor",
    crafts: [],
    home: "衢江区",
    headline: "刚从衢州学院毕业，剪过四十条短片，想进第一个组",
    headlineEn: "Fresh from Quzhou University, forty shorts cut, looking for a first crew",
    bio: "学数字媒体。会 Premiere 和 DaVinci Resolve，素材整理得干净。可以跟组粗剪。",
    bioEn: "Digital media graduate. Premiere and DaVinci Resolve, tidy bins. Can cut on set.",
    skills: "Premiere、DaVinci Resolve、粗剪跟组",
    genres: ["urban", "sweet-romance"],
    languages: ["zh", "en"],
    workMode: "on-site",
    relocate: true,
    visibility: "public",
    credits: [],
    rate: ["day", "300", "450", "private"],
    away: null,
  },
  gaffer: {
    craft: "gaffer",
    crafts: ["key-grip"],
    home: "龙游县",
    headline: "四盏灯布出一条街",
    headlineEn: "A whole street out of four lamps",
    bio: "做灯光十一年，器材自备，带两个助理。衢江各棚的电和吊点都熟。",
    bioEn: "Eleven years of light, own kit, two assistants. Knows the power and rigging of every stage in Qujiang.",
    skills: "夜戏布光、棚内吊点、电工证",
    genres: [],
    languages: ["zh", "wuu"],
    workMode: "on-site",
    relocate: true,
    visibility: "studios",
    credits: [
      ["江心洲的灯", 2026, "gaffer", ""],
      ["紫薇山", 2025, "gaffer", ""],
    ],
    rate: ["day", "900", "1200", "studios"],
    away: null,
  },
  subtitler: {
    craft: "subtitler",
    crafts: ["localisation-manager"],
    home: "柯城区",
    headline: "中英双语字幕，时间轴准，笑点留得住",
    headlineEn: "Chinese and English subtitles: exact timing, and the jokes survive",
    bio: "做过六部出海剧的字幕，英语和西班牙语。",
    bioEn: "Subtitled six series for release abroad, English and Spanish.",
    skills: "双语字幕、出海译制",
    genres: ["ceo-romance"],
    languages: ["zh", "en", "es"],
    workMode: "remote",
    relocate: false,
    visibility: "hidden",
    credits: [["长夜将明", 2026, "subtitler", ""]],
    rate: ["finished-minute", "40", "60", "private"],
    away: null,
  },
} as const;
export type Creative = keyof typeof profiles;

const weekly = {
  hours: "每日10小时，7:00–18:00，中间休1小时；超时 ¥120/小时",
  payMethod: "bank",
  payCycle: "weekly",
  contractType: "service",
  breachTerms:
    "剧组改期，提前3天告诉你，不足3天按半天付。剧组取消，付未拍工期的30%。你退出，提前5天说明，不扣已结酬劳。",
  replyCount: "3",
  replyUnit: "days",
} as const;

/** Productions, as their form takes them; days are counted from the day the world is loaded. */
export const productions = {
  gate: {
    studio: "xinan",
    title: "水亭门外",
    titleEn: "Beyond the Water Gate",
    genres: ["period", "family-ethics"],
    episodes: "64",
    synopsis: "1938年的衢州码头，一家船行和三个不肯走的人。",
    shoot: [14, 25],
    divisions: ["330802", "330803"],
    place: "水亭门，衢江短剧基地4号棚",
    filingNumber: "（浙）网微剧备字（2026）第0417号",
    filingTier: "ordinary",
    lodging: "双人间，三餐，剧组承担",
    ...weekly,
  },
  source: {
    studio: "xinan",
    title: "钱江源来信",
    titleEn: "Letters from the Source",
    genres: ["rural", "intangible-heritage"],
    episodes: "60",
    synopsis: "一封寄错的信，让城里的编辑回到开化做纸。",
    shoot: [27, 36],
    divisions: ["330824"],
    place: "开化根宫，齐溪镇",
    filingNumber: "",
    filingTier: "other",
    lodging: "单人间，三餐，衢州站接送",
    ...weekly,
  },
  road: {
    studio: "changdi",
    title: "三衢道中",
    titleEn: "On the Road to Sanqu",
    genres: ["costume", "sweet-romance"],
    episodes: "80",
    synopsis: "梅子黄时，一位诗人丢了他的驴。",
    shoot: [6, 15],
    divisions: ["330803", "330822"],
    place: "衢江短剧基地2号棚",
    filingNumber: "",
    filingTier: "other",
    lodging: "双人间，三餐",
    ...weekly,
  },
  cakes: {
    studio: "changdi",
    title: "烤饼女王",
    titleEn: "Queen of the Griddle",
    genres: ["urban", "comeback"],
    episodes: "90",
    synopsis: "三代人，一只炉子，一条街的对手。",
    shoot: [-16, -5],
    divisions: ["330802"],
    place: "县西街",
    filingNumber: "",
    filingTier: "other",
    lodging: "不含住宿，含三餐",
    ...weekly,
  },
} as const;
export type ProductionName = keyof typeof productions;

/** Openings, as their form takes them; what a production states is inherited. */
export const openings = {
  writing: {
    production: "source",
    role: "screenwriter",
    title: "编剧",
    titleEn: "Screenwriter",
    headcount: "1",
    workMode: "mixed",
    division: "330824",
    place: "开化，其余远程",
    description: "把已有的一页梗概写成六十集，每集八百字上下。每周交十集，视频会一次。开机后跟组一周改台词。",
    descriptionEn:
      "Turn a one-page outline into sixty episodes of about 800 characters. Ten a week, one call a week, one week on set for rewrites.",
    skills: "分集大纲、非遗题材",
    dates: [3, 30],
    pay: ["800", "1000", "episode"],
    applyBy: 12,
    ago: 6,
  },
  executive: {
    production: "gate",
    role: "executive-director",
    title: "执行导演",
    titleEn: "Executive director",
    headcount: "1",
    workMode: "on-site",
    division: "330803",
    place: "衢江短剧基地4号棚，两天在水亭门",
    description: "排每天的场次，守住五页半的进度。群戏最多的一天四十人，副导演归你带。每晚九点前和制片主任一起发通告。",
    descriptionEn:
      "Schedule each day, hold five and a half pages, lead the assistant directors; forty extras on the busiest day. Call sheet out by nine every night.",
    skills: "统筹排期、群演组织",
    dates: [14, 25],
    pay: ["1300", "1600", "day"],
    applyBy: 9,
    ago: 4,
  },
  lamps: {
    production: "gate",
    role: "lighting-technician",
    title: "灯光助理",
    titleEn: "Lighting technician",
    headcount: "2",
    workMode: "on-site",
    division: "330803",
    place: "衢江短剧基地4号棚",
    description: "夜戏为主，跟灯光师布四盏大灯，管线和换片。码头那场要在水面上打反光。",
    descriptionEn: "Mostly nights: four large lamps, cabling, changing gels. The quay scene needs light off water.",
    skills: "夜戏布光",
    dates: [14, 25],
    pay: ["480", "480", "day"],
    applyBy: 10,
    ago: 3,
  },
  cut: {
    production: "road",
    role: "editor",
    title: "剪辑师",
    titleEn: "Editor",
    headcount: "1",
    workMode: "mixed",
    division: "330803",
    place: "衢江短剧基地剪辑室",
    description: "现场跟剪，杀青后七天交成片。八十集，每集九十秒。新人可以来试，有一位老师带。",
    descriptionEn:
      "Cut on set, deliver seven days after wrap: eighty episodes of ninety seconds. Newcomers welcome; a mentor sits beside you.",
    skills: "粗剪跟组、竖屏剪辑",
    dates: [6, 22],
    pay: ["400", "600", "day"],
    applyBy: 4,
    ago: 5,
  },
  makeup: {
    production: "road",
    role: "makeup-artist",
    title: "化妆师",
    titleEn: "Make-up artist",
    headcount: "2",
    workMode: "on-site",
    division: "330803",
    place: "衢江短剧基地2号棚",
    description: "主演六位，古装妆造，凌晨五点半开妆。发套由剧组备。",
    descriptionEn: "Six leads in period make-up, first call 5:30. Wigs are ours.",
    skills: "古装妆造",
    dates: [6, 15],
    pay: ["700", "900", "day"],
    applyBy: 5,
    ago: 2,
  },
  light: {
    production: "cakes",
    role: "gaffer",
    title: "灯光师",
    titleEn: "Gaffer",
    headcount: "1",
    workMode: "on-site",
    division: "330802",
    place: "县西街",
    description: "街面夜戏六天，棚内五天。带一名助理。",
    descriptionEn: "Six nights on the street, five days on stage. Bring one assistant.",
    skills: "夜戏布光",
    dates: [-16, -5],
    pay: ["900", "1100", "day"],
    applyBy: -19,
    ago: 28,
  },
} as const;
export type OpeningName = keyof typeof openings;
