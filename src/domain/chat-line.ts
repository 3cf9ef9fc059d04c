/** One line of a simulated chat, as the sandbox keeps and shows it. */
export interface ChatLine {
  readonly id: string;
  /** ISO with offset. */
  readonly at: string;
  /** `room:…` or `dm:…`. */
  readonly chat: string;
  /** Absent for what the assistant said. */
  readonly from?: string;
  readonly name: string;
  readonly text: string;
  readonly kind: 'text' | 'chain' | 'image' | 'voice' | 'file' | 'other' | 'recall';
  /** File name in the media folder. */
  readonly file?: string;
  readonly mentions?: readonly string[];
  readonly quote?: { readonly name: string; readonly text: string };
  /** Id of the message a recall takes back. */
  readonly of?: string;
}
