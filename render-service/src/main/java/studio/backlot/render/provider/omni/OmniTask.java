package studio.backlot.render.provider.omni;

import java.util.List;
import java.util.Locale;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Picture;

/** What is made of the pictures of a call. Videos are neither edited nor extended. */
enum OmniTask {
    TEXT_TO_VIDEO,
    /** It goes on from a frame. */
    IMAGE_TO_VIDEO,
    /** It shows who or what is seen in them. */
    REFERENCE_TO_VIDEO;

    static OmniTask of(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return TEXT_TO_VIDEO;
        }
        return pictures.stream().anyMatch(picture -> picture.role() == Role.FIRST_FRAME)
                ? IMAGE_TO_VIDEO
                : REFERENCE_TO_VIDEO;
    }

    /** In the interface's words. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
