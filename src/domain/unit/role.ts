/**
 * What a person is for a unit: 项目办 office, 镇街（园区） town, 部门 bureau, 专班 taskforce,
 * 区领导 leader, 审计 audit.
 */
export const roles = ["office", "town", "bureau", "taskforce", "leader", "audit"] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];
