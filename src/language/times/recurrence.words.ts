/** What opens a recurrence; the value says what may follow. */
export type Head = 'day' | 'week' | 'month' | 'year' | 'plain' | 'weekday';

export const recurrenceHeads: Readonly<Record<string, Head>> = {
  每天: 'day',
  每日: 'day',
  每一天: 'day',
  每晚: 'day',
  每早: 'day',
  每夜: 'day',
  每个白天: 'day',
  每个早上: 'day',
  每个晚上: 'day',
  每天每晚: 'day',
  工作日: 'day',
  每个工作日: 'day',
  每工作日: 'day',
  每周末: 'day',
  每个周末: 'day',
  每逢周末: 'day',
  每个双休日: 'day',
  隔天: 'day',
  隔日: 'day',
  隔周: 'week',
  每隔一天: 'day',
  每双周: 'week',
  每单周: 'week',
  每逢双周: 'week',
  每逢单周: 'week',
  每逢节假日: 'plain',
  每个节假日: 'plain',
  单周: 'week',
  双周: 'week',
  每周: 'week',
  每个周: 'week',
  每星期: 'week',
  每个星期: 'week',
  每礼拜: 'week',
  每个礼拜: 'week',
  每月: 'month',
  每个月: 'month',
  每年: 'year',
  每季度: 'month',
  每个季度: 'month',
  每季: 'month',
  每小时: 'plain',
  每个小时: 'plain',
  每分钟: 'plain',
  每半小时: 'plain',
  每半个小时: 'plain',
  每半年: 'plain',
  每半个月: 'plain',
  每逢: 'weekday',
  每到: 'weekday',
  逢: 'weekday',
  每个: 'weekday',
  每: 'weekday',
};

/** 单周 and 双周 alone are words; with a weekday they recur. */
export const needsMore: ReadonlySet<string> = new Set(['单周', '双周', '每逢', '每到', '逢', '每个', '每']);

/** 每隔两周, 每三天, 每2小时. */
export const everyWords: Readonly<Record<string, true>> = { 每隔: true, 每: true, 隔: true };

/** Between the days and the hours of one recurrence: 每周二、四, 每月1号和15号. */
export const listSigns: Readonly<Record<string, true>> = {
  '、': true,
  和: true,
  及: true,
  与: true,
  跟: true,
  还有: true,
};
