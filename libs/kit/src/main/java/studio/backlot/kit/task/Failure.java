package studio.backlot.kit.task;

import studio.backlot.contracts.problem.ErrorCode;

/** Why a task was given up; the detail is safe to publish. */
public record Failure(ErrorCode code, String detail) {}
