import type { Intent } from '#domain/intent.ts';
import { wordList } from '../vocabulary.ts';
import { fixedOrders } from './simple-words.ts';

const longest = 40;
/** Without one of these no fixed order is in the text. */
const stems = wordList(
  '确认 确定 发吧 发送 发布 发出 发了 么发 样发 就发 个发 同意发 不发 别发 甭发 要发 以发 么定 么办 样办 个办 个定 取消 作废 不要 草稿 放弃 丢弃 撤 报错 不算 不作数 没说 隐私 存 保存 记 留 泄露 偷 监听 信息 资料 数据 东西 删 忘 清 抹 注销 日报 汇总 小结 总结 日结 帮助 帮 使用 说明 功能 菜单 会啥 会什么 会干 会做 会些 会点 会办 会嘛 能干 能做 能些 能啥 能什么 能办 可以做 可以干 怎么用 怎么使 咋用 干啥 做什么 干嘛 干什么 做啥 办啥 help HELP Help 本事 有啥用 有什么用 聊天 说的话 说话',
);

/** Orders that fixed wordings say (确认, 取消, 撤销, 隐私, 日报), with nothing else in the message. */
export function readSimple(text: string, addressed: boolean): Intent | undefined {
  if (text.length > longest || !(stems.in(text) || text === '发')) return undefined;
  const clauses = text
    .split(/[\s,，。!！?？~～、.…;；]+/u)
    .map((clause) => clause.replace(/(?:呀|啊|呢|哈|哦|噢|嘛|\[[^\]]{1,4}\]|\p{Extended_Pictographic}){1,4}$/u, ''))
    .filter((clause) => clause !== '');
  if (clauses.length === 0 || clauses.length > 5) return undefined;
  for (const fixed of fixedOrders) {
    if ((fixed.addressed === true && !addressed) || fixed.never?.test(text) === true) continue;
    if (!clauses.some((clause) => fixed.order.test(clause))) continue;
    if (clauses.every((clause) => fixed.order.test(clause) || fixed.along.test(clause)))
      return { kind: fixed.kind, slots: {} };
  }
  return undefined;
}
