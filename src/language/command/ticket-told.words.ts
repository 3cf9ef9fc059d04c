import { gated } from '../look/gated.ts';

/** Who may get a ticket, as colleagues call each other. */
export const people = '(?:[小老阿大][\\u4e00-\\u9fa5]|[\\u4e00-\\u9fa5]{1,2}师傅)';
const work = '(?:修|弄|换|搞|处理|疏通|通|接|装|焊|补|清理?|调|查|拆)';
const moved = gated(
  new RegExp(
    `^(?:(?:先|已经?|也|都|全|就|还是|还得?|得|师傅|让|由)[\\s，,]?){0,3}(?:派(?![出了])|(?:改派|指派|转|交|安排)给|换${people}|${people}(?:师傅)?(?:去|来|负责|跟|接|上门)|我(?:来|去|过去|接|负责)(?=[吧了啊哈看瞧修弄换处一，,。；;！!\\s]|$)|${work}(?:好|完|上|开)了|(?:好|完)了(?![吗么没])|搞定|完成|完工|办结|完事|解决了|(?:在|正在|开始)${work}|(?:等|缺|没)(?:[一个]?(?:配?件|货|材料|厂家|物业|业主|住户)|到?(?:周|下周|[明后]天))|不(?:用|必|需要)?(?:再)?[等派]|(?<=先)(?:不|别)(?:再)?(?:修|弄|换|搞)|(?:配件|零件|材料)(?:已经?|都|刚)?到|暂停|改[天约]|(?:已经?)?约好了|(?:业主|住户|家里|敲门)没人|没人(?:在家?|开门|应门?)?$|(?:业主|住户)不在|(?:今天)?(?:${work}|约)不(?:完|好|了|上|动)|没法${work}|(?:已?约|改)(?:好|到|在|了)?[^，,]{0,14}[\\d一二两三四五六七八九十]?[点午天早晚周])`,
    'u',
  ),
);
/** 没修好, 还没弄: nothing is moved by it, and it is said of that ticket. */
export const notMoved = new RegExp(`^(?:还|也|都|又){0,2}(?:没|未)(?:有)?(?:给)?(?:${work}|好|完)`, 'u');
/** 下午两点上门, 明天去修; 下午去买 is another errand. */
export const comes = new RegExp(
  `^(?:再|就|得)?(?:[今明后]天|明[早晚]|下?周[一二三四五六日天]|[上下中]午|早上|晚上|一会儿?|待会儿?|马上|[\\d一二两三四五六七八九十]{1,3}[点:：号]).{0,12}?(?:上门|(?:再|过)?(?:去|来)(?:了|吧|${work}|看看?|弄|一趟)?$|${work}(?:一下|吧)?$)`,
  'u',
);
/** 明天上午: when somebody comes, beside another one of which more is said. */
export const timeOnly =
  /^(?:[今明后]天|明[早晚]|下?周[一二三四五六日天]|[上下中]午|早上|晚上|[\d一二两三四五六七八九十]{1,3}[点:：])[\d一二两三四五六七八九十点半刻整分:：上下中午早晚周日天前后]{0,10}(?:左右|之?前|去|来|过去)?(?:吧|了)?[。.!！\s]{0,3}$/u;

/** What is said of a ticket, in plain words: who gets it, that it is done, waits, or when somebody comes. */
export const isMove = (words: string): boolean => moved.test(words) || comes.test(words);

const broken = '又(?:坏|停|漏|堵|不(?!在|接|开门|让|来|能|用)|没(?!人|货|件|配件|空|接|在|开门)|黑|卡|返|灭|断)';
const again = new RegExp(
  `^(?:怎么|咋)?${broken}|^(?![派转交给让叫])[\\u4e00-\\u9fa5]{1,4}又(?:坏|漏|堵|灭|停|不[亮热通]|没[水电])|^(?:已经?|刚才?|昨天)?${work}?(?:好|完)了?[，,\\s]{0,2}(?:可|但|可是|但是|结果|现在|刚才?){0,2}${broken}|^(?:还是|还|根本|其实)?(?:没(?:有)?(?:给)?(?:修|弄)(?:好|完)|没(?:有)?(?:完成|办结)|不行|没好)(?:啊|呢|了)?(?:[，,\\s]{0,2}(?:重开|搞错了|说错了|弄错了))?[。!！]?$|^重开`,
  'u',
);
const lastClause = /[，,；;。\s]([^，,；;。\s]{1,20})[。!！\s]{0,3}$/u;
/** 又不亮了, 修好了又灭了: it is broken once more; 又坏了，换好了 is over. */
export const brokeAgain = (words: string): boolean =>
  again.test(words) && !ended.test(lastClause.exec(words)?.[1] ?? '');
const ended = new RegExp(`^(?:已经?|都|又|给|我){0,3}(?:${work}(?:好|完|上)了|(?:好|完)了|搞定|完成|办结)`, 'u');
