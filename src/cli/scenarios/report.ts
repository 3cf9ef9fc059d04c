import type { Finding } from './check.ts';
import type { Assertion, Scenario } from './format.ts';
import type { Line } from './match.ts';

/** How one scenario went; `broken` is why nothing could be checked. */
export interface Outcome {
  readonly file: string;
  readonly scenario: Scenario;
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
  readonly broken?: string;
}

export const holds = (outcome: Outcome): boolean =>
  outcome.broken === undefined && outcome.findings.every((it) => it.holds);

/** How many selected rows of a failed assertion are shown. */
const shownRows = 3;

/** What holds, assertion by assertion; of a failed one what was asked, how many were selected and the first of them. */
export function report(outcome: Outcome): string {
  const { file, scenario, findings, broken } = outcome;
  const held = findings.filter((it) => it.holds).length;
  const head = `${holds(outcome) ? '✓' : '✗'} ${file}  ${scenario.title}  (${held}/${scenario.expect.length})`;
  if (broken !== undefined) return `${head}\n    ${broken}`;
  const rows = scenario.expect.map((assertion, at) => {
    const finding = findings[at]!;
    if (finding.holds) return `    ✓ ${at + 1}  ${brief(assertion)}`;
    return [`    ✗ ${at + 1}  ${JSON.stringify(assertion)}`, ...evidence(assertion, finding, outcome.lines)].join('\n');
  });
  return [head, ...rows].join('\n');
}

/** The last line: how much holds in all. */
export function summary(outcomes: readonly Outcome[]): string {
  const findings = outcomes.flatMap((it) => it.findings);
  const asked = outcomes.reduce((sum, it) => sum + it.scenario.expect.length, 0);
  const failed = outcomes.filter((it) => !holds(it)).map((it) => it.file);
  const held = `${outcomes.length - failed.length} of ${outcomes.length} scenarios hold, ${findings.filter((it) => it.holds).length} of ${asked} assertions`;
  return failed.length === 0 ? held : `${held}; failed: ${failed.join(', ')}`;
}

const brief = (assertion: Assertion): string => {
  if ('silentTo' in assertion) return `silent to ${assertion.silentTo}`;
  const { why: _why, ...asked } = assertion;
  const text = JSON.stringify(asked);
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
};

function evidence(assertion: Assertion, finding: Finding, lines: readonly Line[]): readonly string[] {
  const sum = 'sum' in finding ? `, sum ${finding.sum ?? 'of what is no number'}` : '';
  const rows = finding.selected.slice(0, shownRows);
  const found = [
    `        selected ${finding.selected.length}${sum}`,
    ...rows.map((it) => `        ${JSON.stringify(it)}`),
  ];
  if (!('record' in assertion)) return found;
  const others = lines.filter((it) => it.type === assertion.record && !rows.includes(it));
  if (others.length === 0) return found;
  return [...found, `        other records of this type:`, ...others.map((it) => `        ${JSON.stringify(it)}`)];
}
