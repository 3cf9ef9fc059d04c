import { isQuestion } from '../intent/ask.ts';
import { isChat, isElsewhere, isHypothetical, isSoft } from '../intent/chat.ts';
import { gated } from '../look/gated.ts';
import { harmSenses } from '../senses/harm.words.ts';
import { wordList } from '../vocabulary.ts';
import { dangerSigns } from './danger.ts';

/** Who is called, who is in it, where and when: said beside a danger, they make nothing else of it. */
const beside = wordList(
  `${harmSenses.cry} ${harmSenses.rightnow} ${harmSenses.someone} 号楼 号院 楼 单元 层 栋 门 室 户 楼道 楼道里 家里 屋里 院里 小区 扩散 不是演习 不是演练 不是开玩笑 不开玩笑 没开玩笑 不是闹着玩 别当演习 火灭了 扑灭了 灭了 刚灭 没灭干净 救出来了 真的 咱 咱们 我们 我家 这边 那边 这里 那里`,
);
/** What else shows that a lift stands: 灯也不亮了. */
const ofStandingLift = wordList(
  '灯 灭 黑 不亮 没亮 按钮 按键 警铃 对讲 电话 没反应 打不通 没人接 门 打不开 开不开 不开 不动 没电 停电 断电 电 停 卡住 卡 住',
);
const silent = /[\s\p{P}\p{S}\d了啊呀啦呢吧的着在是都也就还真大好又一二三四五六七八九十里上下儿]/u;
/** 我心口痛得很, 老伴胸口疼得厉害: whose heart aches, how badly, and nothing else. */
const aches =
  /^(?:我|俺|我?家?(?:老伴|老公|老婆|老头子?|老太太|爱人|妈|爸|爹|娘|爷爷|奶奶|姥姥|姥爷))(?:这会儿?|现在|突然|忽然|又|一直){0,2}(?:心口|胸口|心脏|左胸)(?:窝)?(?:疼|痛|闷|绞痛)(?:得很|得厉害|得慌|得不行|得受不了|得要命|得直冒汗|死了)(?:了|啊|呀)?[。.!！\s]{0,3}$/u;
/** 早起嘴有点歪: a stroke, however calmly it is told, and nothing else. */
const droops =
  /^(?:(?:我|俺)?(?:家)?(?:老伴|老公|老婆|老头子?|老太太|爱人|妈|爸|爹|娘|爷爷|奶奶|姥姥|姥爷)?|我|俺|早上?(?:起来|起)?|今早|起来|刚才?|突然|忽然|这会儿?|现在|一照镜子|怎么|发现|[，,\s]){0,5}嘴角?(?:都|也|有点儿?|有些|好像|突然|忽然|一下子?|就|怎么|往[左右一]边?){0,2}歪(?:了|着|斜|到一边|向一边){0,2}(?:[，,\s]{1,2}(?:(?:喝水|吃饭)(?:都|也|还)?(?:往外)?漏|流口水|(?:说话|话)(?:也|都)?(?:说)?不清(?:楚)?|手(?:也|都)?(?:抬不起来|麻|没劲))(?:了)?){0,2}[。.!！\s]{0,3}$/u;
/** 死人了, 有人吗 救人, and nothing else; 就命 is a slip. */
const calls = gated(
  /^(?:快?来人|有人吗|谁来|快|[，,\s!！?？]){0,3}(?:救人|救救人|就命|出人命|杀人)(?:了|啊|呀|啦|哪|[!！。\s]){0,4}$|^(?:快?来人|[，,\s!！]){0,2}死人了[啊呀!！。\s]{0,4}$/u,
);
/** A call that names no danger. */
export const callsOut = (text: string): boolean => calls.test(text);

/** What stands between the words of a danger is so long that it may be something else. */
const longest = 8;

/** Of another time or place, or advice for whoever may get into it. */
const isTalkedOf = (text: string): boolean =>
  isChat(text) || isElsewhere(text) || isHypothetical(text) || isSoft(text) || isQuestion(text) || advises.test(text);
const advises = gated(
  /演练|演习|科普|提示|须知|急救课|讲课|培训|注意|小心|当心|预防|别[站开夹碰]|千万|要用|要吸|应该|[如要]果/u,
);

/** 三号楼着火了快来人: a danger and nothing else. That rule of life and safety no weights judge. */
export function criesDanger(text: string): boolean {
  if (aches.test(text) || droops.test(text)) return true;
  const { found } = dangerSigns(text);
  if (found.some(({ sure }) => sure) && !isTalkedOf(text)) return true;
  const [first] = found;
  if (first === undefined || isQuestion(text) || first.end - first.start > longest) return false;
  let others = 0;
  for (let at = 0; at < text.length; ) {
    if (at >= first.start && at < first.end) {
      at = first.end;
      continue;
    }
    const said = beside.at(text, at) || (first.danger === 'trapped' ? ofStandingLift.at(text, at) : 0);
    if (said === 0 && !silent.test(text[at]!)) others += 1;
    at += Math.max(1, said);
  }
  return others === 0;
}
