import { gated } from '../look/gated.ts';

const lead = '(?:唉|哎呀?|啊|咦|师傅|物业|可是|但是|骗人|门|灯|水|它|[，,\\s]){0,3}';
/** 没修好啊, 没通, 哪修好了呀, 还那样: it is denied that anything was mended. */
const denied =
  '(?:(?:根本|压根|其实|还是|还|也|并|就|都){0,2}没(?:有)?(?:给)?(?:[修弄换搞整]?好|[修弄换搞整]|修通|弄通|通开?|亮|修利索)|哪(?:里|儿)?(?:[修弄换搞整]?好|通|亮)了|白(?:修|弄|换)了|还是?(?:那样|老样子|原样|那个样|一样))[啊呀呢嘛哇吧了]{0,2}';
/** 还是刷不开, 又冒出来了, 还滴呢: the fault shows as it did. */
const shows =
  '(?:怎么|咋)?(?:还是|还在|还|又开始|又|照样|照旧|依然|仍然|根本)(?:在|往外|往上|直|都|是){0,2}(?:坏|停|漏|滴|堵|黑|卡|返|灭|断|凉|冰|响|臭|闪|渗|晃|慢|冒|溢|不[亮热通转动行好响灵走]|没[水电气网]|(?:[打关刷开锁拉推按合进出上]|刷卡)不[开上严住了去来动好进]|那样|老样子|原样|一样)[^，,。？?吗\\s]{0,4}';
const sep = '[，,。！!~\\s]{1,3}';
const both = gated(
  new RegExp(`^${lead}(?:${denied}${sep}(?:${shows}|${denied})|${shows}${sep}${denied})[。.!！~\\s]{0,3}$`, 'u'),
);

/** 我家咋还没有, 我们这边还是没来: where others have it again, the speaker has not; 我家还没有报名 is of something else. */
const notMine = gated(
  /^(?:唉|哎呀?|啊|咦|师傅|物业|可是?|但是?|不对|那|[，,\s]){0,3}(?:我|俺|咱)们?(?:家|屋|这儿?|这边|[一-龥\d]{1,3}(?:单元|门|楼))(?:里)?(?:怎么|咋|为啥|为什么|可|的)?(?:还是?|仍然?|依然|一直|咋|怎么)(?:都|也)?(?:没(?:有|来|好|通|恢复)?|不行)[啊呀呢嘛哇吧啦]{0,2}[。.!！?？~\s]{0,3}$/u,
);

/** 没修好啊 还是刷不开, 哪修好了呀 还滴呢: said twice over that what was mended is not (R1). */
export const deniesMended = (text: string): boolean => both.test(text);

/** 我家咋还没有: a question like others, unless the supply was just said to be back (R1). */
export const stillWithout = (text: string): boolean => notMine.test(text);
