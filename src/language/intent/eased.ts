import type { Danger } from '#domain/intent.ts';
import { type Gated, gated } from '../look/gated.ts';

/** What says of any danger that it is over. */
const over =
  /(?:没|无)(?:啥|什么)?大?(?:事|碍)|平安|安全了|没危险|虚惊|救护车|医院|120|挂了|没转|没给|没汇|没打|没取|没上当|没被骗/u;
/** 醒了, 缓过来了: of who was in a bad way; 好点了 and 抬到床上了 are not over. */
const well = /醒|缓过|吐出来|哭出来|喘过|顺过来|扶起来|好多/u;

/** What only of some dangers says that they are over: a supply that is shut helps nobody who lies there, a door that is shut no fire. */
const its: Partial<Record<Danger, RegExp>> = {
  fire: /[回上进](?:去|家|来).{0,4}关|灭|没(?:烟|火|味)|不冒烟|散(?:了|啦)|(?:炒菜|做饭|烧水|烧纸|抽烟|炖肉|糊锅)|(?:灶|炉|火|插头|电源).{0,4}[关拔]/u,
  'gas-leak':
    /[回上进](?:去|家|来).{0,4}关|没味|味.{0,3}(?:散|没)|散(?:了|啦)|不漏|(?:阀|灶|炉|(?:燃|煤|天然)气|气罐).{0,6}(?:关|拧)|(?:关|拧).{0,6}(?:阀|灶|炉|(?:燃|煤|天然)气)|^[关拧](?:好|上|紧)了/u,
  'burst-main': /不(?:漏|喷|流)|(?:水|阀|闸).{0,4}[关停拧]|[关拧停].{0,4}(?:水|阀|闸)|停水了/u,
  trapped: /出来|下来|开了|救/u,
  stuck: /出来|下来|开了|救|松开|取下来/u,
  'gas-poisoning': well,
  collapsed: well,
  'self-harm': /(?:劝|拉|救|抱)(?:下|住|回|开)|下来了|想开|缓过/u,
  swindle: /[没不](?:转|汇|取|给|打)/u,
  'falling-object': /没(?:啥|什么)?事|没(?:伤|砸)着|道(?:了|过)?歉|不是$|赔|认(?:了|过)?错|不扔/u,
  missing: /找(?:到|着)|回(?:来|家)了|接到|接走|送回|到家/u,
  violence: /(?<!接)走了|不打了|劝开|消停|分开/u,
  'no-answer': /接走|开门|开了|在家|联系上|接电话|回(?:来|电话)/u,
  'life-support': /来电|有电|接上|送(?:到|去)|换好/u,
};

const anyOver = gated(over);
/** 人没事, while it burns: nobody is hurt, and it burns on. */
const nobodyHurt = gated(
  /^(?:还好|幸好|好在|[，,\s]){0,2}(?:人|大家|我们?|孩子){1,2}(?:都)?没(?:啥|什么)?(?:事|伤着|砸着)[。!！~\s]{0,3}$/u,
);
const itsOver = (Object.keys(its) as Danger[]).map((danger): readonly [Danger, Gated] => [danger, gated(its[danger]!)]);

/** 我多心了: what is taken for a danger from what is seen, heard or smelled. */
const fancied = gated(/多心|想多|多虑|瞎(?:操心|担心)/u);
const mayBeFancied: readonly Danger[] = ['no-answer', 'missing', 'gas-leak', 'fire', 'other'];

/** The dangers of which these words, by who told of one, say that they are over; `any`: of every danger. */
export function dangersOver(text: string): readonly (Danger | 'any')[] {
  if (nobodyHurt.test(text)) return ['falling-object', 'collapsed'];
  if (fancied.test(text)) return mayBeFancied;
  return anyOver.test(text) ? ['any'] : itsOver.flatMap(([danger, pattern]) => (pattern.test(text) ? [danger] : []));
}
