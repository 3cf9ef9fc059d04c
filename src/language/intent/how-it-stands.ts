import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { categoryIn } from '../repair/things.ts';

const when = '(?:昨[天晚儿]|今[天早儿]|前[天两]天?|上午|下午|早上|刚才?|那天|上[周次回])';
const thatOne = '(?:[那这](?:个|件|张)?(?:事儿?|问题|活儿?|单子?|报修)|[那这]个)';
const reported = `(?:我们?|咱们?)?(?:报|说|反映|提)(?:修|上去|给物业)?(?:了)?的(?:${thatOne}|事儿?|问题)?`;
const done = '(?:给)?(?:解决|处理|弄|修|办|搞|整|换)(?:好|完|定|妥|上)?';
/** 那事解决没, 昨天报的那个修了吗, and nothing that says what it was. */
const asks = gated(
  new RegExp(
    `^(?:${when}的?|哎|对了|[，,\\s]){0,3}(?:${reported}|${thatOne})(?:后来|现在|到底|都|有人|物业|[，,\\s]){0,3}(?:${done}(?:了)?(?:没有?|了没有?|吗|了吗|没呢)|怎么样了?|咋样了?|有(?:结果|信儿?|消息|说法)(?:了)?(?:没有?|吗))[啊呀呢]?[。.?？!！\\s]{0,3}$`,
    'u',
  ),
);

const whoComes = '(?:电工|水工|水暖工|师傅|维修|维修工|修理工|维保|保洁|物业)(?:的?人|师傅)?';
const ends = '[啊呀呢]?[。.?？!！\\s]{0,3}$';
/** 电工来了吗, 来人看了没, 报上了没: whether anybody has come, or anything been written down. */
const asksWhetherSeen = gated(
  new RegExp(
    `^(?:${when}|哎|对了|那|请问|[，,\\s]){0,3}(?:${whoComes}(?:今天|现在|到底|都|已经?){0,2}(?:来|到|上门|看|修)(?:了|过)?|(?:有人|派人|来人)(?:来|去|上门)?(?:看|修|弄|处理|管)?(?:了|过)?)(?:吗|嘛|么|没有?|没呢)${ends}|^(?:${when}|哎|那|我|这个?|我们?(?:家|这)?的?|[，,\\s]){0,3}(?:都|给|帮我)?(?:记|报|登记?)(?:上|下|上去|下来)(?:去)?(?:了)?(?:吗|嘛|么|没有?|没呢)${ends}`,
    'u',
  ),
);

const ofIt =
  '(?:那个?|这个?|我的?|我们?家的?|报的?|师傅|维修的?|修理的?|物业|你们|他们|人|大概|到底|那|请问|今天|[，,\\s]){0,4}';
/** 几号单来着, 大概啥时候来, 谁给我修啊, 是不是忘了, 人呢, 我那个灯呢: to the assistant alone, of what one reported. */
const asksAlone = gated(
  new RegExp(
    `^${ofIt}(?:是)?(?:几号|多少号|第几号|哪张)(?:工)?单子?(?:来着)?${ends}|^${ofIt}单号(?:是)?(?:多少|几号?|啥|什么)(?:来着)?${ends}|^${ofIt}(?:啥时候|什么时候|多会儿|几时|几点|哪天)(?:能|会|才|可以)?(?:来|过来|上门|到|来人|来修)${ends}|^${ofIt}(?:是不是|别是|不会是?|不是|都)(?:把我|给|都)?(?:忘|漏)(?:了|掉)(?:我|吧|吗)?${ends}|^${ofIt}(?:是|归)?(?:谁|哪个师傅|哪位师傅)(?:来|去|负责|会|能){0,2}(?:给|帮|替)?(?:我们?|咱们?|俺)?家?(?:来|上门)?(?:修|维修|弄|处理)(?:的|呢)?${ends}|^(?:维修的?|修理?的?|师傅|物业的?|说好的)?人呢${ends}|^(?:我|我家|俺家|我们家)(?:报)?(?:的|那个|那)[^，,。\\s]{1,5}呢${ends}`,
    'u',
  ),
);
/** 给报一下, 帮我报个修: said to the assistant of what it has written down already. */
const toldAgain = gated(
  /^(?:给|帮|替|我|麻烦|请|物业|[，,\s]){1,5}报(?:一?[下哈]|个修|修|上去?)(?:吧|呗|嘛|哦|啊)?[。.!！\s]{0,3}$/u,
);
/** 我那个灯呢 names a thing; 我那个快递呢 none that is repaired. */
const ofThing = /^(?:我|俺).{0,8}呢[啊呀。.?？!！\s]{0,4}$/u;

/**
 * Whether it is asked how something stands that is not named: by leaders among themselves or to the assistant alone; whether
 * anybody has come, also among neighbours. Colleagues ask each other.
 */
export const asksHowItStands = ({ frame: { room }, text: { called } }: Ingredients, text: string): boolean =>
  (called && toldAgain.test(text)) ||
  ((room === undefined || room.kind === 'leaders') && asks.test(text)) ||
  (room === undefined && asksAlone.test(text) && (!ofThing.test(text) || categoryIn(text) !== undefined)) ||
  (room?.kind !== 'property' && room?.kind !== 'staff' && asksWhetherSeen.test(text));
