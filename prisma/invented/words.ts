import { roles } from "~/domain/vocabulary";

export const surnames =
  "徐 毛 祝 姜 吾 童 严 占 舒 廖 刁 江 鲁 巫 夏 翁 饶 应 蒋 章 洪 邱 吕 潘 邵 余 汪 涂 范 单 曹 龚 娄 仇".split(" ");
export const givenNames = (
  "溪亭 稚川 蔚然 若谷 晚晴 知秋 行舟 南乔 听雨 砚书 青岚 怀瑾 云舒 千树 竹君 一帆 沐阳 星野 慕白 雨眠 思齐 景行 清和 允之 可欣 嘉树 " +
  "子衿 明远 浩然 婉如 半夏 白露 立秋 小雪 长风 望舒 照夜 守拙 念真 见山 归帆 采薇 木兰 怀谷 阿宁 敏 磊 静 超 蕾 建军 丽华 志强 海燕"
).split(" ");

export const homes: [string, number][] = [
  ["330802", 6],
  ["330803", 7],
  ["330822", 3],
  ["330824", 4],
  ["330825", 4],
  ["330881", 4],
  ["330783", 5],
  ["330106", 3],
  ["330702", 2],
  ["310104", 2],
  ["110105", 2],
  ["410105", 2],
  ["430102", 1],
  ["510104", 1],
  ["361102", 1],
];
export const homeCodes = homes.flatMap(([code, weight]) => Array.from({ length: weight }, () => code));

export const titles = (
  "古城夜巡 橘颂 南宗门下 石窟谜案 江心洲的灯 须江往事 白鹤镇 乌溪江夜渡 茶马巷 九华立春 灵鹫山雪 信安月色 常山胡柚王 龙顶新芽 莲花村直播间 " +
  "铜山源 根宫奇缘 大荒七里 婺剧皇后 围棋少年 廿里铺 紫薇山 太真古法 双桥人家 杜泽老街"
).split(" ");

type Voice = { headlines: string[]; lines: string[]; skills: string[] };

export const voices: Record<string, Voice> = {
  writing: {
    headlines: [
      "写得出第一集的钩子，也写得完第八十集",
      "擅长家庭与逆袭，三稿之内定稿",
      "从网文转来，节奏是本行",
      "把非遗写进日常，不喊口号",
    ],
    lines: [
      "先交一页梗概，再写分集，每集结尾留一个问题。",
      "跟过三个剧组，现场能改。",
      "和导演一起走过景再动笔，台词短，动作多。",
      "做过编辑，知道平台退稿的理由。",
    ],
    skills: ["分集大纲", "人物小传", "台词打磨", "网文改编", "甜宠节奏", "剧本医生", "悬疑结构", "非遗题材"],
  },
  production: {
    headlines: ["十天七十集的排期排得出，也守得住", "预算表细到每一盏灯", "衢州的场地，多半跑过", "备案材料一次过"],
    lines: [
      "每晚九点前发第二天的通告。",
      "和四号棚、廿八都、水亭门都打过交道。",
      "管过六十人的组，盒饭没有断过。",
      "财务和合同一并管，杀青一周内结清。",
    ],
    skills: ["统筹排期", "预算控制", "外联场地", "群演组织", "备案申报", "飞书多维表", "Movie Magic"],
  },
  directing: {
    headlines: ["竖屏里找得到纵深", "盯表演，也盯时间", "拍过古装，也拍过办公室", "场记出身，接得住每一个镜头"],
    lines: [
      "两台机器同时走，一天六页。",
      "开机前和演员读三遍本子。",
      "分镜画得细，现场敢删。",
      "夜戏多的组也按点收工。",
    ],
    skills: ["竖屏调度", "分镜", "演员指导", "双机位", "动作戏", "通告统筹", "儿童演员"],
  },
  camera: {
    headlines: ["自带两机位，手持稳", "夜景和水面拍得干净", "跟焦三年，虚焦不过夜", "航拍持证，山里也飞"],
    lines: [
      "自有机器和镜头组，可单租。",
      "收工当晚数据双备份。",
      "熟悉竖屏构图和平台的安全框。",
      "拍过五部竖屏剧，平均九天一部。",
    ],
    skills: ["竖屏构图", "斯坦尼康", "FX6", "夜景", "水下摄影", "航拍执照", "数据管理", "DaVinci Resolve"],
  },
  lighting: {
    headlines: ["四盏灯布出一条街", "棚内棚外都做，快", "会看天气，也会等云", "轨道铺得平"],
    lines: [
      "带两个助理进组，器材自备。",
      "熟悉衢江各棚的电和吊点。",
      "夜戏为主，线路安全排第一。",
      "摄影指导说要什么味道，二十分钟出样。",
    ],
    skills: ["LED 布光", "夜戏布光", "电工证", "轨道", "棚内吊点", "无人机灯"],
  },
  sound: {
    headlines: ["同期干净，后期省一半", "听得出棚外的车", "举杆八小时不进画", "古装的腰带里也藏得住麦"],
    lines: [
      "自带八轨录音机和六支小蜜蜂。",
      "每场收环境声，不用后期去找。",
      "和演员先试一遍走位再挂麦。",
      "剪辑拿到的是对好时码的文件。",
    ],
    skills: ["同期录音", "无线话筒", "时码同步", "ADR", "环境声"],
  },
  art: {
    headlines: ["一间办公室，当天改成病房", "古装妆造，半小时一位", "道具分类编号，丢不了", "懂三衢的老房子"],
    lines: [
      "带班组进组，景是自己搭的。",
      "做旧用茶和米汤，不用喷漆。",
      "每件服装拍照编号，连戏不出错。",
      "跟过三部古装，发套自备。",
    ],
    skills: ["置景", "做旧", "古装妆造", "特效化妆", "道具管理", "服装连戏", "平面设计"],
  },
  performance: {
    headlines: ["衢州话和普通话都能演", "能哭，也能打", "龙套演到有名字的角色", "声音可以老三十岁"],
    lines: [
      "本地人，随叫随到。",
      "学过五年婺剧，身段在。",
      "骑马、吊威亚都做过，懂安全流程。",
      "每天背二十页词，不用提词器。",
    ],
    skills: ["衢州话", "婺剧", "骑马", "威亚", "古典舞", "配音", "主持"],
  },
  post: {
    headlines: [
      "三天出一版，听意见，不拖稿",
      "调色偏暖，肤色不脏",
      "字幕双语，时间轴准",
      "AI 分镜到成片，一个人一条线",
    ],
    lines: [
      "现场跟剪，杀青当天交粗剪。",
      "和投流的同事一起看前三集的留存。",
      "项目文件命名统一，交接不问第二遍。",
      "会西班牙语和泰语字幕的外包管理。",
    ],
    skills: ["Premiere", "DaVinci Resolve", "After Effects", "竖屏剪辑", "粗剪跟组", "双语字幕", "混音", "ComfyUI"],
  },
  distribution: {
    headlines: ["看前三集就知道投多少", "一条视频改十个开头", "合同先看违约那一条", "东南亚和拉美的平台都对接过"],
    lines: [
      "每天复盘一次素材，砍掉后一半。",
      "经手过三部出海剧的译制和上架。",
      "账号从零做到五十万粉。",
      "给剧组审过两百份劳务合同。",
    ],
    skills: ["信息流投放", "素材脚本", "账号运营", "出海译制", "版权合同", "数据分析"],
  },
};

