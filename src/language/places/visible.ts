/** What is not seen. The joiner inside an emoji and the variation sign behind one or behind a boxed digit stay. */
const hidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})|[\ufe00-\ufe0e]|(?<![\p{Extended_Pictographic}①-⓿❶-➓㉑-㊿])\ufe0f(?!\u20e3)|[\u{e0000}-\u{e0fff}]/gu;
const mayHide =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\udb40]/;

/** The text without what nobody sees in it; emoji stay whole. */
export function visible(text: string): string {
  return mayHide.test(text) ? text.replace(hidden, '') : text;
}
