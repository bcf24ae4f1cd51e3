package studio.backlot.render.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import studio.backlot.contracts.film.StylePreset;

/** Limits as YAML. */
public final class LimitsFile {

    private LimitsFile() {}

    /** The studio's own limits for a style. */
    public static Limits standard(StylePreset preset) {
        try (InputStream in = LimitsFile.class.getResourceAsStream("/continuity/limits.yaml")) {
            return read(Objects.requireNonNull(in, "continuity/limits.yaml"), preset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How the studio judges takes of a style. */
    public static Judging judging(StylePreset preset) {
        try (InputStream in = LimitsFile.class.getResourceAsStream("/continuity/limits.yaml")) {
            return judging(Objects.requireNonNull(in, "continuity/limits.yaml"), preset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Limits and attempts from YAML; {@link IllegalArgumentException} names what is not known or no number. */
    public static Judging judging(InputStream yaml, StylePreset preset) {
        Map<?, ?> data = data(yaml);
        return new Judging(Limits.read(data, preset), Limits.ofItself(data, preset), Limits.attempts(data, preset));
    }

    /** Limits from YAML; {@link IllegalArgumentException} names what is not known or no number. */
    public static Limits read(InputStream yaml, StylePreset preset) {
        return Limits.read(data(yaml), preset);
    }

    private static Map<?, ?> data(InputStream yaml) {
        Object data = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
        if (data instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("limits: expected names and values");
    }
}
