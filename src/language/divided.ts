const betweenWords = /(?<=[\u4e00-\u9fa5]{2}|(?<![\u4e00-\u9fa5])[我俺]) (?=[\u4e00-\u9fa5]{2})/gu;

/** 我家两口子都报 我岳父也来: a blank between words of a phone's message divides them as a comma does, half-width as in every working copy. Offsets stay. */
export const divided = (text: string): string => (text.includes(' ') ? text.replace(betweenWords, ',') : text);
