import type { IntentKind } from '#domain/intent.ts';
import type { Handler } from './handler.ts';
import { reply } from './saying.ts';

/** What the assistant understands and cannot do yet: said honestly to who asked it, silence to everybody else. */
export const notYet = <K extends IntentKind>(what: string): Handler<K> => {
  return async (_intent, context) =>
    context.addressed ? [reply(context, `${what}我现在还办不了，请找社区工作人员。`)] : [];
};
