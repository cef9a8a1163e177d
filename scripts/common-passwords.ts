// Writes the list of common passwords that nobody may choose: `node scripts/run.mjs scripts/common-passwords.ts [file …]`.
// Each file is a list of passwords, one a line, such as a published list of breached ones; without a file the words and
// patterns below are combined as people combine them. Only what is long enough to be chosen at all is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { PASSWORD_LENGTH } from '../src/modules/accounts/accounts.rules.ts';
import { LIST_FILE, listOf, plainForm } from '../src/platform/identity/common-passwords.ts';

const WORDS =
  `password passwort admin administrator welcome letmein qwerty qwertz azerty iloveyou monkey dragon master
  sunshine princess football baseball basketball superman batman trustno1 shadow michael jennifer jordan hunter hello
  freedom whatever starwars computer internet samsung google facebook microsoft windows office secret default changeme
  company business service support partner customer portal login access system server manager guest user test testing
  temp temporary summer winter spring autumn january february march april june july august september october november
  december monday friday london paris berlin america england germany france family forever lovely flower butterfly
  chocolate cookie pokemon liverpool arsenal chelsea ferrari mercedes charlie thomas daniel andrew joshua ashley jessica
  amanda nicole matthew anthony robert william soccer hockey purple orange yellow silver golden diamond angel heaven
  jesus blessed mustang corvette harley thunder phoenix tiger eagle rabbit killer ninja warrior wizard matrix`.split(
    /\s+/,
  );
const TAILS =
  `1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0 00 000 01 007 11 111 1111 22 69 99 abc qwe
  2020 2021 2022 2023 2024 2025 2026 2027 ! !! !!! 1! 12! 123! 1234! 12345! 123456! 2024! 2025! 2026! @123 @1234 @2024
  @2025 @2026 #1 #123 _123 .123 $123 *123`.split(/\s+/);
const RUNS =
  `1234567890 0987654321 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv qazwsxedcrfv 1q2w3e4r5t6y7u8i abcdefghij
  abc123 123abc aaa111 qwe123 asd123 zaq12wsx q1w2e3r4t5`.split(/\s+/);

function combined(): string[] {
  const words = [...WORDS, ...RUNS];
  const pairs = words.flatMap((first) => words.map((second) => first + second));
  const tailed = [...words, ...pairs].flatMap((word) => ['', '1', '123'].map((tail) => word + tail));
  const short = words.flatMap((word) =>
    TAILS.flatMap((tail) => [word + tail, word + word + tail, tail + word]),
  );
  const thrice = words.map((word) => word.repeat(3));
  return [...tailed, ...short, ...thrice];
}

const files = process.argv.slice(2);
const given =
  files.length > 0 ? files.flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/)) : combined();
const long = given.filter((password) => plainForm(password).length >= PASSWORD_LENGTH.least);
const list = listOf(long);
writeFileSync(LIST_FILE, list.bytes);
console.log(
  `${list.count} passwords of ${PASSWORD_LENGTH.least} signs and more, ${list.bytes.length} bytes.`,
);
