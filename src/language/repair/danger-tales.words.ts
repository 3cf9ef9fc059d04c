/**
 * Words of games, films and songs: what is told with one of them happens there, if nothing of the house is named. Only words
 * that no other sentence holds by chance: 上单 stands in 楼上单元, 关卡 in 开关卡住, 队友 are also volunteers.
 */
export const otherWorlds = `
新手村 推塔 王者荣耀 落地成盒 毒圈 剧本杀 狼人杀 密室逃脱 第三关 第四关 第五关 第六关 最后一关 恐怖片 灾难片 战争片 悬疑片 警匪片 韩剧 动漫 番剧 大结局 这部剧 那部剧 这首歌
那首歌 这歌直接 副歌 演唱会 过山车 跳楼机 大摆锤 国足 英超 欧冠 世界杯 林妹妹
`;

/** Words of here and now: with one of them even a film is only what somebody was watching. */
export const hereAndNow = `
突然 忽然 快来 救命 救人 报警 帮帮 120 119 110 楼 单元 电梯 门口 隔壁 对门 邻居 家里 我家 屋里 厨房 阳台 走廊 小区 院里 车棚 地库 物业 我爸 我妈 老人 孩子 老伴
爷爷 奶奶 闻到 闻见 冒烟 现在 正在 刚才 倒在 躺在
`;
