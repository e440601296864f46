import { rulesOf, within } from "./rule";

const people = "(?:性|生|士|孩|青年)?";
const limits = "(?:只|仅|限|仅限|只限|要求)";
const refuses = "(?:不招|不要|不收|谢绝)";
const provinces =
  "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古?|广西|西藏|宁夏|新疆|香港|澳门|东北)";

/** A person's sex, age and build: never a condition for crew (就业促进法 26, 27; 人力资源市场暂行条例 24). */
const personal = { ofCharacters: true };
const personalRules = [
  ...rulesOf(
    "sex",
    "block",
    [
      `${limits}(?:要|招|招收|限|为)?[男女]${people}(?!装|主|二|一号|角|演员)`,
      `[男女]${people}优先`,
      `${refuses}[男女]${people}`,
      `性别\\s*[:：要求]*\\s*[男女](?!女|不限|均)`,
      `[男女](?:性|生|士)\\s*[一二两三四五六七八九十\\d]+\\s*[名人位]`,
      `\\b(?:males?|females?|men|women|girls?|boys?|ladies)\\s+(?:only|preferred)\\b`,
      `\\bonly\\s+(?:males?|females?|men|women)\\b`,
    ],
    personal,
  ),
  ...rulesOf(
    "age",
    "block",
    [
      `(?:\\d{2}|[二三四五]十[一二三四五六七八九]?)\\s*周?岁\\s*(?:及?以下|以内|之内)`,
      `年龄${within(6)}(?:不超过|不大于|限|低于|小于)\\s*\\d{2}`,
      `\\d{2}\\s*(?:岁|周岁)?\\s*[-–—~至到]\\s*\\d{2}\\s*周?岁`,
      `(?:限|仅限|只招)\\s*[6789][05]后|[67890][05]后优先`,
      `\\b(?:under|below|younger than)\\s+(?:the age of\\s+)?\\d{2}\\s+years?\\b`,
      `\\baged?\\s+\\d{2}\\s*(?:[-–]|to)\\s*\\d{2}\\b`,
    ],
    personal,
  ),
  ...rulesOf("body", "warn", [`身高${within(4)}\\d{3}`, `五官端正|形象气质佳|颜值`, `\\bgood.looking\\b`], personal),
];

/** Limits that no posting may state, a part's neither. */
export const equalityRules = [
  ...personalRules,
  ...rulesOf("origin", "block", [
    `(?:限|仅限|只招|只要|须|必须)${within(6)}(?:户籍|户口|本地人|当地人)`,
    `(?:户籍|户口|本地人|当地人)(?:者)?优先`,
    `(?:外地人?|外省人?|${provinces}(?:籍|省)?人?)(?:勿扰|免谈|勿投|不招|不要|除外)`,
    `${refuses}(?:外地|外省|农民工|农村户口|${provinces})`,
    `\\b(?:locals|residents|hukou holders)\\s+only\\b`,
  ]),
  ...rulesOf("marriage", "block", [
    `${limits}${within(4)}(?:未婚|已婚|单身)`,
    `(?:未婚|已婚|已育|单身)(?:已育|未育)?(?:者|女性|男性)?优先|已婚已育`,
    `(?:不得|不能|不准|承诺不|年内不)(?:结婚|怀孕|生育|要孩子)`,
    `婚育(?:状况|情况|计划)`,
    `(?:怀孕|孕妇|哺乳期)${within(4)}(?:勿|不招|不要|除外|免谈)`,
    `\\b(?:unmarried|married|childless)\\s+(?:only|preferred|applicants)\\b`,
  ]),
  ...rulesOf("belief", "block", [
    `${limits}(?:招|要|为)?(?:汉|回|满|藏|蒙古|维吾尔|少数民)族`,
    `汉族优先`,
    `${refuses}(?:少数民族|[回满藏]族|回民|信教|教徒|黑人)`,
    `(?:无|不得有|不能有)宗教信仰`,
    `\\bno\\s+(?:muslims?|christians?|buddhists?|blacks?)\\b`,
  ]),
  ...rulesOf("health", "block", [
    `残(?:疾|障)人?${within(3)}(?:勿|不招|不要|除外|免谈)`,
    `${refuses}(?:残疾|残障|乙肝|病毒携带)|无残疾`,
    `(?:乙肝|艾滋|HIV|病毒携带)${within(6)}(?:勿|不招|不要|除外|免谈|阴性)`,
    `\\bno\\s+disab(?:led|ility|ilities)\\b`,
  ]),
];
