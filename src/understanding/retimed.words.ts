/** 改一下, 更正, 应该是: something that was written is to be other. */
export const ordersChange = /更正|订正|改|换|修正|调整|错|不对|应该?是|不是/u;
/** What such an order begins with. */
export const opening =
  /^(?:(?:不好意思|抱歉|哦|啊|请|麻烦|帮我|把|更正|订正|改正|修正|更改|修改|调整|(?:通知|公告)?\s?[#＃]\s?\d{1,5}|通知\d{1,5}|公告\d{1,5}|刚才?|上面|[那这][条个]|通知|公告|时间|日期|[说写发打记搞弄]错了?|错了|不对|改一?下|改改|一下|应该?是|改[成为到在]?|换[成到]?|挪到|是|的|里)[：:，,。.!！\s]{0,3}){0,6}/u;
/** …and may end with. */
export const ending = /(?:改一?下|才对|就行|就好|吧|了|啊|哈|[，,。.!！~\s]){0,4}$/u;
/** What stands between the time and what it is of. */
export const between = /开始|集合|举行|再|才|就|去|[，,：:\s]/gu;
