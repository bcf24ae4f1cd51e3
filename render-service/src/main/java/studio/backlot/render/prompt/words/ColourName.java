package studio.backlot.render.prompt.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import studio.backlot.contracts.film.Colour;

/**
 * A colour as a model understands it: the nearest of these names, by distance in CIELAB (CIE 15:2018, ΔE*ab, D65), and its
 * sRGB hex, which holds what the name leaves open.
 */
enum ColourName {
    BLACK(0x0A0A0A),
    CHARCOAL(0x2E2F33),
    DARK_GREY(0x55585C),
    GREY(0x86898C),
    LIGHT_GREY(0xBFC2C4),
    SILVER(0xD5D8DC),
    WHITE(0xFAFAFA),
    IVORY(0xF6EFD9),
    CREAM(0xF0DDB8),
    BEIGE(0xD9C3A0),
    TAN(0xC89A6A),
    PEACH(0xF2C9A8),
    WARM_BROWN(0x8A5A38),
    DARK_BROWN(0x4A2E20),
    CHESTNUT(0x7A4326),
    MAROON(0x6A1F24),
    CRIMSON(0xC0202E),
    RED(0xE8302A),
    CORAL(0xFF7A5C),
    ORANGE(0xF28A2A),
    AMBER(0xFFB640),
    GOLD(0xD9A93A),
    PALE_YELLOW(0xFBEFA8),
    YELLOW(0xF6DC3C),
    OLIVE(0x6E6E32),
    LIME(0x9CD848),
    GREEN(0x3E9A4A),
    DARK_GREEN(0x1F4A30),
    SEA_GREEN(0x3A8060),
    SAGE(0x8FAF8A),
    MINT(0xA8E6C8),
    TEAL(0x1F7A7A),
    TURQUOISE(0x3ED0C8),
    CYAN(0x5AD8FF),
    PALE_BLUE(0xBFDDF2),
    SKY_BLUE(0x7AB4EC),
    STEEL_BLUE(0x4A6F9A),
    BLUE(0x2A62C8),
    NAVY(0x16244E),
    SLATE(0x4A5468),
    INDIGO(0x3A2E82),
    VIOLET(0x7A4AC0),
    LAVENDER(0xBFAEE6),
    PURPLE(0x6A2A80),
    MAGENTA(0xD03AA0),
    PINK(0xF2A0B8),
    ROSE(0xC86A78);

    private final int rgb;

    ColourName(int rgb) {
        this.rgb = rgb;
    }

    /** Such as "steel blue (#4A6F9A)". */
    static String of(Colour colour) {
        return name(colour) + " (" + colour.hex() + ")";
    }

    /** The name alone. */
    static String name(Colour colour) {
        Lab given = Lab.of(colour.rgb());
        return Arrays.stream(values())
                .min(Comparator.comparingDouble(name -> Lab.of(name.rgb).distance(given)))
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    /** A colour of CIELAB under D65. */
    private record Lab(double lightness, double a, double b) {
        /** Of an IEC 61966-2-1 colour, 0xRRGGBB. */
        static Lab of(int rgb) {
            double red = linear((rgb >> 16) & 255);
            double green = linear((rgb >> 8) & 255);
            double blue = linear(rgb & 255);
            double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
            double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
            double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
            return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
        }

        double distance(Lab other) {
            return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
        }

        private static double linear(int value) {
            double share = value / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        private static double root(double share) {
            return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
        }
    }
}
