import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';

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

/** Whether it is asked how something stands that is not named, where leaders speak or to the assistant alone. */
export const asksHowItStands = ({ frame }: Ingredients, text: string): boolean =>
  (frame.room === undefined || frame.room.kind === 'leaders') && asks.test(text);
