/** Right before a number: it belongs to an order, a parcel, a document or a meter and is nobody's telephone. Words are separated by white space. */
export const otherNumbers = `房本号 不动产证号 号牌 车牌 牌号 准考证号 驾照号 护照号 保单号 缴费号 设备号 工牌 订单 订单号 货号 型号 包裹号 病历号 单号 运单 快递单 工单 流水 流水号 取件码 取货码 提货码 验证码 邀请码 编号 编码 条码 条形码 户号 表号 电表号 水表号 合同号 发票号 发票代码 学号 工号 会员号 序列号 车架号 房产证号 证书号 统一社会信用代码 物流号 票号 期号 批号 QQ qq QQ号 QQ群 群号 会议号 房间号 参考号 案号 档案号 备案号 许可证号 交易号 参保号 社保号 医保号`;

/** Right before a number: it is for calling. */
export const callingBefore = `值班 电话 手机 座机 固话 号码 热线 致电 来电 联系 联系方式 咨询 打 拨 拨打 拨通 Tel tel TEL Phone phone call 呼 服务台 前台 值班室 总机 物业 居委会 社区 服务站 服务中心 保安室 门卫 岗亭 停车场 派出所 办公室 营业厅 师傅 维修 抢修 报修 客服 开锁 家里 单位`;

/** Right before a service number of few digits. */
export const servicesBefore = `咨询 消防 急救中心 记住 热线 援助 求助 维权 打 拨 拨打 致电 打给 打了 打过 打个 打到 打的 打的是 拨了 电话 热线 报 报了 叫 叫了 呼叫 call 找 联系 投诉到 反映到 举报到 投诉 号码 报警 急救 火警 匪警 移动 联通 电信 客服 转`;

/** Right after a service number. */
export const servicesAfter = `热线 电话 市民 平台 接诉 投诉(?!单) 举报 客服 报警 查号 派单 派的单 转派 回访 受理 接线 说 答复 回复 咨询 家政 打电话 打过来 回电 急救 打来 来电 发来 来了 救护`;

/** Right after a number: it counts something. */
export const counted = `元 块 步 票 度 人 户 条 米 克 斤 % 分 次 个 号楼 公里 平 毫 万 千瓦 吨 年 月 日 点 家 位 名 件 只 号院 路 层 室`;
