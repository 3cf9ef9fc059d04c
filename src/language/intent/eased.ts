import type { Danger } from '#domain/intent.ts';
import { type Gated, gated } from '../look/gated.ts';

/** What says of any danger that it is over. */
const over =
  /(?:没|无)(?:啥|什么)?大?(?:事|碍)|平安|安全了|没危险|虚惊|救护车|医院|120|挂了|没转|没给|没汇|没打|没取|没上当|没被骗/u;
/** 醒了, 缓过来了: of who was in a bad way; 好点了 and 抬到床上了 are not over. */
const well = /醒|缓过|吐出来|哭出来|喘过|顺过来|扶起来|好多/u;

/** What only of some dangers says that they are over: a supply that is shut helps nobody who lies there, a door that is shut no fire. */
const its: Partial<Record<Danger, RegExp>> = {
  fire: /灭|没(?:烟|火|味)|不冒烟|散(?:了|啦)|(?:炒菜|做饭|烧水|烧纸|抽烟|炖肉|糊锅)|(?:灶|炉|火|插头|电源).{0,4}[关拔]/u,
  'gas-leak':
    /没味|味.{0,3}(?:散|没)|散(?:了|啦)|不漏|(?:阀|灶|炉|(?:燃|煤|天然)气|气罐).{0,6}(?:关|拧)|(?:关|拧).{0,6}(?:阀|灶|炉|(?:燃|煤|天然)气)|^[关拧](?:好|上|紧)了/u,
  'burst-main': /不(?:漏|喷|流)|(?:水|阀|闸).{0,4}[关停拧]|[关拧停].{0,4}(?:水|阀|闸)|停水了/u,
  trapped: /出来|下来|开了|救/u,
  stuck: /出来|下来|开了|救|松开|取下来/u,
  'gas-poisoning': well,
  collapsed: well,
  'self-harm': /(?:劝|拉|救|抱)(?:下|住|回|开)|下来了|想开|缓过/u,
  missing: /找(?:到|着)|回(?:来|家)了|接到|接走|送回/u,
  violence: /走了|不打了|劝开|消停|分开/u,
  'no-answer': /开门|开了|在家|联系上|接电话|回(?:来|电话)/u,
  'life-support': /来电|有电|接上|送(?:到|去)|换好/u,
};

const anyOver = gated(over);
const itsOver = (Object.keys(its) as Danger[]).map((danger): readonly [Danger, Gated] => [danger, gated(its[danger]!)]);

/** The dangers of which these words, by who told of one, say that they are over; `any`: of every danger. */
export const dangersOver = (text: string): readonly (Danger | 'any')[] =>
  anyOver.test(text) ? ['any'] : itsOver.flatMap(([danger, pattern]) => (pattern.test(text) ? [danger] : []));
