/** Something the person can mend; its text is said to them where they spoke. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** A refusal of a right (U2): it goes into the audit log. */
  readonly refused: string | undefined;
  constructor(text: string, refused?: string) {
    super(text);
    this.refused = refused;
  }
}
