import type { IntentOf } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';
import { readAs } from '../normalised.ts';

const livesAt =
  /^(?:你好|您好)?[，,\s]{0,3}(?:我|我家|我们家|俺|俺家|本人)(?:就|是|现在)?(?:住|住在|家住|家住在|家在|搬到|搬到了|是|的?门牌(?:号)?是|的?地址是|的?房号是)?[：:，,\s]{0,3}$/u;

/** 我住3-2-501, said alone to the assistant: where somebody lives, and nothing else. */
export function readHome(
  { frame, addresses, text }: Ingredients,
  said: string,
): IntentOf<'resident.address'> | undefined {
  const [only] = addresses;
  if (frame.room !== undefined || addresses.length !== 1 || only === undefined) return undefined;
  const { building, unit, flat } = only;
  if (building === undefined || unit === undefined || flat === undefined) return undefined;
  const words = readAs(text, only);
  const at = text.text.length - said.length === 0 ? said.indexOf(words) : -1;
  if (at < 0 || !livesAt.test(said.slice(0, at)) || at === 0) return undefined;
  const rest = said.slice(at + words.length).replace(/[的了哦啊呀哈吧。.！!，,\s]/gu, '');
  return rest === '' ? { kind: 'resident.address', slots: { address: { building, unit, flat } } } : undefined;
}
