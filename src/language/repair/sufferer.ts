import type { Sufferer } from '#domain/intent.ts';

/** 他家, 那个老人: of whom somebody told before. */
const thatOne =
  /(?<!孩子|孩儿|[娃孩])[他她](?![妈爸爹娘姥爷奶哥姐])|人家|[那这]个(?:老|人|孩|女|男|大)|那家|[\u4e00-\u9fa5]姐/u;
/** 楼上, 有人: who says so tells of another. */
const another =
  /邻居|楼[上下]|隔壁|对门|对面|上面|下面|[那这]位|有[人个]|一个(?:人|老|孩|女|男)|谁家|也(?:看|听|瞧)[见到]|[\u4e00-\u9fa5](?:大爷|大妈|大娘|大姐|大哥|阿姨|叔叔?|师傅|老师)/u;
/** 我老公他晕倒了, 我家也有人晕倒了: whoever is named besides. */
const ours =
  /(?:我|俺|咱)们?家?(?:的|里)?(?:老|小)?(?:也有人|伴|头子|婆子|公|婆|媳妇|爱人|孩|娃|宝|儿子|女儿|闺女|孙|爸|妈|爹|娘|爷|奶|姥|丈|岳)/u;
/** 孩子噎住了, 我喘不上气: of the own household. */
const own =
  /我(?!也?(?:看|听|瞧|闻|觉|去|来|马上|这就|打|叫|知道|在))|俺|咱家|老伴|老公|老婆|媳妇|爱人|孩子|娃|宝宝|儿子|女儿|闺女|孙[子女]|爸|妈|爷爷|奶奶|姥姥|姥爷/u;
/** 胸口疼得厉害, 误吃了药: what nobody says of whom they only see. */
const felt = /疼|痛|难受|喘不|憋得|噎|卡住|误[吃服食喝]|[吃喝]错|头晕|发麻|过敏/u;
const outdoors = /楼下|门口|院|广场|花园|路|电梯|楼道|走廊|大厅|超市|车|外面/u;

/** Whose harm the words of an emergency tell; without a word of it nothing is known. */
export function suffererOf(text: string): { readonly sufferer?: Sufferer; readonly outdoors?: true } {
  const sufferer = whoSuffers(text);
  return { ...(sufferer !== undefined && { sufferer }), ...(outdoors.test(text) && { outdoors: true as const }) };
}

function whoSuffers(text: string): Sufferer | undefined {
  if (ours.test(text)) return 'ours';
  if (thatOne.test(text)) return 'that-one';
  if (another.test(text)) return 'another';
  if (own.test(text)) return 'ours';
  return felt.test(text) ? 'felt' : undefined;
}
