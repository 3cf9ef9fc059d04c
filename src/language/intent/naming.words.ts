/** What people do together on their own: a game that lacks one, a meal, a ride, a round of shops. */
export const plans =
  /三缺一|3缺1|缺一(?:个)?(?:腿|脚|角)|打牌|麻将|斗地主|掼蛋|扑克|打升级|牌局|撸串|烤串|烤肉|烧烤|火锅|涮肉|涮羊肉|夜宵|宵夜|饭局|聚餐|聚聚|搓一顿|下馆子|喝酒|喝一杯|小酌|吃饭|K歌|唱K|KTV|拼车|拼单|拼团|顺风车|搭车|蹭车|团购|逛街|逛超市|逛商场|早市|夜市|赶集|赶大集|自驾|泡温泉|泡澡|看电影|剧本杀|密室|开黑|上分|吃鸡|钓鱼|爬山|遛狗|遛弯/iu;
