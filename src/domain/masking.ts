/** Runs of digits with the separators people write between them. */
const run = /(?<![\d.])\+?\d(?:[\s()-]{0,2}\d){6,21}(?!\d)/g;

/** An order, parcel or ticket number is nobody's phone. */
const ordered = /(?:订单|单号|运单|快递|取件码|编号|工单|流水)[^\d]{0,6}$/u;

/**
 * Masks phone, identity and bank card numbers of residents: 138****8000 (P2). Numbers in `open` (digits only: those of
 * the community file) stay.
 */
export function mask(text: string, open: ReadonlySet<string>): string {
  if (!/\d{3}/u.test(text)) return text;
  return text.replace(run, (found, at: number) => {
    const digits = found.replace(/\D/g, '');
    if (open.has(digits) || !isPersonal(digits) || ordered.test(text.slice(Math.max(0, at - 8), at))) return found;
    return masked(digits);
  });
}

/** Mobile and landline numbers, 18-digit identity numbers, 16 to 19 digits of a bank card. */
const isPersonal = (digits: string): boolean =>
  /^(?:86)?1[3-9]\d{9}$/.test(digits) ||
  /^0\d{9,11}$/.test(digits) ||
  /^[1-9]\d{5}(?:19|20)\d{9}$/.test(digits) ||
  /^[3-6]\d{15,18}$/.test(digits);

const masked = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`;
