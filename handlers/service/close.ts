import { UserError } from '#domain/errors.ts';
import { beginDraft } from '../draft/show.ts';
import type { Handler } from '../handler.ts';
import { type ClosureContent, closureDraft, mayClose } from './closure-draft.ts';

/** 健康小屋12月8日停诊 */
export const close: Handler<'service.close'> = async (intent, context, tx) => {
  mayClose(context);
  const { slots } = intent;
  const service = context.community.services.find(
    (candidate) => candidate.id === slots.service || [candidate.name, ...candidate.aliases].includes(slots.service),
  );
  const only = context.community.services.length === 1 ? context.community.services[0] : undefined;
  const meant = service ?? only;
  if (meant === undefined) throw new UserError(`没有「${slots.service}」这项服务。`);
  const content: ClosureContent = {
    service: meant.id,
    ...(slots.date === undefined ? {} : { date: slots.date }),
    ...(slots.alsoOn === undefined ? {} : { alsoOn: slots.alsoOn }),
    ...(slots.reason === undefined ? {} : { reason: slots.reason }),
  };
  return beginDraft(tx, context, 'closure', closureDraft, content);
};
