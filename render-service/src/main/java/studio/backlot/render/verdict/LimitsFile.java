package studio.backlot.render.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import studio.backlot.contracts.film.StylePreset;

/** Limits as YAML. */
public final class LimitsFile {
    private static final String STYLES = "styles";
    private static final List<String> SECTIONS = List.of("standard", "itself", STYLES);

    private final Map<?, ?> data;

    private LimitsFile(Map<?, ?> data) {
        this.data = data;
    }

    /** The studio's own limits. */
    public static LimitsFile standard() {
        try (InputStream in = LimitsFile.class.getResourceAsStream("/continuity/limits.yaml")) {
            return of(Objects.requireNonNull(in, "continuity/limits.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Limits from YAML; {@link IllegalArgumentException} names what is no YAML or not known. */
    public static LimitsFile of(InputStream yaml) {
        try {
            if (new Load(LoadSettings.builder().build()).loadFromInputStream(yaml) instanceof Map<?, ?> data) {
                return new LimitsFile(known(data));
            }
        } catch (YamlEngineException notYaml) {
            throw new IllegalArgumentException("limits: " + notYaml.getMessage(), notYaml);
        }
        throw new IllegalArgumentException("limits: expected names and values");
    }

    /**
     * These limits with those of a file in their place, as far as it has any.
     *
     * @throws IllegalArgumentException naming the file, and what in it is no YAML, not known or no number
     */
    public LimitsFile with(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            LimitsFile both = new LimitsFile(merged(data, of(in).data));
            for (StylePreset preset : StylePreset.values()) {
                both.judging(preset);
            }
            return both;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, unreadable), unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    /** The limits of a style; {@link IllegalArgumentException} names what is not known or no number. */
    public Limits limits(StylePreset preset) {
        return Limits.read(data, preset);
    }

    /** How takes of a style are judged; {@link IllegalArgumentException} names what is not known or no number. */
    public Judging judging(StylePreset preset) {
        return new Judging(limits(preset), Limits.ofItself(data, preset), Limits.attempts(data, preset));
    }

    private static Map<?, ?> known(Map<?, ?> data) {
        data.keySet().stream().filter(name -> !SECTIONS.contains(name)).forEach(name -> {
            throw new IllegalArgumentException("there is no section '%s', only %s".formatted(name, SECTIONS));
        });
        if (data.get(STYLES) instanceof Map<?, ?> styles) {
            List<String> presets = Arrays.stream(StylePreset.values())
                    .map(preset -> preset.name().toLowerCase(Locale.ROOT))
                    .toList();
            styles.keySet().stream().filter(name -> !presets.contains(name)).forEach(name -> {
                throw new IllegalArgumentException("styles: there is no style '%s', only %s".formatted(name, presets));
            });
        }
        return data;
    }

    private static Map<?, ?> merged(Map<?, ?> below, Map<?, ?> above) {
        Map<Object, Object> merged = new LinkedHashMap<>(below);
        above.forEach((name, value) -> merged.put(
                name,
                value instanceof Map<?, ?> own && below.get(name) instanceof Map<?, ?> other
                        ? merged(other, own)
                        : value));
        return merged;
    }
}
