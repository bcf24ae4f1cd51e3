package studio.backlot.render.provider.comfyui;

import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Picture;

/** A picture by what it shows: uploaded again it is the same file. */
public final class ComfyUiPicture {
    private ComfyUiPicture() {}

    /** Such as {@code backlot-<sha256>.png}. */
    public static String name(Picture picture) {
        String extension = picture.mediaType().substring(picture.mediaType().indexOf('/') + 1);
        return "backlot-%s.%s".formatted(Json.sha256(picture.bytes()), extension);
    }
}
