package studio.backlot.render.provider.google;

import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;

/** Why an accepted call has failed, by {@code google.rpc.Code}. */
public final class RpcCode {
    private static final int INVALID_ARGUMENT = 3;
    private static final int DEADLINE_EXCEEDED = 4;
    private static final int NOT_FOUND = 5;
    private static final int PERMISSION_DENIED = 7;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int FAILED_PRECONDITION = 9;
    private static final int INTERNAL = 13;
    private static final int UNAVAILABLE = 14;

    private RpcCode() {}

    public static Fault fault(int code, String message) {
        return switch (code) {
            case INVALID_ARGUMENT, FAILED_PRECONDITION -> Fault.of(FaultClass.NEVER, "request", message);
            case NOT_FOUND -> Fault.of(FaultClass.NEVER, "gone", message);
            case PERMISSION_DENIED -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case RESOURCE_EXHAUSTED -> Fault.of(FaultClass.RETRY_AFTER, "quota", message);
            case DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default -> Fault.of(FaultClass.NEVER, "code-" + code, message);
        };
    }
}
