import type { Piece } from '#domain/reading.ts';
import { gated } from '../look/gated.ts';
import { isShutOff } from '../repair/danger-none.ts';
import { isNeighbourAlone, neighbourName } from '../repair/neighbour.ts';
import { symptomIn, symptoms } from '../repair/symptoms.ts';
import { thingsIn } from '../repair/things.ts';
import { sensesOf } from '../senses/senses.ts';

/** Asks, thanks or says several things. */
const noPiece = gated(/[,，。;；?？吗]|辛苦|谢|感谢|点赞|真好|不错/u);
/** 还不热, 又堵了. */
const plainFault = gated(
  /^(?:还|又|一直|老|总|就是|根本|一点|完全|全|都|彻底|也){0,30}(?:不热|不亮|坏|漏|堵|没反应|冰凉|打不开|关不上|不动)/u,
);

/** A piece of a report (Q4): the thing without a fault, or the fault without a thing. */
export function readPiece(text: string): Piece | undefined {
  if (text.length > 12 || noPiece.test(text)) return undefined;
  if (isShutOff(text)) return undefined;
  if (isNeighbourAlone(text) || unheard.test(text)) return { neighbour: text };
  if (ownRoom.test(text)) return { room: text };
  const thing = thingsIn(text)[0];
  const fault = symptomIn(text) !== undefined || plainFault.test(text);
  if (thing !== undefined && !fault) {
    return /(?:我|咱|俺|楼|单元|层|家|这|那|门口|物业|师傅|\d)/u.test(text) || thing.end === text.length
      ? { thing: text }
      : undefined;
  }
  if (thing === undefined && fault) return { symptom: text };
  return undefined;
}

/**
 * Whether a piece may be a whole report, as far as its words go: before the fault stands a word that no table knows as a
 * thing (片子拔凉), or beside the thing one that is said of faults (楼道没灯).
 */
export function mayBeWhole({ symptom, thing }: Piece): boolean {
  if (thing !== undefined) return [...sensesOf(thing)].some((sense) => faulty.has(sense));
  const said = symptom?.replace(adverbs, '') ?? '';
  return (symptoms.first(said)?.start ?? 0) >= 2;
}
const faulty: ReadonlySet<string> = new Set(
  'broken noise smell leak cold dark nopower nowater nonet stuck blocked cracked'.split(' ').map((one) => `=~${one}`),
);
const adverbs =
  /^(?:还是|还|又|一直|老是|老|总是|总|就是|根本|一点|一点也|完全|全|都|彻底|也|怎么|咋|这|那|它|现在|今天|昨天|可是|但是){1,4}/u;

/** 好几天没见着, 敲门也没人应, 电话也打不通: of whom, was said before or comes next. */
const unheard = gated(
  new RegExp(
    `^(?:(?:楼上|楼下|隔壁|对门|对面|邻居)?的?(?:${neighbourName}))?(?:我|也|都|这|已经?|好像|有|又|[他她]){0,4}(?:(?:好?几|[两三2-9]|好多|一个?)(?:天|礼拜|星期|周)(?:都|也|了){0,2}没(?:有)?(?:见着?|看见|看到|见到|露面|出门|出来|下楼|动静|声音|消息|人影|信儿?)(?:过|着|他|她|人|了){0,2}|(?:怎么)?敲(?:了)?(?:半天|好久|几次|几遍)?门?(?:了)?(?:半天|好久)?(?:也|都|还是?|一直){0,2}(?:没(?:有)?(?:人)?(?:应声?|答应|开门?|反应|动静|回应)|不(?:应|开门?))|(?:给[他她])?(?:打)?电话(?:也|都)(?:还|一直)?(?:打不通|不接|没(?:有)?人?接|关机|不通)|(?:屋里|家里)(?:也|都|一点){0,2}没(?:有)?(?:一点)?(?:动静|声音|反应))(?:了|啊|呢|呀)?[。!！]?$`,
    'u',
  ),
);
/** 我家厨房, 家里卫生间. */
const ownRoom = gated(
  /^(?:(?:我|俺|咱)们?(?:家|屋)|家)(?:里)?的?(?:厨房|厕所|卫生间|洗手间|浴室|阳台|客厅|卧室|主卧|次卧|书房)(?:里|那儿|那边|这儿|这边)?[。.!！]?$/u,
);
