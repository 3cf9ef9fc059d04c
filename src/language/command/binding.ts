import type { Intent } from '#domain/intent.ts';
import type { Ingredients } from '../ingredients.ts';

/** 绑定 3号楼邻里群: a room of the file by its name, or what is at least called a group. */
export function readBinding({ frame }: Ingredients, text: string): Intent | undefined {
  if (!text.includes('绑定') || text.length > 60) return undefined;
  const named =
    /^(?:请|帮我)?绑定(?:本群|这个群)?(?:为|到|成)?[\s:：,，]{0,8}[「『“"【《]?([^「」『』“”"【】《》,，。!！?？]{2,40}?)[」』”"】》]?[\s。!！]{0,8}$/u
      .exec(text)?.[1]
      ?.trim();
  if (named === undefined) return undefined;
  const known = frame.lexicon?.roomTopics.includes(named) ?? false;
  return known || named.endsWith('群') ? { kind: 'room.bind', slots: { topic: named } } : undefined;
}
