import { isPerson } from './people.ts';
import { kin } from './words.ts';

const lead = /^(?:人|叫|是|我?(?:朋友|邻居|同事|同学)|[，,：:\s]){0,3}/u;
const tail = /(?:吧|了|哈|呗|谢谢|[，,。.!！\s]){1,4}$/u;
/** 再加一个小时, 再加一个大人: nobody's name. */
const noName: ReadonlySet<string> = new Set([...kin, '小时', '小孩', '大人', '老人', '小朋友', '邻居', '同事', '朋友']);
const longest = 4;

/** 再加一个赵刚: the names of those who come besides, where nothing else stands behind their number. */
export function namesAdded(after: string): readonly string[] {
  const names = after
    .replace(lead, '')
    .replace(tail, '')
    .split(/[和跟与、，,]/u);
  return names.every((name) => name.length <= longest && !noName.has(name) && isPerson(name)) ? names : [];
}
