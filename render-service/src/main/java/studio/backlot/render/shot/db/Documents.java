package studio.backlot.render.shot.db;

import com.fasterxml.jackson.core.JacksonException;
import studio.backlot.kit.json.Json;

/** JSON that this service stored itself and reads again. */
public final class Documents {
    private Documents() {}

    public static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", damaged);
        }
    }
}
