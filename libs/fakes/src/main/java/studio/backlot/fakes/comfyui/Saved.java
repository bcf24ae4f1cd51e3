package studio.backlot.fakes.comfyui;

import java.util.List;
import java.util.Map;

/** The video that a graph leaves in the folder of outputs. */
record Saved(String subfolder, String filename) {

    /**
     * The first of its name.
     *
     * @param prefix such as {@code video/ComfyUI}
     */
    static Saved of(String prefix) {
        int slash = prefix.lastIndexOf('/');
        return new Saved(prefix.substring(0, Math.max(0, slash)), prefix.substring(slash + 1) + "_00001_.mp4");
    }

    String query() {
        return "filename=%s&subfolder=%s&type=output".formatted(filename, subfolder);
    }

    /** Videos are called images, and animated. */
    Map<String, Object> written() {
        return Map.of(
                "images",
                List.of(Map.of("filename", filename, "subfolder", subfolder, "type", "output")),
                "animated",
                List.of(true));
    }
}
