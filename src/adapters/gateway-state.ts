import type { Lost } from './gateway-client.ts';

/** How it stands with the account, as the page, `/healthz` and the log show it. */
export type GatewayState =
  | { readonly is: 'connecting' }
  | { readonly is: 'awaiting scan'; readonly qr: string }
  | { readonly is: 'scanned' }
  | { readonly is: 'logged in'; readonly contact: string; readonly name: string; readonly since: Temporal.Instant }
  | { readonly is: Trouble; readonly since: Temporal.Instant; readonly why: string }
  | { readonly is: 'stopped' };

/** What keeps the account away: the first two need a person. */
export type Trouble = 'wrong token' | 'TLS mismatch' | 'taken' | 'away';

/** gRPC codes. */
const alreadyExists = 6;
const unavailable = 14;
const unauthenticated = 16;

/** What the libraries say when we speak TLS and the gateway does not, or when its certificate does not fit. */
const tlsWords = ['wrong version number', 'packet length too long', 'certificate', 'self-signed', 'altnames'];

/** Names the trouble by what ended the connection. */
export function troubleOf({ code, details }: Lost): Trouble {
  if (code === unauthenticated) return 'wrong token';
  if (code === alreadyExists) return 'taken';
  return code === unavailable && tlsWords.some((word) => details.includes(word)) ? 'TLS mismatch' : 'away';
}

const clockTime = (at: Temporal.Instant, timezone: string): string => {
  const wall = at.toZonedDateTimeISO(timezone);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${wall.month}月${wall.day}日 ${two(wall.hour)}:${two(wall.minute)}`;
};

/** The state in one line, for the page and the log. */
export function stateLine(state: GatewayState, timezone: string): string {
  switch (state.is) {
    case 'connecting':
      return '正在连接微信网关';
    case 'awaiting scan':
      return '等待扫码登录';
    case 'scanned':
      return '已扫码，请在手机上确认登录';
    case 'logged in':
      return `已登录：${state.name}（${clockTime(state.since, timezone)}起）`;
    case 'wrong token':
      return '网关不认这个令牌：请检查 WECHATY_PUPPET_SERVICE_TOKEN';
    case 'TLS mismatch':
      return '与网关的加密方式对不上：请检查令牌的前缀，以及网关是否使用 TLS';
    case 'taken':
      return `这个账号正被另一个程序使用，等它让出（${clockTime(state.since, timezone)}起）`;
    case 'away':
      return `微信网关自${clockTime(state.since, timezone)}起连不上，正在重试`;
    case 'stopped':
      return '已停止';
  }
}
