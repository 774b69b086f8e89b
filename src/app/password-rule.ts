import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

/** Source: NIST SP 800-63B-4 3.1.1.2, with a length between its two; no rules on kinds of characters. */
export const passwordMin = 12;

/** The commonest long enough to pass otherwise: rows of keys, counted numbers, words with numbers. */
const commonest = new Set(
  `012345678910 123456789012 1234567890123 123456789123 123456789101 1234567891011 0987654321098 987654321012
  123456123456 123123123123 121212121212 123321123321 112233445566 102030405060 147258369147 159753159753
  1q2w3e4r5t6y 1q2w3e4r5t6y7u q1w2e3r4t5y6 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 qwertyuiop12 qwertyuiop123
  qwertyuiop[] qwertyuiopasdf qwertyqwerty qwerty123456 qwerty1234567 asdfghjkl123 asdfghjklzxc zxcvbnm12345
  123qweasdzxc qweasdzxc123 qwe123qwe123 abcdefghijkl abcdef123456 abcd12345678 abc123456789 abc123abc123
  a12345678910 aa1234567890 qq1234567890 password1234 password12345 password123456 passwordpassword passw0rd1234
  p@ssw0rd1234 p@ssword1234 administrator admin1234567 admin12345678 adminadminadmin admin123admin iloveyou1234
  iloveyouiloveyou welcome12345 welcome123456 letmein12345 changeme1234 changemechangeme woaini123456 woaini1314520
  woaini5201314 5201314520131 wodemima1234 mima12345678 huawei123456 zhongguo1234 china1234567 root12345678
  correcthorsebatterystaple`.split(/\s+/u),
);

/** Whether a password may be chosen. Refuses `passwordTooShort`, `passwordIsLogin`, `passwordTooCommon`. */
export function checkNewPassword(login: string, password: string): Result<null> {
  const folded = password.normalize("NFKC").toLowerCase();
  if (folded === login.toLowerCase()) return refuse("passwordIsLogin");
  if ([...password].length < passwordMin) return refuse("passwordTooShort", { min: passwordMin });
  const isOneCharacter = new Set(folded).size === 1;
  if (isOneCharacter || commonest.has(folded)) return refuse("passwordTooCommon");
  return accept(null);
}
