import { normalise } from '#language/normalise.ts';
import { readPhones } from '#language/phones.ts';
import { phoneRows } from '../language/phones.fixture.ts';

/** How many telephone numbers are found, and how many of the found ones are telephone numbers. */
let found = 0;
let said = 0;
let expected = 0;
for (const { text, phones } of phoneRows) {
  const read = readPhones(normalise(text)).mentions.map((mention) => mention.text);
  const right = read.filter((phone) => phones.includes(phone)).length;
  found += right;
  said += read.length;
  expected += phones.length;
  if (right !== phones.length || right !== read.length) process.stderr.write(`${text} → ${read.join(' ')}\n`);
}
process.stdout.write(`found ${found}/${expected}, right ${found}/${said}, messages ${phoneRows.length}\n`);
