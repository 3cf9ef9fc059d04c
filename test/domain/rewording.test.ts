import { describe, expect, it } from 'vitest';
import { rewordingOf } from '#domain/rewording.ts';

const text = '周五上午9点居委会东屋发放灭鼠药，请带户口本。电话9-11点有人接';

describe('an order about the words of a text', () => {
  it.each([
    ['户口本改成身份证', text.replace('户口本', '身份证')],
    ['东屋改西屋', text.replace('东屋', '西屋')],
    ['把灭鼠药换成防虫药吧', text.replace('灭鼠药', '防虫药')],
    ['写错了，“东屋”应为“西屋”', text.replace('东屋', '西屋')],
    ['请带户口本改为请带身份证', text.replace('户口本', '身份证')],
    ['不是东屋，是西屋', text.replace('东屋', '西屋')],
    ['东屋打错了，是西屋', text.replace('东屋', '西屋')],
    ['灭鼠药写错了 应该是防虫药', text.replace('灭鼠药', '防虫药')],
    ['去掉请带户口本', text.replace('，请带户口本', '')],
    ['请带户口本这句删掉', text.replace('，请带户口本', '')],
    ['删掉最后一句', text.replace('电话9-11点有人接', '')],
    ['第一句前面加上各位居民', `各位居民，${text}`],
    ['开头加一句：重要提醒！', `重要提醒！${text}`],
    ['户口本后面加上和身份证', text.replace('户口本', '户口本和身份证')],
  ])('N1 changes those words and leaves the rest: %s', (said, after) => {
    expect(rewordingOf(said, text)).toEqual({ text: after });
  });

  it.each([
    ['玻璃改成扶手', '玻璃'],
    ['去掉擦楼道', '擦楼道'],
    ['擦楼道前面加上请', '擦楼道'],
  ])('N1 names what does not stand there: %s', (said, missing) => {
    expect(rewordingOf(said, text)).toEqual({ missing });
  });

  it.each([
    '改成周日大扫除',
    '内容改成周日大扫除',
    '时间改成下午3点',
    '换地方',
    '改一下',
    '9改8',
    '周六大扫除',
    '时间写错了，是下午3点',
  ])('is none: %s', (said) => {
    expect(rewordingOf(said, text)).toBeUndefined();
  });

  it('takes 1号楼 for no part of 11号楼', () => {
    expect(rewordingOf('1号楼改成2号楼', '11号楼和1号楼')).toEqual({ text: '11号楼和2号楼' });
  });
});
