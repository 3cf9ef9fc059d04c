import { expect, test } from 'vitest';
import { pieceFiles, piecesRead } from '../eval/pieces.ts';

test('pieces that somebody wrote who had seen no code are read as they were meant, in nine of ten messages', () => {
  for (const file of pieceFiles) {
    const counts = [...piecesRead(file).values()];
    const [right, of] = counts.reduce(([right, of], one) => [right + one.right, of + one.of], [0, 0] as [
      number,
      number,
    ]);
    expect(right / of, file).toBeGreaterThanOrEqual(0.9);
  }
});
