import type { Piece } from '../normalised.ts';

const asks =
  /(?:替|帮|代|给|为)([^\s,，。!！?？;；]{1,14}?)(?:也|先|再|都)?(?:报(?:个|一下|一个|上|名|两|俩|仨)|报$|登记|加上|记上|填|报(?=[,，。!！ ]))/u;
const self = /^(?:我|我家|我们|我们家|咱|咱们|俺|俺家|自己|大家|你|您|孩子们|忙|)(?:也|先|再|都)?$/u;
const where = /^(?:我们|咱们|咱)?(?:楼上|楼下|隔壁|对门|[\d\-号楼单元门层室栋一二三四五六七八九十]+)?的?/u;

/** In whose name somebody signs up: 我妈 from 给我妈也报一个, 孙大爷 from 替2门203的孙大爷报一个. */
export function readProxy(text: string): { name: string; piece: Piece } | undefined {
  const found = asks.exec(text);
  if (!found || self.test(found[1]!)) return undefined;
  const name = found[1]!.replace(where, '');
  if (!name || self.test(name)) return undefined;
  return { name, piece: { start: found.index, end: found.index + found[0].length } };
}
