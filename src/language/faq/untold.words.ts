/** What a question asks whose answer shows it by words of its own; an answer without any of them tells nothing of it. */
export const untoldAspects: readonly { readonly asked: RegExp; readonly told: RegExp }[] = [
  {
    // 多少钱一顿, 要钱吗, 收费不, 贵不贵, 免费吗
    asked:
      /多少钱|多钱|几块钱?|几毛钱?|几元|好多钱|几多钱|几钿|(?:收|要|花|掏)不?(?:收|要|花|掏)?(?:费|钱)(?:吗|么|嘛|不|没|伐|否|[?？]|$)|怎么(?:收费|收钱|算钱)|咋(?:收费|收钱|算钱)|收费标准|贵不贵|贵吗|贵不$|(?:是|都)?免费(?:的)?(?:吗|么|不|嘛|[?？])|什么价|啥价/u,
    told: /元|块|钱|费|免|价|折|优惠|补|津贴|报销|押金|[收交付缴退]|毛|角|低保|百分|[%￥¥]|义务|公益|志愿|赠|送|领|自理|承担|[一二三四五六七八九十百\d]分|\d\.\d|账单|票/u,
  },
  {
    // 自行车也要收吗
    asked: /[也还](?:要|得)?收(?:吗|么|不|嘛|[?？])/u,
    told: /收|费|免|元|块|钱|清运|拉走/u,
  },
];

/** What is so called costs nothing. */
export const free = /义务|公益|免费|志愿/u;
