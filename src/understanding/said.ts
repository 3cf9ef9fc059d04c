/** A message as far as it matters for what it may refer to. */
export interface Said {
  readonly community: string;
  readonly chat: string;
  readonly direct: boolean;
  readonly contact: string;
  /** What the sender is called and, where it is known, where they live (`3-2-501`). */
  readonly name: string;
  readonly address?: string;
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly timezone: string;
  readonly mentioned: boolean;
  /** Said where those who run the community speak: commands need no mention there (Q9). */
  readonly office: boolean;
  /** The sender may teach answers (staff), may move tickets (property and staff). */
  readonly teaches: boolean;
  /** The questions of the community file's own entries. */
  readonly fileQuestions: readonly string[];
  readonly moves: boolean;
  /** The chats in which alarms reach the sender. */
  readonly alarmChats: readonly string[];
  /** The assistant's own name as a quote shows it. */
  readonly assistant: string;
}
