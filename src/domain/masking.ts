import { findLongNumbers, type LongNumberKind } from './long-numbers.ts';

/** Numbers of a person; hotlines and service numbers are everybody's. */
const personal: ReadonlySet<LongNumberKind> = new Set(['identity', 'card', 'mobile', 'landline']);

/**
 * Masks phone, identity and bank card numbers of residents: 138****8000 (P2). Numbers in `open` (digits only: those of
 * the community file and of confirmed notices) stay; so do the numbers of orders, parcels and tickets.
 */
export function mask(text: string, open: ReadonlySet<string>): string {
  let masked = '';
  let last = 0;
  for (const { start, end, kind, digits } of findLongNumbers(text)) {
    if (!personal.has(kind) || isOpen(digits, open)) continue;
    masked += `${text.slice(last, start)}${hidden(digits)}`;
    last = end;
  }
  return masked + text.slice(last);
}

/** A number may be written with the country's code, or without the area's. */
function isOpen(digits: string, open: ReadonlySet<string>): boolean {
  if (open.has(digits) || open.has(digits.replace(/^(?:00)?86/u, ''))) return true;
  if (digits.length > 8) return false;
  for (const one of open) if (one.startsWith('0') && one.endsWith(digits)) return true;
  return false;
}

const hidden = (digits: string): string => {
  const national = digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/u, '');
  return national.length <= 8
    ? `${national.slice(0, 2)}****${national.slice(-2)}`
    : `${national.slice(0, 3)}****${national.slice(-4)}`;
};
