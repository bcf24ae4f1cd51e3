package studio.backlot.character.cast;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What the character service refuses. */
public enum CharacterError implements ErrorCode {
    NO_SUCH_CHARACTER("no-such-character", "There is no such character", 404, ErrorClass.CALLER),
    NO_SUCH_VERSION("no-such-version", "The character has no such version", 404, ErrorClass.CALLER),
    STAGE_GOES_FORWARD("stage-goes-forward", "A version's stage only goes forward", 409, ErrorClass.CONFLICT);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    CharacterError(String slug, String title, int status, ErrorClass errorClass) {
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
