package studio.backlot.media.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faces that come with the studio: Liberation, metric-compatible with Arial, Times and Courier. Java2D looks the same with them on
 * every machine, and works on machines that have no fonts and no display.
 */
public enum Typeface {
    SANS("LiberationSans-Regular"),
    SANS_BOLD("LiberationSans-Bold"),
    SANS_ITALIC("LiberationSans-Italic"),
    SANS_BOLD_ITALIC("LiberationSans-BoldItalic"),
    SERIF("LiberationSerif-Regular"),
    SERIF_BOLD("LiberationSerif-Bold"),
    SERIF_ITALIC("LiberationSerif-Italic"),
    SERIF_BOLD_ITALIC("LiberationSerif-BoldItalic"),
    MONO("LiberationMono-Regular"),
    MONO_BOLD("LiberationMono-Bold");

    private static final Map<Typeface, Font> LOADED = new ConcurrentHashMap<>();

    static {
        Hermetic.prepare();
    }

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** The face at a size in pixels. */
    public Font at(float size) {
        return LOADED.computeIfAbsent(this, Typeface::load).deriveFont(size);
    }

    private Font load() {
        String resource = "liberation/" + file + ".ttf";
        try (InputStream ttf = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            if (ttf == null) {
                throw new IllegalStateException("The font " + resource + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, ttf);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("The font " + resource + " is damaged", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells AWT, before it looks for fonts, that there are none on this machine, and that this is fine. */
    private static final class Hermetic {

        private static final String CONFIGURATION = "sun.awt.fontconfig";

        private Hermetic() {}

        static void prepare() {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            if (System.getProperty(CONFIGURATION) == null) {
                try {
                    Path none = Files.createTempFile("backlot-fonts-", ".properties");
                    Files.writeString(none, "version=1\nsequence.allfonts=default\n", StandardCharsets.US_ASCII);
                    none.toFile().deleteOnExit();
                    System.setProperty(CONFIGURATION, none.toString());
                } catch (IOException disk) {
                    throw new UncheckedIOException(disk);
                }
            }
        }
    }
}
