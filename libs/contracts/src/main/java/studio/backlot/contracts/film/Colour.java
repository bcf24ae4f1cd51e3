package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An opaque sRGB colour (IEC 61966-2-1), written {@code #RRGGBB}. */
public record Colour(@JsonValue String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    @JsonCreator
    public Colour(@Nullable String hex) {
        if (hex == null || !HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("expected a colour as \"#RRGGBB\", not '" + hex + "'");
        }
        this.hex = hex.toUpperCase(Locale.ROOT);
    }

    /** The colour as 0xRRGGBB. */
    public int rgb() {
        return Integer.parseInt(hex, 1, 7, 16);
    }

    public static Colour of(int rgb) {
        return new Colour(String.format(Locale.ROOT, "#%06X", rgb & 0xFFFFFF));
    }

    @Override
    public String toString() {
        return hex;
    }
}
