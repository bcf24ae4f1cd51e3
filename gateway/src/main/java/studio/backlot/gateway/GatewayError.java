package studio.backlot.gateway;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong at the gateway itself; what goes wrong behind it is passed through. */
public enum GatewayError implements ErrorCode {
    UNKNOWN_PRODUCTION("unknown-production", "There is no such production", 404, ErrorClass.CALLER),
    UNKNOWN_ARTEFACT("unknown-artefact", "There is no such artefact", 404, ErrorClass.CALLER),
    UNKNOWN_KEY("unknown-key", "There is no such API key", 404, ErrorClass.CALLER),
    ORGANIZATION_EXISTS("organization-exists", "The organisation exists already", 409, ErrorClass.CONFLICT),
    SOURCE_TOO_LARGE("source-too-large", "The production's source is too large", 413, ErrorClass.CALLER),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "The range lies outside the asset", 416, ErrorClass.CALLER),
    SERVICE_DOWN("service-down", "A service of the studio does not answer", 503, ErrorClass.OURS),
    SERVICE_TIMEOUT("service-timeout", "A service of the studio took too long", 504, ErrorClass.OURS);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    GatewayError(String slug, String title, int status, ErrorClass errorClass) {
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
