import type { Signup } from '#db/queries/events.ts';

/** Everybody whom a sign-up names: whom it was made for, and who was named besides (王芳和李强 are two). */
export const peopleIn = ({ names, proxyFor }: Pick<Signup, 'names' | 'proxyFor'>): readonly string[] => [
  ...new Set(
    [...(proxyFor === null ? [] : [proxyFor]), ...(names ?? [])].flatMap((name) => name.split(/[和跟与、，,]/u)),
  ),
];
