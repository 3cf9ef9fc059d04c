import type { Community } from '#domain/community.ts';
import { livelyRoom, type Player } from '#web/cast.ts';

/** One line of the evening before, in the order of its clock times. */
export interface EveningLine {
  /** Clock time on the evening before the first start. */
  readonly clock: string;
  /** A topic; absent for a direct message. */
  readonly room?: string;
  readonly player: Player;
  readonly text: string;
  readonly mention?: boolean;
}

/**
 * The evening before the sandbox is opened for the first time, so that nothing is empty: an event for the coming
 * Saturday, a few sign-ups, a repair that moved, some chat. It fits any community file that has a building room and staff.
 */
export function eveningBefore(
  community: Community,
  cast: readonly Player[],
  evening: Temporal.PlainDate,
): readonly EveningLine[] {
  const room = livelyRoom(community);
  const property = community.rooms.find((candidate) => candidate.kind === 'property');
  const by = (role: string) => cast.find((player) => player.role.startsWith(role));
  const staff = by('社区工作者');
  const worker = by('物业');
  const residents = cast.filter((player) => player.role === '居民');
  const [first, second, third, fourth] = residents;
  if (room === undefined || staff === undefined || fourth === undefined) return [];
  // On a Saturday afternoon this one's would be over.
  const opened = evening.add({ days: 1 });
  const saturday = opened.add({ days: (6 - opened.dayOfWeek + 7) % 7 || 7 });
  const day = `${saturday.month}月${saturday.day}日周六`;
  const here = { room: room.topic };
  const place = `${room.building}号楼${community.buildings.find((b) => b.number === room.building)?.units[1] ?? 1}单元`;
  return [
    { clock: '18:05', player: staff, text: `发活动：${day}下午2点社区活动室包饺子，限30人，发到${room.topic}` },
    { clock: '18:06', player: staff, text: '确认' },
    { clock: '18:12', ...here, player: first!, text: '今天早市的韭菜真新鲜' },
    { clock: '18:20', ...here, player: second!, text: '包饺子算我一个' },
    { clock: '18:21', ...here, player: third!, text: '包饺子我和老伴都去' },
    { clock: '18:30', ...here, player: first!, text: `${place}5层楼道灯不亮了` },
    ...(worker === undefined
      ? []
      : [
          {
            clock: '19:05',
            ...(property === undefined ? {} : { room: property.topic }),
            player: worker,
            text: '#1 在修了',
          },
        ]),
    { clock: '19:20', ...here, player: fourth, text: '包饺子给我报两个人' },
    { clock: '19:40', ...here, player: second!, text: '谁家的快递放错我门口了' },
  ];
}
