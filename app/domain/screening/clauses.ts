const CLAUSE = /[,，。.;；!！?？\n]/;

/** What stands before a place, back to the beginning of its clause. */
function before(text: string, at: number): string {
  let start = at;
  while (start > 0 && !CLAUSE.test(text[start - 1]!)) start--;
  return text.slice(start, at);
}

const NOT =
  /(?:不(?:会|得|能|需要?|用|必|再|向[^,，。]{1,4})?|无需|毋需|无须|免|没有|从未|未|禁止|严禁|绝不|从不|拒绝)(?:任何|以任何(?:名义|形式)|额外|提前|先)?(?:收取?|缴纳?|交纳?|支付)?(?:任何)?$/;
const NOT_IN_ENGLISH = /\b(?:no|not|never|without|don['’]t|won['’]t)\s+(?:\w+\s+){0,2}$/i;

/** True where the words deny what they name: 不收押金, 不限男女, "no deposit". */
export function negated(text: string, at: number): boolean {
  const lead = before(text, at);
  return NOT.test(lead) || NOT_IN_ENGLISH.test(lead);
}

const STUDIO_PAYS = /(?:剧组|公司|机构|片方|制片方|我方|我们)(?:会|统一|全额|另)?(?:承担|支付|付|出|垫付|报销|负责|包)/;
const STUDIO_PAYS_IN_ENGLISH = /\b(?:we|the (?:studio|production|company)) (?:will )?(?:pay|cover|reimburse)/i;

/** True where it is the production that pays: 体检费由剧组承担, 剧组支付服装费. */
export function paidByStudio(text: string, at: number, phrase: string): boolean {
  const rest = text.slice(at + phrase.length).split(CLAUSE)[0] ?? "";
  const clause = before(text, at) + phrase + rest;
  return STUDIO_PAYS.test(clause) || STUDIO_PAYS_IN_ENGLISH.test(clause);
}
