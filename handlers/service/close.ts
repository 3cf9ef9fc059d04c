import type { Service } from '#domain/community.ts';
import { UserError } from '#domain/errors.ts';
import { sharesTwo } from '#domain/shared-letters.ts';
import { beginDraft } from '../draft/show.ts';
import type { Context, Handler } from '../handler.ts';
import { type ClosureContent, closureDraft, mayClose } from './closure-draft.ts';
import { isOfHealth } from './of-health.ts';

/** 健康小屋12月8日停诊 */
export const close: Handler<'service.close'> = async (intent, context, tx) => {
  mayClose(context);
  const { slots } = intent;
  const meant = serviceNamed(context, slots.service);
  if (meant === undefined) throw new UserError(otherPlace(slots.service, context.community.services));
  const content: ClosureContent = {
    service: meant.id,
    ...(slots.date === undefined ? {} : { date: slots.date }),
    ...(slots.alsoOn === undefined ? {} : { alsoOn: slots.alsoOn }),
    ...(slots.reason === undefined ? {} : { reason: slots.reason }),
    ...(slots.instead === undefined ? {} : { instead: slots.instead }),
  };
  return beginDraft(tx, context, 'closure', closureDraft, content);
};

/** The service of an id, a name or an alias; where there is one, of words like them. */
export function serviceNamed(context: Context, named: string): Service | undefined {
  const { services } = context.community;
  const [only, another] = services;
  return (
    services.find(({ id, name, aliases }) => [id, name, ...aliases].includes(named)) ??
    (only !== undefined && another === undefined && isLike(context, named, only) ? only : undefined)
  );
}

/** 小屋停诊, where there is one service: what it is called in part, or in other words for a place of health. 浴室 is another place. */
function isLike({ words }: Context, named: string, { name, aliases }: Service): boolean {
  const said = words.hints(named);
  const health = (own: string): boolean => isOfHealth(words, named) && isOfHealth(words, own);
  return said.includes('any-hut') || [name, ...aliases].some((own) => sharesTwo(named, own) || health(own));
}

const otherPlace = (named: string, services: readonly Service[]): string =>
  services.length === 0
    ? `没有「${named}」这项服务。`
    : `${named}的开放不归我停，我管的是${services.map(({ name }) => name).join('、')}；要告诉大家，说「发通知：${named}…」。`;
