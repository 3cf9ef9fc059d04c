import { gated } from '../look/gated.ts';
import { amount } from '../party/words.ts';

const people = `(?:${amount})(?:个|位|口|名)?(?:来)?(?:人|$|[,，。!！\\s])`;
const before =
  '(?:上次|上回|上周[一二三四五六日天]?|上个?月|上个?星期|上个?礼拜|去年|前年|往年|以前|昨天|前天|昨儿|那回|那次|头两年)';
/** 上次扫雪我们去了八个人, 上周扫雪我和王芳两个人扫的: what was done then. */
const done = gated(
  new RegExp(
    `${before}[^。!！?？]{0,16}(?:[去来报]了|[去来]过|(?:是|都是|就|才)?[去来]的|一共|总共|${people}\\S{0,4}的)`,
    'u',
  ),
);
/** 上回写的是一个: what is said of a sign-up that stands. */
const ofSignup = gated(
  /(?:刚才|上回|上次|之前)(?:我)?(?:写|报名|登记|说)(?:的|了|成)|改|加一|再加|这次(?:我|也|还)|也(?:去|来|报)|还(?:去|来|报)|算我/u,
);
/** 估计得来二十个人: of people in general. */
const guessed = gated(
  new RegExp(
    `(?:估计|预计|估摸|我看|怎么也|起码|至少|少说|大概|差不多|恐怕|怕是)(?:这次|今年|也|怎么)?(?:得|要|能|会|都|该)?(?:要|得|能|会)?(?:有|来|去)(?:个|到|上)?(?:${amount})(?:来|多)?(?:个|口|位|号)?人`,
    'u',
  ),
);
const ownHouse = gated(/(?:我们?家|咱家|俺家|我们(?:俩|仨|几个)?|我和|我跟|我带|算我|报名|我报)/u);

/** Talk of who came another time, or of how many may come: it signs up nobody. */
export function ofAnotherTime(text: string): boolean {
  if (done.test(text)) return !ofSignup.test(text);
  return guessed.test(text) && !ownHouse.test(text);
}
