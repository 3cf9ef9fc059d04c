import { gated } from '../look/gated.ts';

const both = gated(
  /^(?:活动|那个|的)?\s?(?:和|跟|与|及|以及|还有|[、，,])\s?(\p{Script=Han}{2,8}?)(?:活动|那个|的)?(?:这?[两俩2]个?)?(?:我们?|我家|俺|咱)?(?:也|[，,\s]){0,2}(?:都|全)(?:给我|帮我|要|想){0,2}(?:报|去|来|参加|算|加)/u,
);

/** 包饺子和健步走都报: the event that is named right behind another one, when the same is said of both. */
export function eventBeside(text: string, event: string): string | undefined {
  const at = text.indexOf(event);
  return at === -1 ? undefined : both.exec(text.slice(at + event.length))?.[1];
}
