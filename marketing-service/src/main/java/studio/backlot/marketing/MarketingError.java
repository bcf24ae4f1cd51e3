package studio.backlot.marketing;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong with advertising; each has its page in {@code docs/problems}. */
public enum MarketingError implements ErrorCode {
    PICTURE_NOT_LOCKED("picture-not-locked", "The production's picture is not locked yet", 409, ErrorClass.CONFLICT),
    FILM_NOT_MASTERED("film-not-mastered", "The production's film is not finished yet", 409, ErrorClass.CONFLICT),
    FILM_TOO_SHORT("film-too-short", "The film is too short for a trailer", 422, ErrorClass.CALLER),
    FILM_UNREADABLE("film-unreadable", "A picture or a sound of the film cannot be read", 422, ErrorClass.CALLER),
    MEDIA_TOOLS_MISSING("media-tools-missing", "This machine has no working ffmpeg", 503, ErrorClass.OURS),
    MARKETING_FAILED("marketing-failed", "The trailer or poster could not be made", 500, ErrorClass.OURS);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    MarketingError(String slug, String title, int status, ErrorClass errorClass) {
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
