package studio.backlot.audio;

import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;

/** What can go wrong with sound. */
public enum AudioError implements ErrorCode {
    NO_VOICE_ENGINE("no-voice-engine", "No voice engine is installed", 503, ErrorClass.EXHAUSTED),
    VOICE_ENGINE_UNSET("voice-engine-unset", "The voice engine is not set up", 503, ErrorClass.EXHAUSTED),
    SPEECH_ACCOUNT("speech-account", "The speech provider does not take the account", 503, ErrorClass.EXHAUSTED),
    SPEECH_REFUSED("speech-refused", "The speech provider does not speak this", 422, ErrorClass.CALLER),
    SPEECH_FAILED("speech-failed", "The speech provider gave nothing", 502, ErrorClass.PROVIDER),
    SPEECH_LOST("speech-lost", "The speech provider's answer did not come", 502, ErrorClass.EXHAUSTED),
    SPEECH_UNUSABLE("speech-unusable", "What the speech provider sent is no usable speech", 502, ErrorClass.EXHAUSTED),
    TEXT_TOO_LONG("text-too-long", "The text is too long for one recording", 422, ErrorClass.CALLER),
    UNKNOWN_VOICE("unknown-voice", "The character has no voice yet", 422, ErrorClass.CALLER),
    UNKNOWN_RECORDING("unknown-recording", "There is no such recording", 404, ErrorClass.CALLER),
    UNKNOWN_MUSIC("unknown-music", "There is no such music", 404, ErrorClass.CALLER),
    MUSIC_ENGINE_UNSET("music-engine-unset", "The music engine is not set up", 503, ErrorClass.EXHAUSTED),
    MUSIC_ACCOUNT("music-account", "The music provider does not take the account", 503, ErrorClass.EXHAUSTED),
    MUSIC_REFUSED("music-refused", "The music provider does not play this", 422, ErrorClass.CALLER),
    MUSIC_FAILED("music-failed", "The music provider gave nothing", 502, ErrorClass.PROVIDER),
    MUSIC_LOST("music-lost", "The music provider's answer did not come", 502, ErrorClass.EXHAUSTED),
    MUSIC_UNUSABLE("music-unusable", "What the music provider sent is no usable music", 502, ErrorClass.EXHAUSTED),
    STORYBOARD_AWAITED(
            "storyboard-awaited", "The storyboard of the revision has not come in yet", 503, ErrorClass.OURS),
    CUT_MISMATCH("cut-mismatch", "The takes do not fill the cut", 409, ErrorClass.CONFLICT),
    MEDIA_DAMAGED("media-damaged", "A take or a recording cannot be read", 422, ErrorClass.CALLER);

    private final String slug;
    private final String title;
    private final int status;
    private final ErrorClass errorClass;

    AudioError(String slug, String title, int status, ErrorClass errorClass) {
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
