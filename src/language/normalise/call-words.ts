/** What may stand before the name of the assistant in a call. */
export const greetings = `你好 您好 嗨 哈喽 哈啰 喂 哎 唉 欸 诶 嘿 请问 麻烦 hi hello hey 早上好 早 上午好 中午好 下午好 晚上好 亲爱的 请`;

/** What may be hung on the name in a call. */
export const titles = `同志 老师 同学 机器人 姐姐 妹妹 宝宝 小姐 先生 啊 呀 哎 哟 呐 呢`;

/** What follows the name when it is talked about and not to. */
export const aboutIt = `这 那 的 们 是 真 也 都 还 就 又 名 挺 很 太 比 和 跟 与 说 讲 叫 答 回 不 没 昨 前天 刚 上次 上回 怎么没 怎么不 为什么 为啥 咋不 咋没 有点 有时 好用 好厉害 好聪明 好可爱 厉害 聪明 可爱 靠谱 智能 反应 回复 发的 发了 告诉我 提醒我 今天说 一直 总是 老是 已经 被 把 给我回 给我们 帮了 帮我们 确实 其实 到底 居然 竟然 越来越 功能 上线 来了 出错 坏了 死机 挂了 机`;

/** What follows the name in a call although it looks like talk about it. */
export const toItAfterAll = `不好意思 没水 没电 没暖 没气 没网 真着急 还有名额 还有位 还有没 还能报 就报 都有啥 都有什么 都能 这周 这个周 这两天 这里 这边 这儿 这几天 那个 是不是 说一下 讲一下 讲讲 说说 回答 答一下`;
