package studio.backlot.story;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What the story service refuses. */
public enum StoryError implements ErrorCode {
    INVALID_PRODUCTION(
            "invalid-production", "The production's source cannot be made into a film", 422, ErrorClass.CALLER),
    UNKNOWN_REVISION("unknown-revision", "The production has no such revision", 404, ErrorClass.CALLER),
    UNKNOWN_SCHEMA("unknown-schema", "There is no schema of that kind", 404, ErrorClass.CALLER),
    UNKNOWN_SCRIPT("unknown-script", "There is no such script", 404, ErrorClass.CALLER),
    UNREADABLE_SCRIPT("unreadable-script", "The text is no screenplay", 422, ErrorClass.CALLER),
    SCRIPT_HAS_MOVED_ON("script-has-moved-on", "The script has a newer version", 409, ErrorClass.CONFLICT),
    WRITER_UNSET("writer-unset", "The writer is not set up", 503, ErrorClass.EXHAUSTED),
    WRITER_ACCOUNT("writer-account", "The model's provider does not take the account", 503, ErrorClass.EXHAUSTED),
    WRITER_CREDIT("writer-credit", "The account with the model's provider has no credit", 503, ErrorClass.EXHAUSTED),
    WRITER_REFUSED("writer-refused", "The model does not write this", 422, ErrorClass.CALLER),
    WRITER_FAILED("writer-failed", "The model's provider gave nothing", 502, ErrorClass.PROVIDER),
    WRITER_LOST("writer-lost", "The model's answer did not come", 502, ErrorClass.EXHAUSTED),
    WRITER_TRUNCATED("writer-truncated", "The model's answer was cut off", 502, ErrorClass.EXHAUSTED),
    WRITER_UNUSABLE("writer-unusable", "What the model wrote is no draft", 502, ErrorClass.EXHAUSTED);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    StoryError(String slug, String title, int status, ErrorClass errorClass) {
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
