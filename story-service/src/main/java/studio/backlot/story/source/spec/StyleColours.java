package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** Colours that a style may say differently from its preset. */
public record StyleColours(
        @JsonPropertyDescription("What dark parts of the picture lean to.")
        Optional<Paint> shadows,

        @JsonPropertyDescription("What bright parts lean to.")
        Optional<Paint> highlights,

        @JsonPropertyDescription("What outlines are drawn with.")
        Optional<Paint> ink,

        @JsonPropertyDescription("Colour that every second lamp takes on.")
        Optional<Paint> neon,

        @JsonPropertyDescription("Colour that the other lamps and the sky take on.")
        Optional<Paint> counter,

        @JsonPropertyDescription("White as this film has it.")
        Optional<Paint> paper) {

    static final StyleColours NONE = new StyleColours(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public StyleColours {
        shadows = Absent.optional(shadows);
        highlights = Absent.optional(highlights);
        ink = Absent.optional(ink);
        neon = Absent.optional(neon);
        counter = Absent.optional(counter);
        paper = Absent.optional(paper);
    }

    /** Those that are said, by name. */
    public Map<String, Paint> said() {
        Map<String, Paint> said = new LinkedHashMap<>();
        shadows.ifPresent(colour -> said.put("shadows", colour));
        highlights.ifPresent(colour -> said.put("highlights", colour));
        ink.ifPresent(colour -> said.put("ink", colour));
        neon.ifPresent(colour -> said.put("neon", colour));
        counter.ifPresent(colour -> said.put("counter", colour));
        paper.ifPresent(colour -> said.put("paper", colour));
        return said;
    }
}
