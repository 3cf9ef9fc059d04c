import type { Danger } from '#domain/intent.ts';

/**
 * What to do now, in at most three lines (E1). One page, for a community to adapt. `{gas}` and the like are the file's
 * hotlines. Nothing here promises help that nobody has confirmed.
 */
export const firstAid: Readonly<Record<Danger, readonly string[]>> = {
  trapped: [
    '别扒门、别往外爬，按轿厢里的红色呼叫按钮，报楼号。',
    '电梯救援{elevator}；有人不舒服打120，叫不到人打119。',
    '外面的邻居请别自己撬门，陪着说说话。',
  ],
  stuck: [
    '别硬拽硬撬，跟他说着话，别让他慌。',
    '马上打119；流血、喘不上气先打120。',
    '锁在车里、屋里的，请家人和物业带钥匙来。',
  ],
  'gas-leak': [
    '别开关电灯电器，别点火，关总阀、开窗，人先出来。',
    '到室外再打燃气抢修{gas}或119。',
    '邻居请别按门铃，用手敲门告知。',
  ],
  'gas-poisoning': [
    '先开窗关阀，把人扶到通风处，别点火别开灯。',
    '马上打120；昏迷的侧躺，保持呼吸通畅。',
    '到室外再打燃气抢修{gas}。',
  ],
  fire: [
    '马上打119，说清几号楼几单元几层。',
    '往下跑走楼梯，别坐电梯；烟大就捂口鼻弯腰走。',
    '出不去就关门堵缝，在窗口呼救。',
  ],
  'electric-shock': [
    '别用手碰人和电线，先拉闸断电。',
    '有人触电马上打120；没呼吸的立刻做心肺复苏。',
    '带电的地方别靠近，供电抢修{power}。',
  ],
  'burst-main': [
    '离开积水，别碰水里的电器和插座，能关总阀先关。',
    '水务抢修{water}，物业{property}。',
    '热水管爆了先躲开，烫伤冲凉水，重的打120。',
  ],
  'falling-object': [
    '绕开楼下，别站在窗下和外墙边。',
    '有人受伤马上打120，有人扔东西打110。',
    '请邻居拦住路口，别让老人孩子过去。',
  ],
  collapsed: [
    '马上打120，说清几号楼几单元几室。',
    '别随意搬动；没呼吸的立刻做心肺复苏。',
    '请邻居到单元门口接一下救护车。',
  ],
  missing: [
    '马上打110，不用等24小时。',
    '说清穿着、最后在哪儿见到；留一个人在家等。',
    '请邻居看看楼道、地库和小花园。',
  ],
  'self-harm': ['心理援助热线12356，全天有人接；有危险马上打120或110。', '请先陪着，别让人单独待着。'],
  violence: ['有危险先离开，马上打110；受伤打120。', '妇女热线12338，未成年人12355。'],
  swindle: ['先别转账、别给验证码，挂掉电话。', '打反诈专线96110或110核实。', '已经转了就马上打110，请银行止付。'],
  'life-support': [
    '马上打120，说明家里有人靠设备维持。',
    '供电抢修{power}，物业{property}；备用电池、氧气袋先接上。',
    '有备用电源的邻居请帮一把。',
  ],
  'no-answer': [
    '先大声敲门、打电话；像是出了事马上打120和110。',
    '请不要自己破门，等民警和家属到场。',
    '请邻居想想家属的电话。',
  ],
  other: ['先离开危险的地方。', '人身危险打110，火警119，急救120。'],
};

/** To somebody who writes of himself that he means to die, by direct message. */
export const aidForSelf: readonly string[] = [
  '谢谢您说出来。心理援助热线12356，现在就有人接，什么都可以跟他们说。',
  '请先离开危险的地方，别一个人待着，叫醒家里人或者敲开邻居的门；已经吃了药、受了伤，马上打120。',
];

/** What a hotline is called where the file has no number for it. */
export const hotlineNames: Readonly<Record<string, string>> = {
  elevator: '电话看轿厢里的标牌',
  gas: '96777',
  power: '95598',
  water: '96116',
  property: '值班电话看楼门公示',
  heating: '值班电话看楼门公示',
};

/** What the danger is called in alarms and receipts. */
export const dangerNames: Readonly<Record<Danger, string>> = {
  trapped: '有人被困电梯',
  stuck: '有人被卡住或锁住',
  'gas-leak': '燃气泄漏',
  'gas-poisoning': '疑似煤气中毒',
  fire: '着火冒烟',
  'electric-shock': '漏电或触电',
  'burst-main': '主管道爆裂',
  'falling-object': '高空坠物',
  collapsed: '有人倒地',
  missing: '有人走失',
  'self-harm': '有人可能伤害自己',
  violence: '有人正被伤害',
  swindle: '可能正在受骗转账',
  'life-support': '靠设备维持的家庭断了电',
  'no-answer': '邻居敲门不应',
  other: '有危险',
};

/** Nothing is broken when these are over: they are ended, not repaired. */
export const withoutFault: ReadonlySet<Danger> = new Set([
  'stuck',
  'missing',
  'collapsed',
  'no-answer',
  'swindle',
  'self-harm',
  'violence',
]);

/** Everything else that is said while a danger lasts; `{place}` and the like are filled in. */
export const alarmWords = {
  alarm: '【紧急】工单#{number} {place} {danger}\n{words}\n看到请回「接」。',
  placeUnknown: '地点不明',
  placeKnown: '【紧急】工单#{number} 地点：{place}',
  detail: '【紧急】工单#{number} 又说\n{words}',
  again: '还没有人回应。',
  callYourself: '到现在还没有人回应，请直接打电话：\n{calls}',
  taken: '好，#{number}记您接了。',
  answered: '{who}已经回应了（工单#{number}）。有变化请接着在这里说。',
  over: '平安就好。工单#{number}还没修完，会接着跟。',
  overWithoutFault: '平安就好。工单#{number}先留着，由社区工作人员来了解、结单。',
  overToRescuers: '工单#{number}：{who}说「{words}」，不再叫您了。',
  takenBack: '工单#{number}，报的人撤回了。拿不准请打个电话问一声。',
  falseAlarm: '好，#{number}按误报结了。',
  wasFalse: '看过了，按误报结了。要是还不对劲，请再说一声。',
  goesOn: '不是误报。',
  goesOnToReporters: '刚才按误报结，不算了，又叫人去看了。',
  goesOnTold: '好，#{number}不是误报，又叫人了。',
} as const;

/** The words with their blanks filled in. */
export const inWords = (words: string, blanks: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/gu, (_, name: string) => String(blanks[name] ?? ''));
