import type { Intent } from '#domain/intent.ts';
import { wordList } from '../vocabulary.ts';
import { spotWords } from './spot-words.ts';

/** The wordings of a spot, longest first. */
const wordings = new Map(
  spotWords.map((group) => [group[0]!, [...group].sort((a, b) => b.length - a.length)] as const),
);
/** Rooms of a home and corners outside that tell where to look, and by which no two reports are told apart. */
const corners = wordList(`
  厨房 客厅 卧室 主卧 次卧 小卧室 儿童房 书房 餐厅 卫生间 厕所 洗手间 浴室 阳台 玄关 储藏室 北屋 南屋 东屋 西屋 窗台 窗户底下
  门洞 门洞里 连廊 坡道 无障碍坡道 台阶 山墙 西山墙 东山墙 外墙 墙根 墙角 便道 人行道 甬路 甬道 主路 小路 路口 拐角 树坑 树池
  健身角 健身步道 晾衣场 晾晒区 弱电井 强电井 水表井 水箱间 电井 楼西头 楼东头 楼西侧 楼东侧 楼南侧 楼北侧 地面停车位 消控室 设备层
  雨搭 雨棚 挑檐 天井 院墙 大件垃圾点 垃圾桶旁 湖边 桥上 长椅`);

/** A report whose spot stands as its sender wrote it (地下车库), not as reports are compared by (地库). */
export function spotAsSaid(intent: Intent, said: string): Intent {
  if (intent.kind !== 'repair.report') return intent;
  const known = intent.slots.place.spot;
  const corner = known === undefined ? corners.first(said) : undefined;
  const spot =
    known === undefined
      ? corner && said.slice(corner.start, corner.end)
      : wordings.get(known)?.find((word) => said.includes(word));
  if (spot === undefined) return intent;
  return { ...intent, slots: { ...intent.slots, place: { ...intent.slots.place, spot } } };
}
