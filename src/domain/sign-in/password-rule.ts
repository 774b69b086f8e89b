import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { Policy } from "./policy.ts";

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

/** Words of this place that make a password easy to guess where little else stands beside them. ASVS 6.1.2, 6.2.11. */
export const ownWords: readonly string[] = [
  "guatu",
  "挂图",
  "guatuzuozhan",
  "挂图作战",
  "xiangmuban",
  "项目办",
  "zhongdaxiangmu",
  "重大项目",
  "zhenjie",
  "镇街",
  "office",
  "sysadmin",
  "secadmin",
  "auditadmin",
  "auditor",
  "taskforce",
  "bureau",
  "leader",
];

/** How much must be left of a password beside the words of the place. */
const restMin = 8;

const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];

/** How many kinds of characters a text has: capital letters, small letters, digits, anything else. Errors: none (total). */
export function characterKindsOf(text: string): number {
  return kinds.filter((kind) => kind.test(text)).length;
}

function withoutOwnWords(folded: string, own: readonly string[]): string {
  return own.reduce((rest, word) => (word === "" ? rest : rest.replaceAll(word, "")), folded);
}

/**
 * Whether a password may be chosen under a policy. Refuses `passwordTooShort`, `passwordTooLong`, `passwordIsLogin`,
 * `passwordTooCommon`, `passwordTooPlain`, `passwordOfThisPlace`. Source: ASVS 5.0 6.2, NIST SP 800-63B-4 3.1.1.2.
 */
export function checkNewPassword(
  policy: Pick<Policy, "passwordMin" | "passwordMax" | "characterKinds">,
  { login, password }: { login: string; password: string },
): Result<null> {
  const folded = password.normalize("NFKC").toLowerCase();
  const length = [...password].length;
  if (folded === login.toLowerCase()) return refuse("passwordIsLogin");
  if (length < policy.passwordMin) return refuse("passwordTooShort", { min: policy.passwordMin });
  if (length > policy.passwordMax) return refuse("passwordTooLong", { max: policy.passwordMax });
  if (new Set(folded).size === 1 || commonest.has(folded)) return refuse("passwordTooCommon");
  const rest = withoutOwnWords(folded, [login.toLowerCase(), ...ownWords]);
  if ([...rest].length < restMin) return refuse("passwordOfThisPlace");
  if (characterKindsOf(password) < policy.characterKinds)
    return refuse("passwordTooPlain", { kinds: policy.characterKinds });
  return accept(null);
}
