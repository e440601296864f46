/**
 * Genres: those a filing with the broadcasting administration names (`filing`), and those the market
 * speaks of (`market`).
 */
export const genres = [
  { code: "urban", list: "filing", zh: "都市", en: "Urban" },
  { code: "rural", list: "filing", zh: "农村", en: "Rural" },
  { code: "science-fiction", list: "filing", zh: "科幻", en: "Science fiction" },
  { code: "legend", list: "filing", zh: "传奇", en: "Legend" },
  { code: "biography", list: "filing", zh: "传记", en: "Biography" },
  { code: "martial-arts", list: "filing", zh: "武打", en: "Martial arts" },
  { code: "palace", list: "filing", zh: "宫廷", en: "Palace" },
  { code: "judicial", list: "filing", zh: "司法", en: "Judicial" },
  { code: "state-security", list: "filing", zh: "国家安全", en: "State security" },
  { code: "international", list: "filing", zh: "国际传播", en: "International communication" },
  { code: "other", list: "filing", zh: "其他", en: "Other" },
  { code: "ceo-romance", list: "market", zh: "霸总", en: "CEO romance" },
  { code: "sweet-romance", list: "market", zh: "甜宠", en: "Sweet romance" },
  { code: "comeback", list: "market", zh: "逆袭", en: "Underdog comeback" },
  { code: "rebirth", list: "market", zh: "重生", en: "Rebirth" },
  { code: "time-travel", list: "market", zh: "穿越", en: "Time travel" },
  { code: "revenge", list: "market", zh: "复仇", en: "Revenge" },
  { code: "cute-kids", list: "market", zh: "萌宝", en: "Cute kids" },
  { code: "fantasy", list: "market", zh: "玄幻", en: "Fantasy" },
  { code: "costume", list: "market", zh: "古风", en: "Costume drama" },
  { code: "suspense", list: "market", zh: "悬疑", en: "Suspense" },
  { code: "family-ethics", list: "market", zh: "家庭伦理", en: "Family ethics" },
  { code: "period", list: "market", zh: "年代", en: "Period drama" },
  { code: "war-god", list: "market", zh: "战神", en: "War god" },
  { code: "intangible-heritage", list: "market", zh: "非遗", en: "Intangible heritage" },
  { code: "female-oriented", list: "market", zh: "女频", en: "Female-oriented" },
  { code: "male-oriented", list: "market", zh: "男频", en: "Male-oriented" },
] as const;
