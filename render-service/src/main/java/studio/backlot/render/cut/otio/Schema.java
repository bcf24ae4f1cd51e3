package studio.backlot.render.cut.otio;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name and version of a schema, such as {@code Clip.2}. */
public record Schema(String name, int version) {
    private static final Pattern WRITTEN = Pattern.compile("(.+)\\.(\\d{1,9})");

    static Optional<Schema> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Schema(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name + "." + version;
    }
}
