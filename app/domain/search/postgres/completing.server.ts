import type { Viewer } from "../../identity";
import { suggestionGroupsOf, type Suggestion } from "../../search";
import { roleName, roles } from "../../vocabulary";
import { roleLabels } from "../../vocabulary.server";
import { listCandidates, type Candidate } from "./candidates.server";
import type { Question } from "../engine.server";
import { fold } from "../text/folding.server";
import { markerOf } from "../marking.server";
import { soundsOf } from "../text/sounds.server";
import { isSingle, runsOf, termsOf, type Term } from "../text/words.server";

/** So many of each group are suggested. */
const EACH = 4;

/** What may be meant by the beginning of a search: crafts, and names from documents within this viewer's reach. */
export async function complete(viewer: Viewer, { kind, query, reach }: Question): Promise<Suggestion[]> {
  const terms = termsOf(query.q);
  if (terms.length === 0) return [];
  const crafts: Candidate[] = roles
    .filter(({ code }) => roleLabels(code).some((label) => isMeant(label, terms)))
    .map(({ code }) => ({ group: "role", text: roleName(code, viewer.locale) }));
  // A single letter begins half of all words there are: it is not worth reading them.
  const named = terms.some(({ runs }) => runs.some((run) => isSingle(run) || run.text.length > 1))
    ? (await listCandidates(viewer, kind, reach, terms)).filter(({ group, text }) =>
        isMeant(text, terms, group === "person"),
      )
    : [];
  const candidates = [...crafts, ...named];
  const begins = ({ text }: Candidate) => Number(fold(text).startsWith(fold(query.q)));
  const mark = markerOf(query.q);
  return suggestionGroupsOf[kind].flatMap((group) => {
    const own = candidates.filter((one) => one.group === group).sort((a, b) => begins(b) - begins(a));
    return [...new Set(own.map(({ text }) => text))].slice(0, EACH).map((text) => ({
      group,
      text,
      segments: mark(text, group === "person" ? { person: true } : { spoken: true }),
    }));
  });
}

/** Whether all of the words are in a name: as characters, as the beginning of a Latin word, as pinyin or initials. */
function isMeant(name: string, terms: Term[], person = false): boolean {
  const folded = fold(name);
  const latin = runsOf(folded).filter(({ script }) => script === "latin");
  const sounds = soundsOf(folded, { person });
  const heard = [...latin.map(({ text }) => text), ...sounds.pinyin, ...sounds.initials];
  return terms.every(({ runs }) =>
    runs.every(({ text, script }) =>
      script === "latin" ? heard.some((one) => one.startsWith(text)) : folded.includes(text),
    ),
  );
}
