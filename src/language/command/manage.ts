import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';

const numbered = /活动\s*#?\s*(\d{1,4})(?:号)?|^#\s*(\d{1,4})\s*(?=号?活动|报名|停止报名|截止)|(\d{1,4})号活动/u;
const close =
  /(?:停止|截止|结束|关闭|关了?|停了?)报名|报名(?:到此为止|截止|结束|关闭|停止|先停|停了|关了)|别再?收人|不再?(?:收人|接人|接受报名|接了)|不收(?:人|了)|先不收|停止接受报名|(?:不|别)(?:再)?接受报名|关(?:掉|了)?报名|报满了?[，,]?(?:停|关|截)|(?:名额|人)(?:已经?)?(?:满|够)了?[，,]\s*(?:先)?(?:停|关|截|不)|别(?:让人|再)报|封(?:了|名单)|满员(?:了)?，?(?:停|关)|停止接龙/u;
const cancel = /(?:取消|不办|不搞|停办|不开|黄了|不举行|撤了|不做)(?:了|吧|一?下)?/u;
const roster =
  /名单|报名表|花名册|谁报(?:名|了)|都?(?:有)?谁报|多少人报|几个?人报|报了(?:多少|几)|报名(?:情况|人数|统计|的都?有谁|的?有几|的?有多少)|几个人了|多少人了|来(?:几|多少)个?人|都有谁(?:来|去|参加)|人数统计/u;
const eventWord =
  /活动|讲座|接龙|包饺子|植树|扫雪|阅读|排练|联欢|义诊|值守|演练|比赛|大扫除|沙龙|培训|课|参观|春游|秋游|团建|节目|晚会|手工|书法|合唱|八段锦|太极|舞|观影|电影|采摘|跳蚤市场|集市|磨刀|理发|游园|运动会|朗诵|故事会|读书|展|班|聚会|咨询|健步走|茶话会|议事会|慰问|清洁|清理|巡逻|聚餐|宴|会$/u;

/** 「活动#2 停止报名」, 「活动#4取消」, 「把周日亲子阅读的名单给我」. */
export function readManage(ingredients: Ingredients, text: string): Intent | undefined {
  if (text.length > 60) return undefined;
  const match = numbered.exec(text);
  const number = match === null ? undefined : Number(match[1] ?? match[2] ?? match[3]);
  if (number === undefined && !eventWord.test(text)) return undefined;
  const named = number ?? nameOf(ingredients, text);
  const slots = named === undefined ? {} : { event: named };
  const asksOrder =
    /^(?:请|麻烦)?(?:把|给我|发我|导出|看看?|查|打印|列|统计|出|要|拉|报)|名单(?:给我|发我|呢|导|列|拉)|给我|发我|打印|看一?下/u.test(
      text,
    );
  if (
    roster.test(text) &&
    (number !== undefined ||
      asksOrder ||
      /谁报|多少人报|几个?人报|名单[?？]?$|几个人了|多少人了|报名(?:情况|人数)/u.test(text)) &&
    !/我报|我在.{0,4}名单|单位|学校|公司|驾校/u.test(text)
  )
    return { kind: 'event.roster', slots };
  if (
    close.test(text) &&
    !/[?？吗没]$|了吗|了没|啥时候|什么时候|几号|几点|是不是|截止时间/u.test(text) &&
    !/驾校|学校|单位|公司|考试|考研|考公/u.test(text)
  ) {
    return { kind: 'event.close', slots };
  }
  if (
    cancel.test(text) &&
    !/[?？]|吗|取消我|取消关注|订单|演唱会|航班|车票|我(?:们|家)?(?:的)?(?:报名|不|要)|帮我取消|取消报名|报名取消|是不是|怎么|听说|为啥|为什么|单位|学校|公司|老师说|孩子/u.test(
      text,
    )
  ) {
    const certain =
      number !== undefined ||
      (/(?:取消|不办|停办)(?:了|吧)?(?=[，,。！!\s]|$)|^取消/u.test(text) &&
        /[，,]|取消(?:吧|了)?[。！!]?$|通知|^取消|不办了/u.test(text));
    if (certain) return { kind: 'event.cancel', slots };
  }
  return undefined;
}

/** The words that name an event: without days, orders and what is done to it. */
function nameOf({ text, times }: Ingredients, said: string): string | undefined {
  let rest = said;
  for (const time of times) rest = rest.replace(text.raw.slice(time.start, time.end), '');
  const name = rest
    .replace(
      /^(?:请|麻烦|把|将|给我|发我|看看?|查一?下?|打印(?:一?下)?|列(?:一?下)?|导出|统计(?:一?下)?|出一?下|取消|停止|人够了|人满了|报满了|今天|那个|的|[，,。\s])+/u,
      '',
    )
    .replace(
      /(?:的?(?:报名|名单|花名册|接龙|活动)?(?:到此为止|截止|停止|结束|关闭|取消|不办|名单|报名表|都?谁报|都?有谁|多少人|几个人|情况|给我|别再|不再|不收).*)$/u,
      '',
    )
    .replace(/(?:的|那个|活动|报名|[，,。\s])+$/u, '');
  return name.length >= 2 && name.length <= 14 ? name : undefined;
}
