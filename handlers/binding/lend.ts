import { UserError } from '#domain/errors.ts';
import { may } from '#domain/person.ts';
import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';

/** 授权大刘今天发通知: no right is lent by chat yet; said so, for such words are never what residents are to read. */
export const lend: Handler<'right.lend'> = async (_intent, context) => {
  if (!may(context.sender, 'right.lend', {})) throw new UserError('借权限要由社区工作人员来办。', 'right.lend');
  return [
    reply(
      context,
      '发通知的权限我还不会借给别人，没有发出任何内容。请让他把要发的话告诉您，您说「发通知：…」由我来发；长期要发的，请在社区文件里写上他的身份。',
    ),
  ];
};
