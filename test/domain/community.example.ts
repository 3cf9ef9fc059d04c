import { type Community, communitySchema } from '#domain/community.ts';

/** A small community for tests: building 1 has a room for all, building 2 only stairwell rooms. */
export const example = (changes: Record<string, unknown> = {}): Community =>
  communitySchema.parse({
    id: 'willow',
    name: '柳岸社区',
    assistant: '小柳管家',
    assistantAliases: ['柳柳'],
    buildings: [
      { number: 1, units: [1, 2], floors: 6 },
      { number: 2, units: [1, 2], floors: 11 },
    ],
    rooms: [
      { topic: '1号楼大家庭', kind: 'building', building: 1 },
      { topic: '1号楼1门', kind: 'building', building: 1, unit: 1 },
      { topic: '2号楼1门', kind: 'building', building: 2, unit: 1 },
      { topic: '2号楼2门', kind: 'building', building: 2, unit: 2 },
      { topic: '柳岸居民群', kind: 'community' },
      { topic: '柳岸志愿者', kind: 'volunteer' },
      { topic: '楼门长议事', kind: 'leaders' },
      { topic: '柳岸物业', kind: 'property' },
      { topic: '居委会', kind: 'staff' },
    ],
    people: [
      { contact: 'c-staff', name: '方晴', role: 'staff' },
      { contacts: ['c-leader', 'c-leader-pad'], name: '姜秀云', role: 'leader', stairwells: ['1-1'] },
      { contact: 'c-property', name: '老葛', role: 'property' },
      { name: '待认领', role: 'leader', stairwells: ['2-1'] },
    ],
    services: [
      {
        id: 'clinic',
        name: '义诊',
        hours: [
          { day: 'tuesday', from: '14:00', to: '16:00' },
          { day: 'tuesday', from: '09:00', to: '11:00' },
          { day: 'wednesday', from: '09:00', to: '11:00' },
        ],
        remind: [
          { days: -1, at: '18:00' },
          { days: 0, at: '08:00' },
        ],
      },
    ],
    organisers: ['c-organiser', '姜秀云'],
    duty: [{ contact: '方晴', days: ['saturday'], dates: ['2026-12-31'] }],
    ...changes,
  });
