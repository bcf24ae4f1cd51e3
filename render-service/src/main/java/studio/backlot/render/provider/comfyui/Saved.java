package studio.backlot.render.provider.comfyui;

import java.util.regex.Pattern;

/** What a workflow is to leave in the folder of outputs. */
public enum Saved {
    VIDEO("mp4|webm", "no-video", "The workflow has saved no video (mp4 or webm)."),
    PICTURE("png|jpe?g", "no-picture", "The workflow has saved no picture (png or jpeg).");

    private final Pattern name;
    private final String code;
    private final String missing;

    Saved(String endings, String code, String missing) {
        this.name = Pattern.compile("(?i).+\\.(" + endings + ")");
        this.code = code;
        this.missing = missing;
    }

    boolean is(String filename) {
        return name.matcher(filename).matches();
    }

    String code() {
        return code;
    }

    String missing() {
        return missing;
    }
}
