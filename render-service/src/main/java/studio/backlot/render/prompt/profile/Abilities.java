package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.FilmFormat;

/** What a model takes and makes. */
public record Abilities(
        @JsonPropertyDescription("How long its results may be; a still has none.")
        Lengths lengths,

        @JsonPropertyDescription("Name of a resolution to pixels of the shorter side; empty for any frame size.")
        Map<String, Integer> resolutions,

        @JsonPropertyDescription("Such as 16:9; empty for any.")
        List<String> aspectRatios,

        @JsonPropertyDescription("Pictures that it takes.") Pictures pictures,
        @JsonPropertyDescription("Words that it takes.") Words words,

        @JsonPropertyDescription("Bits of its seed; absent when it takes none.")
        Optional<Integer> seedBits,

        @JsonPropertyDescription("Frames a second that it makes; absent when it follows the film.")
        Optional<Integer> frameRate) {

    public Abilities {
        resolutions = Absent.map(resolutions);
        aspectRatios = Absent.list(aspectRatios);
        seedBits = Absent.optional(seedBits);
        frameRate = Absent.optional(frameRate);
    }

    /** The smallest resolution that is not below the film's, else the largest; empty when any size is made. */
    public Optional<String> resolution(FilmFormat format) {
        int wanted = Math.min(format.width(), format.height());
        return resolutions.entrySet().stream()
                .filter(resolution -> resolution.getValue() >= wanted)
                .min(Map.Entry.comparingByValue())
                .or(() -> resolutions.entrySet().stream().max(Map.Entry.comparingByValue()))
                .map(Map.Entry::getKey);
    }

    /** Lengths of results. */
    public record Lengths(
            @JsonPropertyDescription("Whole seconds to choose from, ascending.")
            List<Integer> seconds,

            @JsonPropertyDescription("Any number of frames up to so many seconds.")
            Optional<Integer> anyUpTo,

            @JsonPropertyDescription("The only ones while reference pictures are given.")
            List<Integer> withReferences,

            @JsonPropertyDescription("The only ones at a resolution.")
            Map<String, List<Integer>> at,

            @JsonPropertyDescription("How a call goes on from the whole video before; absent when it cannot.")
            Optional<Extension> extension) {

        public Lengths {
            seconds = Absent.list(seconds);
            anyUpTo = Absent.optional(anyUpTo);
            withReferences = Absent.list(withReferences);
            at = Absent.map(at);
            extension = Absent.optional(extension);
        }

        public boolean still() {
            return seconds.isEmpty() && anyUpTo.isEmpty();
        }
    }

    /** Calls that are given the whole video before, and go on from its end. */
    public record Extension(
            @JsonPropertyDescription("Whether it is asked for in place of going on from the last frame.")
            boolean used,

            @JsonPropertyDescription("Seconds that a call adds.")
            int adds,

            @JsonPropertyDescription("Most seconds of the video that it is given.")
            int from,

            @JsonPropertyDescription("Most seconds in all.") int upTo,

            @JsonPropertyDescription("Resolutions at which it can.")
            List<String> at) {

        public Extension {
            at = Absent.list(at);
            if (adds < 1 || from < adds || upTo < from) {
                throw new IllegalArgumentException(
                        "extension: expected 1 <= adds <= from <= upTo, not %d, %d and %d".formatted(adds, from, upTo));
            }
        }
    }

    /** Pictures that a model is given. */
    public record Pictures(
            @JsonPropertyDescription("Most reference pictures.")
            int references,

            @JsonPropertyDescription("Whether it goes on from a frame.")
            boolean firstFrame,

            @JsonPropertyDescription("Whether it ends on a given frame.")
            boolean lastFrame,

            @JsonPropertyDescription("Whether it takes references beside a first frame.")
            boolean together) {}

    /** Words that a model reads. */
    public record Words(
            @JsonPropertyDescription("Most tokens of the prompt; 0 when it reads none.")
            int tokens,

            @JsonPropertyDescription("How it is told what must not be seen.")
            Negative negative,

            @JsonPropertyDescription("Whether it is told so beside reference pictures.")
            boolean negativeWithReferences,

            @JsonPropertyDescription("Whether it makes sound, so that lines move mouths.")
            boolean speech) {}

    /** How a model is told what must not be seen. */
    public enum Negative {
        /** By a parameter of nouns. */
        @JsonProperty("parameter")
        PARAMETER,
        /** By a sentence of the prompt. */
        @JsonProperty("words")
        WORDS,
        /** Not at all. */
        @JsonProperty("none")
        NONE
    }
}