// How often a craft occurs; crafts that are not named occur once.
export const weights: Record<string, number> = {
  screenwriter: 5,
  editor: 6,
  actor: 6,
  director: 4,
  "executive-director": 4,
  "camera-operator": 4,
  gaffer: 3,
  "lighting-technician": 4,
  "makeup-artist": 3,
  "production-assistant": 4,
  "sound-recordist": 3,
  colourist: 2,
  "aigc-artist": 3,
  "costume-designer": 2,
  "media-buyer": 2,
  "line-producer": 2,
  extra: 3,
};
export const crafts = roles.flatMap((role) => Array.from({ length: weights[role.code] ?? 1 }, () => role));

export const genreCodes = [
  "urban",
  "rural",
  "ceo-romance",
  "sweet-romance",
  "comeback",
  "rebirth",
  "costume",
  "suspense",
  "family-ethics",
  "period",
  "intangible-heritage",
  "cute-kids",
  "revenge",
  "fantasy",
];

export const dayRates: Record<string, [number, number]> = {
  writing: [600, 1800],
  production: [400, 1500],
  directing: [700, 3000],
  camera: [600, 2600],
  lighting: [350, 1200],
  sound: [500, 1500],
  art: [400, 1600],
  performance: [120, 3000],
  post: [400, 1500],
  distribution: [400, 1200],
};

export const firms = ["柯山影视", "九龙湖文化", "橘海传媒", "石梁映画", "天脊龙门影业", "七里香溪制片"];

export const work: Record<string, string[]> = {
  writing: ["把已有的六十集大纲写成分集剧本，每集八百字上下，每周交十集，一起过一次会。"],
  production: [
    "按排期管现场，对外联系场地，对内管好盒饭和车。每晚九点前发通告。",
    "从筹备跟到杀青，管预算和合同，每天对一次账。",
  ],
  directing: ["和导演分两组走，你带B组，每天五页半。分镜已有，可以改。", "排每天的场次，盯进度，带好群演。"],
  camera: ["两台机器，竖屏。夜戏三天，其余按点收工。收工当晚交数据。"],
  lighting: ["棚内八天，外景四天，跟灯光师布四盏大灯，管线和换片。"],
  sound: ["全程同期，群戏两天。自带设备，另付设备租金。"],
  art: ["四个主景，两天一换。旧物有库房，缺的列单采买。", "主演六位，群演每天二十人上下，凌晨五点半开妆。"],
  performance: ["戏份集中在后三天，衢州话加分。试戏一次，不收任何费用。", "有两场追逐戏，武术指导在场，不做危险动作。"],
  post: ["现场跟剪，杀青后七天交成片。素材每晚送到。", "六十集，每集九十秒，分三批交。调色参考已定。"],
  distribution: ["首周每天看数据改素材，之后每周一次复盘。"],
};
