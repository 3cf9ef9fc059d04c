import { gated } from '../look/gated.ts';

/** 他不去了，旅游退了: what is given up is a journey or a party of somebody's own. */
const givenUp = gated(
  /(?:旅游|旅行|跟团|团费|[机车船门]票|高铁|航班|民宿|签证|饭局|婚宴|喜酒|酒席|包间|相亲)(?:也|都|就|已经?|给|的票|的钱){0,2}(?:退|改签|取消|黄)(?:了|掉|票|团|款)/u,
);
/** 婚礼他不去了, 我妹妹家旅游她不来了: what others stay away from stands before 他. */
const fromElsewhere = gated(
  /(?:旅游|旅行|出国|婚礼|婚宴|喜酒|酒席|满月酒|饭局|聚会|聚餐|同学会|团建|年会|家长会|面试|相亲|打牌|麻将|钓鱼)(?:他|她)(?:们|俩|们俩|两个)?(?:就|又|也|都|说|临时|突然|有事){0,2}(?:不去|不来|去不[了成]|来不[了成]|不参加|参加不|不能[去来]|没法[去来])/u,
);

/** Whether somebody stays away from something of their own, of which no list is kept here. */
export const leavesElsewhere = (text: string, event: string | undefined): boolean =>
  event === undefined ? givenUp.test(text) || fromElsewhere.test(text) : fromElsewhere.test(text.replace(event, ' '));
