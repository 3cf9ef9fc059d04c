import { describe, expect, it } from 'vitest';
import type { RepairSlots } from '#domain/intent.ts';
import { read } from '#language/read.ts';
import { dangerSigns } from '#language/repair/danger.ts';
import { criesDanger } from '#language/repair/danger-cry.ts';
import { dangersLike } from '#language/repair/danger-likeness.ts';

const now = Temporal.PlainDateTime.from('2026-11-24T10:00:00');

function report(text: string): RepairSlots | undefined {
  const intent = read(text, { now, room: { kind: 'building', building: 3 } }).intents[0];
  return intent?.kind === 'repair.report' ? intent.slots : undefined;
}

const chance = (text: string): number => dangersLike.of(text, dangerSigns(text).tags).of('danger');

describe('a danger (CONTRACT §4, urgency)', () => {
  it('that is cried and nothing else is one, whatever any weights say', () => {
    for (const text of [
      '着火了快来人',
      '3号楼2单元着火了！！',
      '我家也着火了',
      '【紧急】有人晕倒了快打120',
      '爆炸了',
      '扩散：3号楼着火了快来人',
    ]) {
      expect(criesDanger(text), text).toBe(true);
      expect(report(text)?.urgency, text).toBe('emergency');
    }
    // Weights alone deny it: so few letters are mostly said of something else.
    expect(chance('爆炸了')).toBeLessThan(0.5);
    for (const text of [
      '要是着火了怎么办',
      '我昨天在公司电梯里被困过一回',
      '今天火锅真好吃',
      '哪儿着火了？',
      '有没有着火',
    ])
      expect(criesDanger(text), text).toBe(false);
  });

  it('is none where it is denied or over, and one where it only sounds so', () => {
    for (const text of [
      '楼道不冒烟了',
      '没煤气味了',
      '插座不冒火花了',
      '电梯里没困人',
      '没有人触电',
      '电梯门不夹人了，谢谢小孙',
      '老伴和孩子不去了',
      '我闻错了，不是煤气',
      '闻不到煤气了',
      '坐车头晕',
      '跳楼大甩卖',
    ])
      expect(report(text), text).toBeUndefined();
    for (const text of [
      '没呼吸了',
      '着火了，没水救火',
      '火灭不了啊快来',
      '煤气关不上一直漏气',
      '没煤气味了但是闻着糊味',
      '不是演习，真着火了',
      '火灭了又着了',
      '隔壁没人煤气味很大',
      '隔壁家没人着火了！！',
      '煤气味散了一楼道',
      '我家着火全没了',
      '3号楼配电室着火停了电',
      '没人触电，但是井里有人触电了',
      '这边没冒烟，对面楼冒烟了',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
    expect(report('电梯门老夹人')?.urgency).not.toBe('emergency');
  });

  it('is looked for in the flat that is named with it, whatever it is', () => {
    expect(report('油烟机里火苗窜出来了我扑不灭 6号楼4门901')?.place).toEqual({ building: 6, unit: 4, flat: 901 });
    expect(report('楼上两口子打起来了 女的喊救命 6-2-902')?.place).toMatchObject({ building: 6, unit: 2, flat: 902 });
    // The flat of who only sees it is none.
    expect(report('我是3-2-501的，楼道着火了')?.place).not.toHaveProperty('flat');
    expect(report('3号楼2单元501看到楼顶有人要跳楼')?.place).not.toHaveProperty('flat');
  });

  it('is heard though words stand beside it that mostly speak of something else', () => {
    for (const text of [
      '看着新闻呢闻见煤气味特别冲，头都晕了，谁快来看看',
      '我同事来串门，在你们电梯里困着呢，快找人',
      '地铁口回来一看，咱楼三层窗户往外冒黑烟',
      '上次是误报，这回真着了，六层楼道全是烟',
      '还以为谁家炒菜呢，打开门楼道都是烟，呛得睁不开眼',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
  });

  it('is heard though nobody names it', () => {
    for (const text of [
      '我爸坐在马桶上叫不应了，嘴唇都紫了',
      '广告牌让风刮下来砸着一个骑车的，满头是血',
      '三岁孩子从幼儿园门口让人抱走了，往地铁站跑了',
      '手粘在铁门上撒不开，谁去拉闸',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
  });

  it('is heard when it is confided, cried out or shown by a body, and no weights judge that', () => {
    for (const text of [
      '安眠药我备好了，谢谢大家的照顾',
      '活够了，对不起老邻居们',
      '遗书压在枕头底下',
      '快来人 救人啊',
      '死人了！',
      '开水壶翻了烫着孙女，胸口红了一大片',
      '小孩眼睛里溅进石灰了',
      '爷爷血氧掉到70多',
      '老张下水好几分钟了没冒头',
      '屋里灌了浓烟，我们下不去',
      '车库门压住老太太的腿',
      '外墙吊篮歪了，俩师傅在上面',
      '醉汉又来踹门了',
      '电梯里有人困住了，灯也不亮了',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
    for (const text of [
      '孙子的药我备好了放门口，谢谢你们跑一趟',
      '奶奶做饭烫了个泡，抹点药就好了',
      '甲方又要来砍我们预算',
      '昨天粥烫了孩子脸，今天没事了',
      '这剧里遗书放在抽屉里太老套',
      '热死人了',
      '快死人了',
      '电梯里灯不亮了',
      '【提示】石灰溅进孩子眼睛先用清水冲',
      '急救培训讲了，血氧降到80要吸氧',
      '绿化队下来砍老榆树了',
      '我妈下去跳广场舞好半天没上来',
      '道闸杆压到车头了',
      '锁眼里被弄进去502胶水了',
      '闺女烫了个头，脸显小',
      '爷爷的遗书在抽屉里，房子归谁',
      '防火门把手烫手，太阳晒的',
      '我要是物业，早把楼道里那堆废品清了',
    ])
      expect(report(text)?.urgency, text).not.toBe('emergency');
  });

  it('is heard beside a quote, by itself or beside another fault', () => {
    const quote = '「老魏：今天真冷」\n- - - - - - - - - - - - - - -\n';
    expect(report(`${quote}我爸坐在马桶上叫不应了，嘴唇都紫了`)?.urgency).toBe('emergency');
    expect(report('孩子头卡栏杆里拔不出来了')).toMatchObject({ urgency: 'emergency', danger: 'stuck' });
    expect(report('孩子头卡栏杆里拔不出来了，另外路灯也坏了')).toMatchObject({ urgency: 'emergency', danger: 'stuck' });
  });

  it('is heard though nobody is at home: only in the lift that stands nobody must be', () => {
    for (const text of ['我困在电梯里了，家里没人', '老奶奶从楼梯上滚下来满头是血，家里没人'])
      expect(report(text)?.urgency, text).toBe('emergency');
    expect(report('电梯停了，里面没人')?.urgency).not.toBe('emergency');
  });

  it('is another where somebody joins an emergency that nobody told of before', () => {
    const [same] = read('同上，我爸也倒了，叫不应，嘴唇紫了', { now, room: { kind: 'building', building: 3 } }).intents;
    expect(same).toMatchObject({ kind: 'repair.same', slots: { report: { urgency: 'emergency' } } });
    // Told at length it is one of its own.
    const long = '屋里冷就烧了个炭炉子取暖，门窗都关得严严的，吃到一半老伴说头疼恶心，扶都扶不住，我也发晕';
    expect(report(long)).toMatchObject({ urgency: 'emergency', danger: 'gas-poisoning' });
  });

  it('is told apart, so that the first aid is its own and a discreet one stays so (E5)', () => {
    const said: readonly (readonly [string, string])[] = [
      ['电梯里困人了', 'trapped'],
      ['两岁孩子反锁在车里了', 'stuck'],
      ['厨房着火了', 'fire'],
      ['一进门煤气味特别大', 'gas-leak'],
      ['高空抛物', 'falling-object'],
      ['大爷倒在楼道里叫不醒', 'collapsed'],
      ['药我都备好了，不想活了', 'self-harm'],
      ['我老公打我，满脸是血', 'violence'],
      ['我妈正给骗子转账，拦不住', 'swindle'],
    ];
    for (const [text, danger] of said) expect(report(text)?.danger, text).toBe(danger);
  });

  it('is none where its words are only said', () => {
    for (const text of [
      '这天儿热得要着火了哈哈',
      '昨晚看的那个片子，整栋楼都烧没了，太吓人',
      '我家猫又触电似的满屋子窜',
      '涨价涨得我心脏病都要犯了',
      '老家村里谁家着火了，听我妈说的',
      '晚上刷了个短视频，南方某小区电动车充电着火，人从楼上往下跳，看得我直哆嗦',
    ])
      expect(report(text)?.urgency, text).not.toBe('emergency');
    for (const text of [
      '正看新闻呢，一个小孩在我们楼道里喊着火了，真有烟',
      '刷着视频，有个女的要从9号楼顶跳，现在还在上面',
      '刚听新闻，外地煤气中毒，我头晕恶心，屋里有煤气味',
    ])
      expect(report(text)?.urgency, text).toBe('emergency');
    const fires = read('3号楼着火了！5号楼窗户往外冒黑烟', { now }).intents;
    expect(fires.map((one) => ('place' in one.slots ? one.slots.place : undefined))).toMatchObject([
      {},
      { building: 5 },
    ]);
  });

  it('is told from a notice about it however long either is', () => {
    const told =
      '各位邻居打扰了，平时我不太在群里说话，今天实在没办法了。我下班回来大概六点半，一进单元门就闻到一股特别大的煤气味，' +
      '一开始以为是谁家做饭忘关火，结果上到三楼味道越来越冲，我敲了302的门没人应，里面的老太太平时这个点都在家的，我现在站在' +
      '楼道里头有点晕，已经把窗户打开了，麻烦物业赶紧派人过来看看，谁有她儿子的电话也请告诉我一下，真的很急。';
    const advice =
      '昨天我参加了社区组织的消防演习，学了好多东西，回来跟大家分享一下。教官说如果家里着火了，第一件事是大声呼救，第二是拿湿毛巾' +
      '捂住口鼻弯腰走，千万别坐电梯；要是油锅起火了，别用水浇，要盖锅盖；煤气漏了先开窗再关阀，别开灯别打电话。最后每人还试了' +
      '灭火器，特别沉，大家有机会也去学学吧，挺有用的。';
    expect(report(told)).toMatchObject({ category: 'gas', urgency: 'emergency' });
    expect(report(advice)?.urgency).not.toBe('emergency');
    const filler = '这事儿我得从头说起，您各位别嫌我啰嗦。'.repeat(30);
    expect(report(filler + told)?.urgency).toBe('emergency');
    expect(report(filler + advice)?.urgency).not.toBe('emergency');
    // A joke before it hides nothing.
    expect(report(`电影里那个男主要跳楼，笑死我了。${filler}${told}`)?.urgency).toBe('emergency');
  });

  it('says which rules and weights spoke', () => {
    const { why } = read('三楼着火了，烟特别大', { now, why: true });
    expect(why?.join('\n')).toMatch(/words of a danger: fire ← 着火/u);
    expect(why?.join('\n')).toMatch(/danger \d\.\d\d ← .*=!fire \+/u);
  });
});
