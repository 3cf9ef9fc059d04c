import { storedAbout } from '#db/queries/keeping.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';
import { forgetDraft } from './forget-draft.ts';

/** 删除我的信息: asked once whether it is meant (P3). */
export const forget: Handler<'forget'> = (_intent, context, tx) => beginDraft(tx, context, 'forget', forgetDraft, {});

const names: Readonly<Record<string, string>> = {
  people: '姓名和门牌',
  memberships: '群昵称',
  reports: '报修',
  signups: '报名',
  questions: '问题',
  acknowledgements: '收到',
  participations: '到场',
};

/** 隐私: what is stored and for how long (P3). */
export const privacy: Handler<'privacy'> = async (_intent, context, tx) => {
  const { retention, id } = context.community;
  const stored = await storedAbout(tx, id, context.sender.contacts);
  const counts = Object.entries(names).flatMap(([table, name]) => {
    const count = stored[table]?.length ?? 0;
    return count === 0 ? [] : [`${name}${count}条`];
  });
  const days = (life: Temporal.Duration) => Math.round(life.total('days'));
  return [
    reply(
      context,
      [
        `我记着您的：${counts.length === 0 ? '没有' : counts.join('、')}。`,
        `与我无关的聊天不保存；问答和往来的话留${days(retention.text)}天，工单和报名留${days(retention.tickets)}天。`,
        '要删除，请说「删除我的信息」。',
      ].join('\n'),
    ),
  ];
};
