/** What an order may begin with, before what it orders. */
export const politely = '(?:请|麻烦|帮我|帮忙|小助手|我要|我想|想|要|[，,\\s]){0,4}';

const people = '(?:邻居|居民|街坊|住户|业主|大家|大伙儿?|各位|老少爷们儿?)们?';
const passOn = '(?:说|讲|通知|知会|告诉)(?:一声|一下|下)';
const house = '\\d{1,2}(?:(?:号楼|栋)(?:\\d{1,2}(?:单元|门))?|单元|门)';
/** 7号楼, 1号楼和8号楼1门: all who live there. */
const houses = `${house}(?:[、,，和跟及]${house}){0,5}(?:的?(?:各位|全体)?${people}|群里?)?(?![\\d的、和跟及])`;
const please = '(?:请|麻烦|你|帮我|帮忙|给我|[，,\\s]){0,4}';
/** 跟7号楼说下, 通知7号楼: before what they are to be told. */
export const toTell = new RegExp(
  `^${please}(?:(?:跟|给|和|向)${houses}${passOn}|(?:告诉|转告|通知|提醒)(?:一下|下)?${houses}(?:一声|一下)?)[:：，,\\s]{0,3}`,
  'u',
);
/** …，帮我发群里: behind it. */
export const toBeSent =
  /[，,。\s]{1,3}(?:请|麻烦|你|帮我|帮忙|给我){0,3}(?:发|转|推)(?:送)?(?:一下|下)?(?:到|在|给)?(?:我们|咱们?|楼里?的?){0,2}群里?(?:去|一下)?(?:吧|哈|啊|呗)?[。.!！\s]{0,3}$/u;
/** 帮我跟2门的邻居们说一声, 告诉2门邻居: said to who passes it on, before what is to be passed on. */
export const toPassOn = new RegExp(
  `^(?:请|麻烦|你|帮我|帮忙|给我|[，,\\s]){0,4}(?:(?:跟|给|和|向)[^，,。:：\\n]{0,8}?${people}${passOn}|(?:告诉|转告|通知|提醒)(?:一下|下)?[^，,。:：\\n]{0,8}?${people}(?:一声|一下)?)[:：，,\\s]{0,3}`,
  'u',
);
/** …，你给大伙说一声. */
export const passedOn = new RegExp(
  `[，,。\\s]{0,3}(?:请|麻烦|你|帮我|帮忙|给我){0,3}(?:跟|给|和|向)[^，,。:：\\n]{0,8}?${people}${passOn}(?:吧|哈|啊|呗)?[。.!！\\s]{0,3}$`,
  'u',
);
