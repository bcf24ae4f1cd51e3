package studio.backlot.fakes.comfyui;

import java.util.List;
import java.util.Map;

/** The video or the picture that a graph leaves in the folder of outputs. */
record Saved(String subfolder, String filename) {
    private static final String PICTURE = ".png";

    /**
     * The first of its name.
     *
     * @param prefix such as {@code video/ComfyUI}
     * @param picture whether it is no video
     */
    static Saved of(String prefix, boolean picture) {
        int slash = prefix.lastIndexOf('/');
        return new Saved(
                prefix.substring(0, Math.max(0, slash)),
                prefix.substring(slash + 1) + "_00001_" + (picture ? PICTURE : ".mp4"));
    }

    String query() {
        return "filename=%s&subfolder=%s&type=output".formatted(filename, subfolder);
    }

    /** Videos are called images, and animated. */
    Map<String, Object> written() {
        List<Map<String, String>> files =
                List.of(Map.of("filename", filename, "subfolder", subfolder, "type", "output"));
        return filename.endsWith(PICTURE)
                ? Map.of("images", files)
                : Map.of("images", files, "animated", List.of(true));
    }
}
