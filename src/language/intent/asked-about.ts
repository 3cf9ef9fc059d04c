import { gated } from '../look/gated.ts';

/** When or where it is, or whether it still is. */
const wants = gated(
  /哪一?天|哪日|几号|几点|(?:周|星期|礼拜)几|什么时候|什么时间|啥时候?|多会儿|何时|哪儿|哪里|在哪|去哪|到哪|哪个(?:屋|地方|门|楼)|(?:什么|啥)地方|(?:还|照常|取消|改|推迟|延期|继续).{0,8}(?:吗|么|没有?|不)[?？呀啊]?$|还有没有|是不是取消/u,
);
const aside =
  /哪一?天|哪日|几号|几点钟?|(?:周|星期|礼拜)几|什么时候|什么时间|啥时候?|多会儿|何时|[在去到上]?(?:哪儿|哪里|哪个(?:屋|地方|门|楼)|哪|什么地方|啥地方)|还有没有|是不是|今[天晚]|明[天晚早]|后天|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末]|[上下]午|晚上|早上|中午|请问|问一?下|小助手|咱们?|我们|社区|通知|照常|取消|改期?|推迟|延期|继续|开始|举行|到底|具体|那个|这个|[还有没的了吗么呢呀啊吧是在会要能来去不得定办搞@，,。.!！?？、:：\s]/gu;

/** 刷墙是哪天, 今晚还排练吗: what is asked after, 刷墙, 排练; undefined when too little is left, or too much. */
export function askedAbout(said: string): string | undefined {
  if (said.length > longest || !wants.test(said)) return undefined;
  const about = said.replace(aside, '');
  return about.length >= 2 && about.length <= 8 ? about : undefined;
}
const longest = 24;
