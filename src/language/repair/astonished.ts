import { gated } from '../look/gated.ts';
import { astonishing, dailyDeeds } from './astonished.words.ts';

/**
 * 救命 我竟然跟老板坐一桌, 救命啊这猫也太胖了: who is astonished cries for help in fun. Only where the whole message says that it
 * astonishes and what of everyday life does; 救命啊我妈竟然倒地上了 tells of what befell somebody.
 */
export const isAstonished = (text: string): boolean => (tooMuch.test(text) || wonders.test(text)) && !harm.test(text);

const cry = '^(?:天[呐哪啊]|我的天|妈呀|[，,!！\\s]){0,3}救命(?:啊|呀|哪|吖|[，,!！。~～\\s]){0,8}';
const end = '(?:了|啦|吧|啊|呀|哈|嘛|[。.!！~～，,\\s]){0,6}$';
const tooMuch = gated(
  new RegExp(
    `${cry}[^，,。!！?？\\s]{0,8}(?:也太|真的?太|怎么(?:能|会|可以)?(?:这么|那么)|咋(?:这么|恁))(?:${astonishing})${end}`,
    'u',
  ),
);
const wonders = gated(
  new RegExp(`${cry}[^，,。!！?？\\s]{0,6}(?:竟然|居然)(?:都|还|也|又|会|要|能)?(?:${dailyDeeds})${end}`, 'u'),
);
/** Whatever may hurt somebody among those few letters. */
const harm =
  /[摔跌滚磕砸栽噎烫烧晕昏疼痛血伤喘吐肿瘫憋卡困锁漏淹爆炸塌坠火烟毒药刀砍捅杀抢偷贼撬闯踪追咬骗绑]|[掉倒](?!闭|腾)|躺|醒|不动|没(?:反应|气)|打(?!卡|印|扮|嗝)|跟(?:着|踪)|有人|陌生|快来|来人|120|119|110/u;
