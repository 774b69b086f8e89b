/**
 * What a person is for a unit. Who handles business: 项目办 office, 镇街（园区） town, 部门 bureau, 专班 taskforce,
 * 区领导 leader, 审计 audit.
 */
export const businessRoles = ["office", "town", "bureau", "taskforce", "leader", "audit"] as const;

/**
 * The three administrators (三员分立): 系统管理员 sysadmin, 安全管理员 secadmin, 审计管理员 auditadmin. None sees
 * business data, and nobody holds two of them, or one beside a business role. Source: GB/T 22239-2019 8.1.4.
 */
export const adminRoles = ["sysadmin", "secadmin", "auditadmin"] as const;

/** Every role there is. */
export const roles = [...businessRoles, ...adminRoles] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** One of {@link businessRoles}. */
export type BusinessRole = (typeof businessRoles)[number];

/** One of {@link adminRoles}. */
export type AdminRole = (typeof adminRoles)[number];

/** Whether a role is one of the three administrators'. Errors: none (total). */
export function isAdmin(role: Role): role is AdminRole {
  return (adminRoles as readonly Role[]).includes(role);
}
