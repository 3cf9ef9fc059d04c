import { gated } from '../look/gated.ts';
import { wide } from './patterns.ts';
import { amount, kin } from './words.ts';

/** 夫妻, 两口子: two without a number. */
export const couples = gated(/夫妻俩|夫妇俩|夫妻|夫妇|小两口|老两口|两口子/u);

/** 报俩, 算我一个, 占两个座: a number right after what one does to sign up. */
export const acted = wide(
  new RegExp(
    `(?:报名|报上|报|包明|宝名|报明|抱名|算上|算|记上|记|登记|占|留|订|要|加上|加|添|凑了?|少来|少|去|来|参加|出|举手🙋?)(?:给)?(?:我们家|我家|咱家|我们|咱们|咱|我|俺|他|她)?(?:也|再|就)?\\s?(${amount})(?:个|位)?(?=$|[\\s,，。.!！?？~～;；、吧啊哈呗哦呀了的座名成行可好]|💪|🙋|劳力|人手|志愿者|我(?:${kin.join('|')}|[和跟、]))`,
    'gu',
  ),
);
/** 报两个八段锦: after 报 a 个 is enough. */
export const signed = wide(
  new RegExp(`报(?:名|上)?(${amount})个(?!问题|活动|项目|课|班|修|警|节目|小时|月|星期|平安|仇|价)`, 'gu'),
);
/** 爷爷奶奶加孙子，三个: a phrase that is a number and nothing else. */
export const alone = wide(
  new RegExp(
    `(?<=[,，。!！]\\s?|(?:我|${kin.join('|')})\\s|和我|和老伴)(?:(${amount})(?:个|位)|(俩|仨))(?=$|[,，。!！~～])`,
    'gu',
  ),
);
/** 就我自己: one. */
export const myself = gated(/(?:就|只有)?(?:我|俺)(?:自己|自个儿?|一个人?|本人)/u);
/** A message that is a number and nothing else. */
export const bare = new RegExp(
  `^[\\s,，]{0,2}(${amount})(?:个|位|)[吧呗啊哈哦]?[\\s,，。.!！~～]{0,3}(?:谢谢|麻烦了|辛苦了)?[\\s。.!！~～👍🙋💪]{0,3}$`,
  'u',
);
