import type { Ingredients } from '../ingredients.ts';
import { timesIn, without } from './slots.ts';

/** 我们改周日聚吧, 例会改周五, 3号楼名额40: no event of the community's. */
const nobodys =
  /^(?:.{0,6}群|我们?|咱们?|他们?|你们?|大家|[例开晨夕]?会议?|碰头会|家长会|班会|党课|支委会|周会|年会|面试|面谈|体检|团建|聚餐|考试|排班|(?:[你我他]把)?(?:那?[个张份])?(?:单子|表格?|申请|文件|材料)|值班|上班|下班|开门|关门|营业|办公|午休|[\d、,，]{1,8}(?:号楼|栋|单元))$/u;

/** 27 住户没在家，改明天上午再去; 明天不开会了 改后天; 表改了没: said of something else. */
const noTitle =
  /[，,。；;：:\n]|^#?\d{1,5}(?:号|\s|单|$)|^(?:已经?|都)?(?:修|弄|换|通|整|搞)(?:好|完|定)了?$|没在家|不在家|住户|业主|^不.{1,6}了$|[了好完]没$/u;

/** What stands before the change and names the event. */
export function nameOf(ingredients: Ingredients, before: string): string | undefined {
  const name = without(ingredients, before, 0, before.length, timesIn(ingredients, 0, before.length))
    .replace(/^(?:请|麻烦|帮我|把|将|通知|大家|各位|不好意思|抱歉|的|[@，,。!！\s]){0,6}/u, '')
    .replace(
      /(?:的|报名|活动|结束|散场|题目|主题|标题|名称|时间|地点|地方|名额|集合|截止|人数上限|人数|上限|那个|这个|也|就|都|因.{1,8}|由于.{1,8}|[，,\s]){0,6}$/u,
      '',
    );
  return name.length >= 2 && name.length <= 14 && !nobodys.test(name) && !noTitle.test(name) ? name : undefined;
}
