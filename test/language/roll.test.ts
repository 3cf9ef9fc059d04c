import { expect, test } from 'vitest';
import { readRoll } from '#language/roll.ts';
import { readRosterEdit } from '#language/roster-edit.ts';

test.each([
  ['全到', { all: true }],
  ['都来了', { all: true }],
  ['人都到齐了', { all: true }],
  ['一个没缺', { all: true }],
  ['包饺子全到了', { all: true, event: '包饺子' }],
  ['缺 3、7', { absent: ['3', '7'] }],
  ['缺3号和7号，其他都到了', { absent: ['3', '7'] }],
  ['扫雪缺老葛，其余的都来了', { absent: ['老葛'], event: '扫雪' }],
  ['除了颜宁其他人都到了', { absent: ['颜宁'] }],
  ['都来了 除了山爷爷', { absent: ['山爷爷'] }],
  ['都到了，就山爷爷和老周没来', { absent: ['山爷爷', '老周'] }],
  ['颜宁没来', { absent: ['颜宁'], lone: true }],
  ['郝师傅也没来', { absent: ['郝师傅'], lone: true, more: true }],
  ['没来的有：颜宁、吴婆婆', { absent: ['颜宁', '吴婆婆'] }],
  ['到场：豆豆妈、郝师傅', { present: ['豆豆妈', '郝师傅'] }],
  ['名单：豆豆妈 郝师傅 老李', { present: ['豆豆妈', '郝师傅', '老李'] }],
  ['颜宁后来到了', { came: ['颜宁'] }],
  ['别人都到了', { rest: true }],
  ['其他人都来了', { rest: true }],
  ['颜宁没来，霍先生来了2个', { absent: ['颜宁'], came: ['霍先生'], lone: true, partly: true }],
  ['颜宁没来，吴婆婆来了，别人都到了', { absent: ['颜宁'], came: ['吴婆婆'], rest: true }],
  ['说错了，颜宁来了', { came: ['颜宁'] }],
])('S8 「%s」 says who came', (said, roll) => {
  expect(readRoll(said)).toEqual(roll);
});

test.each(['今天天气不错', '都谁来了吗', '好的', '缺一个会修电脑的志愿者谁有空', '谢谢大家', '电梯又坏了'])(
  'S8 「%s」 says nothing of who came',
  (said) => {
    expect(readRoll(said)).toBeUndefined();
  },
);

test.each([
  ['没错', { right: true }],
  ['名单没问题', { right: true }],
  [
    '2 改成3人，加 李姐 2人，去掉 4',
    { set: [{ who: '2', party: 3 }], add: [{ name: '李姐', party: 2 }], remove: ['4'] },
  ],
  ['郝师傅是3个人', { set: [{ who: '郝师傅', party: 3 }], add: [], remove: [] }],
  ['颜宁不来了，还有老李', { set: [], add: [{ name: '老李', party: 1 }], remove: ['颜宁'] }],
  [
    '1. 豆豆妈\n2. 郝师傅 2人\n3. 老李',
    {
      whole: [
        { name: '豆豆妈', party: 1 },
        { name: '郝师傅', party: 2 },
        { name: '老李', party: 1 },
      ],
    },
  ],
])('C7 「%s」 corrects a list', (said, edit) => {
  expect(readRosterEdit(said)).toEqual(edit);
});

test.each(['今天几点开会', '3号楼停水了', '发通知：明天停水', '你好'])('C7 「%s」 corrects no list', (said) => {
  expect(readRosterEdit(said)).toBeUndefined();
});
