package studio.backlot.render;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong with a picture; each has its page in {@code docs/problems}. */
public enum RenderError implements ErrorCode {
    SHOT_TOO_LONG("shot-too-long", "The shot is too long", 422, ErrorClass.CALLER),
    SHOT_CHAIN_BROKEN("shot-chain-broken", "The shot cannot follow the one it names", 422, ErrorClass.CALLER),
    CONTINUITY_BROKEN("continuity-broken", "The shot contradicts the continuity ledger", 422, ErrorClass.CALLER),
    REQUEST_TOO_LONG("request-too-long", "The request is longer than the model reads", 422, ErrorClass.CALLER),
    NO_USABLE_TAKE("no-usable-take", "No attempt gave a usable take", 502, ErrorClass.EXHAUSTED),
    NO_MODEL("no-model", "No model can film the shot", 422, ErrorClass.CALLER),
    CONTENT_REFUSED("content-refused", "The model does not show this", 422, ErrorClass.CALLER),
    MODEL_FAILED("model-failed", "The model gave nothing", 502, ErrorClass.EXHAUSTED),
    PROVIDER_FAILED("provider-failed", "The provider gave no list", 424, ErrorClass.PROVIDER),
    PORTRAIT_DELAYED("portrait-delayed", "The image model gave nothing yet", 502, ErrorClass.PROVIDER),
    STILL_DELAYED("still-delayed", "The image model gave no still yet", 502, ErrorClass.PROVIDER),
    NO_MASTER_KEY("no-master-key", "The deployment cannot keep keys", 409, ErrorClass.OURS),
    STORED_KEYS_CLOSED("stored-keys-closed", "The stored keys do not open", 409, ErrorClass.OURS),
    RENDER_FAILED("render-failed", "The shot could not be rendered", 500, ErrorClass.OURS),
    FOOTAGE_UNREADABLE("footage-unreadable", "The upload is not readable footage", 422, ErrorClass.CALLER),
    FOOTAGE_TOO_LARGE("footage-too-large", "The upload is larger than footage may be", 413, ErrorClass.EXHAUSTED),
    FOOTAGE_OTHER_FORMAT(
            "footage-other-format", "The footage was put into a film of another format", 422, ErrorClass.CALLER),
    UPLOAD_PART_WRONG("upload-part-wrong", "The part is not the one that was announced", 422, ErrorClass.CALLER),
    UPLOAD_INCOMPLETE("upload-incomplete", "Parts of the upload are missing", 409, ErrorClass.CONFLICT),
    UPLOAD_ENDED("upload-ended", "The upload has ended", 409, ErrorClass.CONFLICT),
    UPLOADS_FULL("uploads-full", "Too many uploads are open", 429, ErrorClass.EXHAUSTED),
    UPLOAD_CORRUPT("upload-corrupt", "The upload is not the file that was announced", 422, ErrorClass.CALLER),
    CUT_UNREADABLE("cut-unreadable", "The cut cannot be read", 422, ErrorClass.CALLER),
    CUT_UNKNOWN_CLIP(
            "cut-unknown-clip", "The cut has clips that are no takes of the production", 422, ErrorClass.CALLER),
    CUT_NOT_LOCKABLE("cut-not-lockable", "The cut cannot be locked", 422, ErrorClass.CALLER),
    PICTURE_NOT_LOCKED("picture-not-locked", "The production's picture is not locked yet", 409, ErrorClass.CONFLICT);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    RenderError(String slug, String title, int status, ErrorClass errorClass) {
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
