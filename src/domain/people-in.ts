/** Whom a sign-up names, as far as it is looked up by name. */
interface Named {
  readonly name: string;
  readonly address: string | null;
  readonly names: readonly string[] | null;
  readonly proxyFor: string | null;
}

/** Everybody whom a sign-up names: whom it was made for, and who was named besides (王芳和李强 are two). */
export const peopleIn = ({ names, proxyFor }: Pick<Named, 'names' | 'proxyFor'>): readonly string[] => [
  ...new Set(
    [...(proxyFor === null ? [] : [proxyFor]), ...(names ?? [])].flatMap((name) => name.split(/[和跟与、，,]/u)),
  ),
];

/** Whether a sign-up is that of somebody, by flat or by name. */
export const isOf = (signup: Named, who: string): boolean =>
  signup.address === who || signup.name.includes(who) || peopleIn(signup).some((name) => name.includes(who));
