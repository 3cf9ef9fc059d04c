import { expect, test } from 'vitest';
import { normalise } from '#language/normalise.ts';
import { readParty } from '#language/party/read.ts';

test.each([
  ['扫雪我报名，还有王芳、李强', 3],
  ['我报名，还有小李', 2],
  ['报名：白雪、小陈、小吴', 3],
  ['那我去吧我和我那孙子', 2],
  ['我和小刘小张报名', 3],
  ['我和王芳李强报名', 3],
])('S3 「%s」 names %i who come', (text, party) => {
  expect(readParty(normalise(text))?.party).toBe(party);
});
