import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';

/** 在吗, 你是真人吗: one kind line; it is no question for staff and leaves no record (Q3). */
export const greeting: Handler<'greeting'> = async (_intent, context) => {
  const { assistant, name } = context.community;
  return [reply(context, `在的，我是${name}的自动助手${assistant}，不是真人。报修、报名、打听社区的事，直接说就行。`)];
};
