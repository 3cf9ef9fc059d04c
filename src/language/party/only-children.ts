import { gated } from '../look/gated.ts';
import { amount } from './words.ts';

const child = '(?:孩子|小孩儿?|小朋友|娃娃|娃儿?|宝宝|宝)';
/** 俺家大宝小宝俩娃，我不进去; 手工课俩孩子，大人在外面等: how many children, and that nobody goes in with them. */
const leftThere = gated(
  new RegExp(
    `(?:^|[\\s，,。、课班会营]|[我俺咱]们?家?|[大二小]宝|报名?)(${amount})(?:个|名|位)?${child}(?:去|来|参加|报名?|进去|上|玩|的){0,2}[，,。；;\\s]{1,2}(?:(?:我|俺|我们?|大人|家长|老人|爸妈|他爸|他妈)(?:们|俩|自己|就|都|可|也){0,3}(?:不(?:进去?|进场|参加|上|陪|跟着?|算)|(?:只|光)(?:是)?(?:接送|送))|(?:我|俺|我们|大人|家长)(?:们|就|都)?在(?:外[面头边]|门口|旁边|楼下)等)(?:了|着|的|他们|啊|哈|[。.!！~\\s]){0,4}$`,
    'u',
  ),
);

/** The words that count the children who come alone, and where they stand; null when somebody goes in with them. */
export const onlyChildren = (text: string): RegExpExecArray | null => leftThere.exec(text);

/** Whether only children come. */
export const saysOnlyChildren = (text: string): boolean => leftThere.test(text);
