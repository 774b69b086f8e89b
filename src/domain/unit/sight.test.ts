import { expect, test } from "vitest";
import { type Held, parseSight, sightOf, sightRoles } from "./sight.ts";
import type { Role } from "./role.ts";

/** A district 1 with the towns 2 and 3. */
const held = (role: Role, unit: number): Held => ({
  role,
  unit,
  covers: (other) => unit === 1 || unit === other,
});
const sight = { leader: "accepted" } as const;

test("a role that is held sees no wider basis, any other sees everything", () => {
  expect(sightOf(sight, [held("leader", 1)])).toBe("accepted");
  expect(sightOf(sight, [held("office", 1)])).toBe("claimed");
  expect(sightOf({}, [held("leader", 1)])).toBe("claimed");
});

test("of two roles over the same units the wider counts", () => {
  expect(sightOf(sight, [held("leader", 1), held("office", 1)])).toBe("claimed");
  expect(sightOf(sight, [held("leader", 2), held("office", 1)])).toBe("claimed");
});

test("a leader of the district does not see claims through a role in one of its towns", () => {
  expect(sightOf(sight, [held("leader", 1), held("town", 2)])).toBe("accepted");
  expect(sightOf(sight, [held("town", 2), held("leader", 3)])).toBe("accepted");
});

test("only roles that merely look may be held", () => {
  expect(sightRoles).toEqual(["taskforce", "leader"]);
  expect(parseSight({ leader: "verified", taskforce: "accepted" }, "sight")).toEqual({
    ok: true,
    value: { leader: "verified", taskforce: "accepted" },
  });
  for (const wrong of [{ town: "accepted" }, { audit: "accepted" }, { leader: "all" }, null, "x"])
    expect(parseSight(wrong, "sight").ok).toBe(false);
});
