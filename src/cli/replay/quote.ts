import type { MessageLine } from './transcript.ts';

const rule = '- - - - - - - - - - - - - - -';

/** What was said so far, as far as quotes can point at it. */
export class Spoken {
  readonly #byId = new Map<string, { name: string; text: string }>();
  readonly #ours = new Map<string, string[]>();
  readonly #assistant: string;

  constructor(assistant: string) {
    this.#assistant = assistant;
  }

  heard(line: MessageLine): void {
    this.#byId.set(line.id, { name: line.alias ?? line.name, text: line.text ?? '' });
  }

  said(chat: string, text: string): void {
    this.#ours.set(chat, [...(this.#ours.get(chat) ?? []), text]);
  }

  /** The text as WeChat gives it: the quoted words in a block of their own, and no id. */
  withQuote(line: MessageLine, chat: string): string {
    const text = line.text ?? '';
    if (line.quote === undefined) return text;
    const quoted = line.quote.startsWith('bot:')
      ? this.#latest(chat, line.quote.slice('bot:'.length))
      : this.#byId.get(line.quote);
    return quoted === undefined ? text : `「${quoted.name}：${quoted.text}」\n${rule}\n${text}`;
  }

  #latest(chat: string, words: string): { name: string; text: string } | undefined {
    const text = this.#ours.get(chat)?.findLast((said) => said.includes(words));
    return text === undefined ? undefined : { name: this.#assistant, text };
  }
}
