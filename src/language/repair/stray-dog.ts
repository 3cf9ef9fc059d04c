import { gated } from '../look/gated.ts';

/**
 * 有条大黄狗没主，撵着小孩跑: a dog that is nobody's goes for people, and has bitten none. 谁家狗没拴，吓我一跳 is talk among
 * neighbours, who know whose it is; 流浪狗好可怜 too.
 */
export const strayGoesForPeople = (text: string): boolean =>
  text.length <= longest && stray.test(text) && goesFor.test(text) && !tame.test(text);
const longest = 80;

const stray = gated(
  /(?:流浪|野|没(?:有)?(?:主|主人|人(?:要|管|养|牵|领))的?|无主的?)(?:的)?(?:大|小|黄|黑|白|花|恶){0,2}(?:狗|犬)|(?:狗|犬)(?:又|也|都|是|好像|像是|看着|[，,\s]){0,3}(?:没(?:有)?(?:主(?!意)|人(?:要|管|养|牵|领))|无主|流浪|野的|不知(?:道)?(?:是)?(?:谁家|哪儿?来|从哪))/u,
);
const whom =
  '(?:人(?!家)|小?孩子?|孩子|娃|小朋友|学生|老(?:人|太|头|爷|奶)|大[爷妈]|奶奶|爷爷|我(?!家(?:狗|猫))|路人|行人|过路|骑车|电动车|外卖|快递)';
const goesFor = gated(
  new RegExp(
    `(?:狗|犬)(?:(?!被|给).){0,24}?(?:(?:追|撵|扑|冲|围|堵|拦|吼|龇牙|呲牙|咬)(?:着|了|向|过来|上来|上|住|咬|[，,]){0,2}.{0,3}${whom}|(?:见|看见|见着|冲着?|对着?|朝着?|追着?)${whom}.{0,4}(?:就|都|直|老|又)?(?:追|撵|扑|咬|冲|龇牙|呲牙|吼))`,
    'u',
  ),
);
/** It is played with or fed, or it is of another time, or only might be. */
const tame =
  /[被让]|(?:小?孩子?|娃|人)(?:在|都|老)?(?:追|撵|逗|喂|抱|打|欺负)|以为|叼|原来|要吃的|讨吃|摇尾|撒娇|可爱|可怜|亲人|不咬人(?!才)|从不|喂|领养|收养|吗|[?？]|会不会|小时候|那年|去年|前年|以前|老家|村里|新闻|视频|电影|要是|如果|万一|梦/u;
