package studio.backlot.render.prompt;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/** One call to a model: a whole shot, or a segment of one. */
public record Call(
        @JsonPropertyDescription("1 for the first; each goes on from the one before.")
        int number,

        @JsonPropertyDescription("What the model is given, and nothing else.")
        Sent sent,

        @JsonPropertyDescription("Estimated tokens of the words, never too few.")
        int tokens,

        @JsonPropertyDescription("The same words by section.")
        Map<Section, String> sections,

        @JsonPropertyDescription("What was shortened, dropped or sent by another way.")
        List<Notice> listed) {

    public Call {
        sections = Absent.map(sections);
        listed = Absent.list(listed);
    }

    /** Everything that the result is a function of. */
    public record Sent(
            @JsonPropertyDescription("The prompt; empty for an engine that reads none.")
            String words,

            @JsonPropertyDescription("By the names that the model's interface has.")
            Map<String, Object> parameters,

            @JsonPropertyDescription("In the order of their importance.")
            List<Reference> references,

            @JsonPropertyDescription("Length and kept part; absent for a still.")
            Optional<Length> length) {

        public Sent {
            parameters = Absent.map(parameters);
            references = Absent.list(references);
            length = Absent.optional(length);
        }
    }

    /** How long a result is, and what of it is kept. */
    public record Length(
            @JsonPropertyDescription("What the model makes.")
            RationalTime generated,

            @JsonPropertyDescription("Of what it makes, at the film's frame rate.")
            TimeRange kept,

            @JsonPropertyDescription("Where the kept part begins in the shot.")
            RationalTime at) {}
}
