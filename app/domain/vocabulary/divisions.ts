/** Quzhou and its six counties, by GB/T 2260; the rest of the country is in vocabulary.server.ts. */
export const quzhou = [
  { code: "330800", zh: "衢州市", en: "Quzhou" },
  { code: "330802", zh: "柯城区", en: "Kecheng" },
  { code: "330803", zh: "衢江区", en: "Qujiang" },
  { code: "330822", zh: "常山县", en: "Changshan" },
  { code: "330824", zh: "开化县", en: "Kaihua" },
  { code: "330825", zh: "龙游县", en: "Longyou" },
  { code: "330881", zh: "江山市", en: "Jiangshan" },
] as const;
