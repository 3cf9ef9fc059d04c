import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { politely } from './opening.words.ts';
import { isOffice } from './slots.ts';

const whoever = '(?!我|你|您|他|她|它|咱|谁|大家|物业|全体)[\\u4e00-\\u9fa5]{2,4}?';
const aWhile = '(?:今天|明天|后天|这[一两]天|[一1]天|[今明]晚|[本这下]?周[一二三四五六日天末]|临时)';
const toPost = '(?:发布?|推送|群发)[^，,。；;:：\\n]{0,10}(?:通知|公告|活动)';
const right = `${toPost}的?(?:权限|权利|权)`;
const anyRight = `(?:${right}|权限(?![^，,。]{0,4}(?:卡|门禁|道闸|电梯)))`;
const rest = '[^，,。；;:：\\n]{0,12}';
const ends = '[吧啊呀哈了。.!！\\s]{0,4}$';

/** 授权大刘今天发通知, 授权大刘一天. */
const grants = `授权(?:给)?${whoever}(?:[一两三几]天|(?:在|往|可以|能|${aWhile})?[^，,。；;:：\\n]{0,12}${toPost}${rest})`;
/** 给大刘一天发通知的权限, 给大刘开通一天权限，可以往1号楼发通知. */
const gives = `(?:给|借给|授予)${whoever}[^，,。；;:：\\n]{0,8}(?:[一两三几]天的?${anyRight}|${aWhile}的?${anyRight}|${toPost}的?权限?${aWhile})${rest}(?:[，,]?(?:可以|能)[^，,。]{0,10}${toPost})?`;
/** 把发通知的权限借给大刘一天. */
const hands = `[把将](?:${right}(?:临时)?(?:借|给|授|交|开|放)${rest}|权限(?:借|给|授|交)${rest}(?:[一两三几]天|${aWhile})${rest})`;
/** 让大刘今天可以发通知, 大刘今天可以发1号楼通知: to whom and for how long, and nothing to be told. */
const allows = `(?:(?:允许|准许|同意|批准)${whoever}${aWhile}|让?${whoever}${aWhile}也?(?:可以|能))(?:[在往给到][^，,。；;:：\\n]{1,10})?${toPost}`;

const lending = gated(new RegExp(`^${politely}(?:${grants}|${gives}|${hands}|${allows})${ends}`, 'u'));
const asks = /[?？吗么]|怎么|能不能|可不可以|为什么|谁/u;

/** 授权大刘今天发通知: words about who may post, never words to be posted. */
export function readLending(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 60 || !isOffice(ingredients) || asks.test(text) || !lending.test(text)) return undefined;
  return { kind: 'right.lend', slots: {} };
}
