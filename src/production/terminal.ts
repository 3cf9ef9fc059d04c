import { renderUnicodeCompact } from 'uqr';

/** The code to be scanned with WeChat, for a terminal. */
export const terminalCode = (qr: string): string => renderUnicodeCompact(qr, { border: 2 });
