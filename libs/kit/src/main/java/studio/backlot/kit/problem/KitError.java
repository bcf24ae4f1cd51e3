package studio.backlot.kit.problem;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong in any service. */
public enum KitError implements ErrorCode {
    INVALID("invalid", "The request is not valid", 422, ErrorClass.CALLER),
    MALFORMED("malformed", "The body cannot be read", 400, ErrorClass.CALLER),
    UNAUTHENTICATED("unauthenticated", "Who are you?", 401, ErrorClass.CALLER),
    FORBIDDEN("forbidden", "The role does not allow this", 403, ErrorClass.CALLER),
    NOT_FOUND("not-found", "There is no such thing", 404, ErrorClass.CALLER),
    METHOD_NOT_ALLOWED("method-not-allowed", "The resource does not support the method", 405, ErrorClass.CALLER),
    NOT_ACCEPTABLE("not-acceptable", "The resource has no such representation", 406, ErrorClass.CALLER),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body's media type is not supported", 415, ErrorClass.CALLER),
    TOO_LARGE("too-large", "The body is too large", 413, ErrorClass.CALLER),
    BAD_REQUEST("bad-request", "The request cannot be understood", 400, ErrorClass.CALLER),
    CONFLICT("conflict", "The state does not allow this now", 409, ErrorClass.CONFLICT),
    IDEMPOTENCY_CONFLICT(
            "idempotency-conflict", "The idempotency key belongs to another request", 422, ErrorClass.CALLER),
    IDEMPOTENCY_PENDING(
            "idempotency-pending",
            "The first request with this idempotency key is under way",
            409,
            ErrorClass.CONFLICT),
    MALFORMED_EVENT("malformed-event", "The event cannot be read", 422, ErrorClass.CALLER),
    ASSET_MISSING("asset-missing", "The object store has no such asset", 404, ErrorClass.CALLER),
    ASSET_CORRUPT("asset-corrupt", "The asset's bytes are not what its name says", 500, ErrorClass.OURS),
    STORE_UNAVAILABLE("store-unavailable", "The object store does not answer", 503, ErrorClass.OURS),
    DATABASE_UNAVAILABLE("database-unavailable", "The database does not answer", 503, ErrorClass.OURS),
    MASTER_KEY_AWAY("master-key-away", "The master key cannot be used now", 503, ErrorClass.OURS),
    SESSION_KEYS_AWAY("session-keys-away", "The session's keys are not here", 409, ErrorClass.OURS),
    BUDGET_EXHAUSTED("budget-exhausted", "The budget does not allow it", 402, ErrorClass.EXHAUSTED),
    STORAGE_FULL("storage-full", "There is no space left", 507, ErrorClass.EXHAUSTED),
    INTERNAL("internal", "Something is wrong on our side", 500, ErrorClass.OURS);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    KitError(String slug, String title, int status, ErrorClass errorClass) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.errorClass = errorClass;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public ErrorClass errorClass() {
        return errorClass;
    }
}
