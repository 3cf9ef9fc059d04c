import type { Category } from '#domain/intent.ts';
import { gated } from '../look/gated.ts';

/** What nobody can stop, or what is about to hurt somebody: pressing, however calmly it is told (CONTRACT §4, urgency). */
export function isPressing(category: Category, text: string): boolean {
  if (category === 'water' || category === 'heating')
    return sprays.test(text) && (cannotStop.test(text) || burst.test(text));
  if (category === 'structure')
    return (comesDown.test(text) && !noise.test(text)) || (bulges.test(text) && keepsClear.test(text));
  return category === 'elevator' && pinches.test(text) && again.test(text);
}

/** 水往外滋，缠都缠不住; a tap or a cistern that runs though it is turned off is neither. */
const sprays = gated(/滋(?!味)|喷(?!头|不出)|呲|哧|刺啦|窜|射|直冒|往外(?:涌|冒|窜|射)|水柱/u);
const cannotStop = gated(
  /(?:缠|堵|捂|摁|塞|包|裹|绑|勒|压|挡|舀)(?:都|也|根本|可)?(?:缠|堵|捂|摁|塞|包|裹|绑|勒|压|挡|舀)?不(?:住|上|死|紧|严|及|过来)/u,
);
/** 管子崩了 呲得满屋都是 关不上. */
const burst = gated(/(?:管|接头|阀|软管|水表|焊口)[^，,。]{0,6}(?:崩|裂|断|爆|脱)[^。]{0,24}[关止]不(?:上|住|了|掉)/u);

/** 吊顶眼看要塌; 墙皮要掉 and a crack are looked at in their turn. */
const comesDown = gated(
  /(?:吊顶|天花板?|顶棚|顶板|房顶|屋顶|楼顶|石膏|水泥|抹灰|墙|顶|雨棚|雨搭|檐|阳台|栏杆|楼板|台阶|楼梯|横梁|梁|柱)[^。!！?？]{0,16}(?:眼看|眼瞅着|看着|看样子|马上|随时|就|快|要|得)(?:着|就|都|会|可能|快|要|得){0,3}(?:塌|垮|坠)(?!房|信|人设)/u,
);
/** 楼上蹦得天花板都要塌了 complains of noise. */
const noise = /蹦|跳绳|跳操|跑步|跑来跑去|打闹|闹腾|吵|咚咚|音响|唱歌|呼噜|装修声/u;
const bulges = gated(
  /(?:吊顶|天花板?|顶棚|顶板|房顶|屋顶|石膏|水泥|抹灰|墙|顶)[^。!！?？]{0,10}(?:鼓|坠|塌|耷拉|垂|往下(?:沉|坠|弯))(?:了|出|起|着|下|包|个|大|来)/u,
);
const keepsClear =
  /(?:床|沙发|桌子?|柜子?|东西|孩子|娃|人)(?:都|也|全)?(?:给)?(?:挪|搬|移|躲)(?:开|走|到|出去)|不敢(?:睡|站|坐|待|呆|住|进|走|过|往那)|(?:怕|担心)(?:它)?.{0,4}(?:砸|掉下|塌|下来)|躲着走|绕着走/u;

/** 昨天夹我胳膊，今天差点夹着个娃: bodies, and not once; a bag or one pinch is mended in its turn. */
const pinches = gated(
  /夹(?:着|到|了|住|过|伤|疼)?(?:了)?(?:我|他|她|人家|孩子?|娃|老(?:人|太太|头|伴)|[我他她]?(?:妈|爸|奶奶|爷爷|闺女|儿子|孙子|孙女))?(?:的)?(?:一下)?(?:胳膊|手|腿|脚|肩膀?|头|脑袋|身子|腰|膝盖|后背)/u,
);
const again =
  /差点.{0,4}(?:夹|撞).{0,6}(?:孩|娃|老|小)|(?:[两三四五六几好\d])(?:回|次)了?|又夹|昨[天晚儿].{0,16}今[天早儿]|[青肿紫](?:了|一)|破皮|擦破|见红|红印/u;
