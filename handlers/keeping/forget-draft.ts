import { forget as forgetEverything } from '#db/queries/forgotten.ts';
import type { DraftKind } from '../draft/kind.ts';
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
