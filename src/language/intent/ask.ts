import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { gated } from '../look/gated.ts';
import { categoryIn } from '../repair/things.ts';
import { wordList } from '../vocabulary.ts';
import * as words from './ask-words.ts';
import { isElsewhere, isHypothetical } from './chat.ts';

const topic = wordList(words.topics);
const asking = gated(words.asking);
const neighbourly = gated(words.neighbourly);
const officeAsk = gated(words.officeAsk);
const mayDeny = gated(new RegExp(words.noQuestion.source, 'u'));
const aboutIt = gated(
  /你是(?:机器人|人(?!工)|谁|真人|不是|男|女)|机器人吗|真人(?:吗|还是)|你(?:多大|几岁|叫什么|喜欢|会不会唱|累不累|好吗|在吗|吃|睡)/u,
);
/** A question about a thing of the house that only neighbours could answer. */
const ownBusiness = gated(
  /谁家|谁的|谁把|哪家|你|您|买|卖|好不好|好看|颜色|牌子|几瓦|换了没|我家|俺家|咋了|怎么了|怎么回事|咋回事|是不是|有没有(?:谁|人)|谁(?:拿|见|看|动|停|捡)|有人/u,
);
const whatThen = gated(
  /先干啥|先干什么|干什么|怎么办|咋办|该怎么|怎么处理|打(?:哪个|什么|啥|谁|哪儿)|找谁|联系谁|找哪|怎么逃|往哪|咋处理|拨打?哪/u,
);

/** It asks something, whether or not anybody can answer. */
export const isQuestion = (text: string): boolean => {
  const said = mayDeny.test(text) ? text.replace(words.noQuestion, '') : text;
  return asking.test(said);
};

/** A question for the directory or the FAQ. */
export function readAsk(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 120 || !isQuestion(text) || aboutIt.test(text)) return undefined;
  const { frame, text: normal } = ingredients;
  const addressed = frame.mentioned === true || normal.called || frame.room === undefined;
  if (!addressed && isElsewhere(text) && !/停[水电气暖]|供暖/u.test(text)) return undefined;
  const entity = frame.lexicon?.entities.find((name) => text.includes(name));
  const found = topic.first(text);
  const about = entity ?? (found === undefined ? undefined : text.slice(found.start, found.end));
  if (isHypothetical(text) && whatThen.test(text)) return ask(about);
  if (isHypothetical(text) && !/[?？吗]/u.test(text)) return undefined;
  if (entity === undefined && neighbourly.test(text) && !(addressed && about !== undefined)) return undefined;
  if (about !== undefined) return ask(about);
  if (categoryIn(text) !== undefined && !ownBusiness.test(text)) return ask();
  return (officeAsk.test(text) && text.length >= 5) || (addressed && text.length >= 4) ? ask() : undefined;
}

/** 初心队怎么入，我当过八年兵: how one joins a named group is asked, whatever is told of oneself besides. */
export const asksToJoin = (text: string): boolean =>
  text.length <= longestJoin && joinsHow.test(text) && !comesToo.test(text);
const longestJoin = 60;
/** Who comes besides, or leaves, is no longer only asking. */
const comesToo =
  /(?<!怎么|咋|怎样|如何)(?:报|参加|加入|进队)(?!名(?:表|处))|[去来记登算带位个口俩仨]|加[我上入一两]|退(?!休)|\d|[一二两三四五六七八九十]人/u;
const joinsHow = gated(
  /(?<!国家|球|战|车|部|旅游|旅行|军|乐|女|男)(?:队|社|社团|协会|小组|合唱团|舞蹈团|艺术团|志愿者)(?:是|要|该|都|现在|到底|请问){0,2}(?:怎么|咋|怎样|如何)(?:样)?(?:才能|能|可以|才)?(?:加?入|参加|报名?|进)(?:进去|队|社|会)?(?:啊|呀|呢|的)?(?=$|[，,。?？!！~\s])/u,
);

const ask = (about?: string): Intent => ({ kind: 'ask', slots: about === undefined ? {} : { topic: about } });

/** Asks whom to turn to and reports nothing: 丢了门禁卡去哪补. */
export const asksTheWay = (text: string): boolean => wayAsked.test(text) && !pressing.test(text);
const wayAsked = gated(
  /(?:卡|证|钥匙|单子|发票|手续).{0,8}(?:怎么|咋|如何|哪儿?)(?:能)?(?:补|办|挂失)|去哪(?:儿|里)?(?:补|办|修|配|买|领|报)|(?:应该|该)?(?:找谁|打哪个|打什么电话|给谁打|跟谁说)(?:报|修|管|处理|说|电话)?/u,
);
const pressing = gated(/我家|我们家|俺家|现在|快|急|麻烦|请|！|!|\d(?:层|楼|单元|门|号)/u);
