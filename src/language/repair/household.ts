import type { Clause } from '../intent/clauses.ts';
import { gated } from '../look/gated.ts';

/** Somebody lives there for whom a fault weighs more. */
const frail =
  /老人|老太太|老爷子|老两口|老爸|老妈|奶奶|爷爷|姥姥|姥爷|外婆|外公|婴儿|宝宝|新生儿|刚出生|刚满月|吃奶|(?:[俩两仨\d一二三四五六七八九十]|几|十几)个?(?:多)?月(?:大)?的?(?:娃|孩|宝|小孩|小宝)|孩子(?:才|还|刚)|小孩(?:才|还|刚)|月子|孕妇|怀孕|卧床|瘫痪|病人|残疾|轮椅|行动不便|刚出院|[七八九]十(?:多|来|几)?岁|(?:[7-9]\d|10\d)(?:多)?岁|透析|吸氧|发(?:着)?(?:高)?烧/u;
/** How it stands inside: 室温14度. */
const measured = gated(
  /(?:室温|屋里|家里|室内|客厅|卧室|温度)?[^，,。]{0,6}(?:\d{1,2}(?:\.\d)?|十[一二三四五六七八]?)\s?(?:度|℃|°)/u,
);

/** 帮隔壁奶奶报个修 says for whom, nothing of the home. */
const inTheirName = gated(/^(?:请|麻烦|我)?(?:帮|替|代|给).{1,8}(?:报|说|问)/u);

/** What a household adds to its report, in its own words, and whether somebody frail lives there. */
export function readHousehold(clauses: readonly Clause[]): { readonly note?: string; readonly care?: true } {
  const telling = clauses.filter(({ text }) => (frail.test(text) || measured.test(text)) && !inTheirName.test(text));
  if (telling.length === 0) return {};
  const note = telling.map(({ text }) => text.trim()).join('，');
  return { note: note.slice(0, 60), ...(telling.some(({ text }) => frail.test(text)) && { care: true as const }) };
}
