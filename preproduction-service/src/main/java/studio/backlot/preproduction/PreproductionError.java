package studio.backlot.preproduction;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong in preproduction. */
public enum PreproductionError implements ErrorCode {
    UNKNOWN_PROJECT("unknown-project", "There is no such project", 404, ErrorClass.CALLER),
    PROJECT_EXISTS("project-exists", "A project of that name exists", 409, ErrorClass.CONFLICT),
    UNKNOWN_CHARACTER("unknown-character", "A shot names a character that is not in the cast", 422, ErrorClass.CALLER),
    UNKNOWN_SET("unknown-set", "A scene plays in a set that does not exist", 422, ErrorClass.CALLER),
    UNKNOWN_SCENE("unknown-scene", "A shot belongs to a scene that does not exist", 422, ErrorClass.CALLER);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    PreproductionError(String slug, String title, int status, ErrorClass errorClass) {
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
