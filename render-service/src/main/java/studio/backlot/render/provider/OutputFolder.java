package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A folder of names with slashes, such as {@code acme/8f3a/1-1/}, that no other call writes to. */
public record OutputFolder(@JsonValue String path) {
    private static final Pattern FOLDER = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*/)+");

    @JsonCreator
    public OutputFolder {
        if (!FOLDER.matcher(path).matches()) {
            throw new IllegalArgumentException("path: expected names that each end with a slash, not " + path);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
