import { symptomIn } from './symptoms.ts';
import { thingFor, thingsIn } from './things.ts';

/** What stands beside a thing and its fault without making anything else of them. */
const beside = /[\s\p{P}\d一二三四五六七八九十了啊呀啦呢的又还也都就我家咱这号楼单元层门栋里]/gu;

/** 返味儿 tells of a drain; 有味儿 may be of anything. */
const comesUp = /[返反]味儿/u;
/** 堵了三天了: since when. */
const since =
  /(?:都|已经|快){0,2}(?:好?几|[一二两三四五六七八九十半\d]{1,3})个?(?:天|月|年|周|星期|礼拜|小时|钟头|晚上|宿)了?$/u;

/** Nobody says a thing, its fault and where it is in more letters. */
const longest = 16;

/** 灯坏, 3单元电梯又坏了: a thing of the community and what is wrong with it, and nothing else. */
export function saysOnlyFault(text: string): boolean {
  if (text.length > longest) return false;
  const symptom = symptomIn(text);
  const thing = symptom && thingFor(thingsIn(text), symptom.start);
  if (symptom === undefined || thing === undefined || thing.tag === 'own') return false;
  // 这破电梯 scolds.
  if (symptom.end === thing.start && text.slice(symptom.start, symptom.end) === '破') return false;
  const [first, second] = thing.start < symptom.start ? [thing, symptom] : [symptom, thing];
  const rest =
    text.slice(0, first.start) +
    text.slice(first.end, Math.max(first.end, second.start)) +
    text.slice(second.end).replace(comesUp.test(text) ? /^儿/u : '', '');
  return rest.replace(since, '').replace(beside, '') === '';
}
