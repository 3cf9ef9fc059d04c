import type { Trace } from '#db/queries/traces.ts';
import { subjectOf } from '#domain/outgoing.ts';

/** What 撤销 does not reverse: it is named as the last act, so that nothing older is taken back in its place. */
export const stays = ['sent', 'moved', 'ended', 'corrected', 'reopened'] as const;

/** What is said of the last act when it stays, with the words that change it; undefined when it can be taken back. */
export function sayStays({ did, about: [first] }: Trace): string | undefined {
  if (first === undefined) return undefined;
  const { type, id } = subjectOf(first);
  switch (did) {
    case 'sent':
      return type === 'event'
        ? `您刚才发的是活动#${id}，已经发出去了；要取消请说「取消活动#${id}」。`
        : `您刚才发的是通知#${id}，已经发出去了；要改请说「更正通知#${id}：…」。`;
    case 'moved':
      return `您刚才改的是通知#${id}的发出时间；要改回去请说「通知#${id}改到几点发」。`;
    case 'ended':
      return `您刚才说的是通知#${id}恢复了，撤不了；还没恢复请再发一条通知。`;
    case 'corrected':
      return '您刚才核对的是名单，撤不了；直接说要改哪几位就行。';
    case 'reopened':
      return `您刚才说的是工单#${id}又坏了；好了请说「#${id}好了」。`;
    case 'cancelled':
      return type === 'notice' ? `您刚才说的是通知#${id}不发了，撤不了；要发请重新发一条。` : undefined;
    default:
      return undefined;
  }
}
