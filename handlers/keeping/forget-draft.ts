import { forget as forgetEverything } from '#db/queries/forgotten.ts';
import { storedAbout } from '#db/queries/keeping.ts';
import type { DraftKind } from '../draft/kind.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler } from '../handler.ts';
import { reply } from '../saying.ts';

const question =
  '会删除我记下的您的姓名、门牌、报名、问过的话和报修里的您的话；别人也报了的工单留着，不带您。回复「确认」删除，「取消」作罢。';

/** 删除我的信息: done after one confirmation (P3). */
export const forgetDraft: DraftKind = {
  missing: () => undefined,
  change: (content) => content,
  preview: () => question,
  keep: async () => undefined,
  commit: async (tx, _content, _draft, context) => {
    await forgetEverything(tx, context.community.id, context.sender.contacts);
    context.changed();
    return [reply({ ...context, addressed: true }, '您的信息已经删除。以后您再说话，我会重新认识您。')];
  },
  discard: async () => undefined,
};

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
