import { actionLines } from '#language/faq/actions.ts';
import { breadth } from '#language/faq/meaning.ts';
import { topicLines } from '#language/faq/topics.ts';
import { anythingLines } from '#language/faq/topics-anything.ts';
import { housesLines } from '#language/faq/topics-houses.ts';
import { peopleLines } from '#language/faq/topics-people.ts';
import { serviceLines } from '#language/faq/topics-services.ts';

/** A unit that occurs less often tells of one line alone. */
const fewest = 3;
/** Rounds after which the directions no longer turn. */
const rounds = 25;
/** Common lines are lowered a little less than their share, as is usual. */
const smooth = 0.75;

/** A sparse matrix by rows of units: the lines each stands in, and how much more often than by chance. */
interface Sparse {
  readonly units: readonly string[];
  readonly lines: number;
  readonly rows: readonly (readonly (readonly [line: number, value: number])[])[];
}

/**
 * Meanings of letters and of pairs of letters, from the topic lines they stand in: units of like lines get like directions.
 * The strongest directions of the matrix of units and lines (singular value decomposition), in a fixed order: the same lines
 * give the same table.
 */
export function meaningTable(): string {
  const matrix = counted();
  const axes = strongest(matrix);
  const vectors = new Int8Array(matrix.units.length * breadth);
  const strengths = axes.map((axis) =>
    Math.sqrt(Math.sqrt(matrix.rows.reduce((sum, row) => sum + along(row, axis) ** 2, 0))),
  );
  for (const [unit, row] of matrix.rows.entries()) {
    const values = axes.map((axis, i) => along(row, axis) / strengths[i]!);
    const length = Math.hypot(...values);
    vectors.set(
      values.map((value) => Math.round((127 * value) / length)),
      unit * breadth,
    );
  }
  return `${JSON.stringify({ units: matrix.units.join(' '), vectors: new Uint8Array(vectors.buffer).toBase64() })}\n`;
}

function counted(): Sparse {
  const lines = [topicLines, serviceLines, housesLines, peopleLines, anythingLines, actionLines]
    .flatMap((table) => table.trim().split(/[\n|]/u))
    .map((line) => line.toLowerCase().trim().split(/\s+/u).flatMap(unitsOf));
  const totals = new Map<string, number>();
  for (const unit of lines.flat()) totals.set(unit, (totals.get(unit) ?? 0) + 1);
  const units = [...totals].filter(([, times]) => times >= fewest).map(([unit]) => unit);
  const places = new Map(units.map((unit, place) => [unit, place]));
  const counts = units.map(() => new Map<number, number>());
  const sizes = lines.map(() => 0);
  for (const [line, held] of lines.entries())
    for (const unit of held) {
      const row = counts[places.get(unit) ?? -1];
      if (row === undefined) continue;
      row.set(line, (row.get(line) ?? 0) + 1);
      sizes[line]! += 1;
    }
  const smoothed = sizes.map((size) => size ** smooth);
  const scale = smoothed.reduce((sum, size) => sum + size, 0);
  const rows = counts.map((row) => {
    const whole = row.values().reduce((sum, times) => sum + times, 0);
    return [...row]
      .map(([line, times]) => [line, Math.log((times * scale) / (whole * smoothed[line]!))] as const)
      .filter(([, value]) => value > 0);
  });
  return { units, lines: lines.length, rows };
}

/** Letters of a word and the pairs they make; signs aside. */
function unitsOf(word: string): readonly string[] {
  const letters = [...word.replace(/[^\p{L}\p{N}]/gu, '')].filter((letter) => letter.length === 1);
  return letters.flatMap((letter, i) => (i === 0 ? [letter] : [letter, letters[i - 1]! + letter]));
}

/** Turns any directions towards the strongest, all at right angles. */
function strongest({ lines, rows }: Sparse): readonly Float64Array[] {
  let seed = 1;
  const some = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 0x80000000;
    return seed / 0x80000000 - 0.5;
  };
  let axes = Array.from({ length: breadth }, () => Float64Array.from({ length: lines }, some));
  for (let round = 0; round < rounds; round += 1) {
    axes = axes.map((axis) => {
      const turned = new Float64Array(lines);
      for (const row of rows) {
        const value = along(row, axis);
        for (const [line, weight] of row) turned[line]! += weight * value;
      }
      return turned;
    });
    for (const [i, axis] of axes.entries()) {
      for (const other of axes.slice(0, i)) {
        const shared = dot(axis, other);
        for (let line = 0; line < lines; line += 1) axis[line]! -= shared * other[line]!;
      }
      const length = Math.sqrt(dot(axis, axis));
      for (let line = 0; line < lines; line += 1) axis[line]! /= length;
    }
  }
  return axes;
}

const along = (row: Sparse['rows'][number], axis: Float64Array): number =>
  row.reduce((sum, [line, value]) => sum + value * axis[line]!, 0);
const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, i) => sum + value * other[i]!, 0);
