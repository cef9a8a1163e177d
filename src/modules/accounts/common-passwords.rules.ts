/** Passwords of twelve characters and more that are tried first by everybody who guesses; lower case, without spaces. */
const COMMONEST = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678901 123123123123 121212121212
  112233445566 11223344556677 987654321012 098765432109 123456123456 123456654321 12345678910 1234567891011
  password1234 password12345 password123456 password1234! password2024 password2025 password2026 passwordpassword
  mypassword123 mypassword1234 thisismypassword changeme1234 changeme12345 changeme123! passw0rd1234 p@ssw0rd1234
  p@ssword1234 p@ssw0rd123! pa55word1234 pa$$word1234 newpassword1 newpassword123 secretpassword secret123456
  qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopasdf qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwerty12345678
  qwertyqwerty qwertyasdfgh qwertyasdfzxcv asdfghjkl123 asdfghjkl1234 asdfasdfasdf zxcvbnmasdfg 1qaz2wsx3edc
  1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 qazwsxedcrfv qazwsx123456 zaq12wsxcde3
  abc123456789 abcd12345678 abcdefghijkl abcdefghijklmnop abcdef123456 a1b2c3d4e5f6 aa1234567890 abcabcabcabc
  letmein12345 letmein123456 letmeinletmein welcome12345 welcome123456 welcome1234! welcometo2026 administrator
  administrator1 administrator123 adminadminadmin admin1234567 admin12345678 admin123456789 rootrootroot root12345678
  iloveyou1234 iloveyou12345 iloveyou123456 iloveyouforever iloveyousomuch monkey123456 dragon123456 football1234
  baseball1234 superman1234 batman123456 princess1234 sunshine1234 sunshine12345 whatever1234 starwars1234
  correcthorsebatterystaple trustno1trustno1 january12345 summer123456 winter123456 spring123456 autumn123456
  summer2024summer company12345 company123456 default12345 guestguestguest testtesttest test12345678 test123456789
  testpassword testpassword1 temporary123 temppassword temppassword1 contoso12345 microsoft123 microsoft1234
  `
    .trim()
    .split(/\s+/),
);

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];

/** True for what is guessed first: a known common one, one sign again and again, or a run along the keyboard. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s+/g, '');
  return COMMONEST.has(plain) || new Set(plain).size <= 2 || RUNS.some((run) => run.includes(plain));
}
