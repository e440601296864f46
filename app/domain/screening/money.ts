import { rulesOf, within } from "./rule";

const fees =
  "(?:押金|保证金|定金|订金|报名费|培训费|服装费|资料费|材料费|体检费|建档费|中介费|介绍费|手续费|会员费|入职费|入组费)";
const asks = "(?:交纳?|缴纳?|收取?|支付|预付|先付|垫付|自付|自费|扣除?)";
const papers = "(?:身份证|毕业证|学位证|护照|证件)(?!复印件|号)";

/** Money or papers asked of the person: 人力资源市场暂行条例 27, 就业促进法 41, 劳动合同法 9; training loans: 五部门 notice of 2025-12-25. */
export const moneyRules = [
  ...rulesOf("fee", "block", [
    `${asks}${within(8)}${fees}`,
    `${fees}\\s*[:：为是]?\\s*(?:¥|￥|rmb|人民币)?\\s*\\d+`,
    `交钱(?:入组|上岗|报名)`,
    `\\b(?:pay|submit|send|transfer)\\b[^.;\\n]{0,24}\\b(?:deposit|fee|bond)\\b`,
  ]),
  ...rulesOf("fee", "warn", [fees, `\\b(?:deposit|(?:training|registration|application) fee)\\b`]),
  ...rulesOf("document", "block", [
    `(?:扣押?|扣留|抵押|收走|上交|代为保管|押)${within(4)}${papers}`,
    `\\b(?:keep|hold|surrender|hand over)\\b[^.;\\n]{0,12}\\b(?:id card|passport)s?\\b`,
  ]),
  ...rulesOf("training-loan", "block", [
    `培训贷|招转培`,
    `(?:贷款|分期)${within(6)}(?:培训|学费|课程)`,
    `(?:培训|学费|课程)${within(6)}(?:贷款|分期)`,
    `先(?:培训|学习)${within(6)}(?:交费|缴费|付费)`,
    `(?:付费|交费|自费)(?:培训|上课|学习|进修)`,
    `\\btraining loans?\\b|\\bloans?\\b[^.;\\n]{0,16}\\btraining\\b`,
  ]),
];
