package studio.backlot.story.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import studio.backlot.contracts.problem.ErrorCode;

/**
 * Who writes a script's first version, and how far that is.
 *
 * @param model of a language model's draft
 * @param spent on the model so far, also on answers that could not be used
 * @param problem of one that failed
 */
public record Commission(
        WriterEngine engine, Optional<String> model, Status status, Optional<Spent> spent, Optional<Refusal> problem) {

    /** Templates write at once, and cost nothing. */
    public static final Commission TEMPLATES = new Commission(
            WriterEngine.TEMPLATES, Optional.empty(), Status.WRITTEN, Optional.empty(), Optional.empty());

    /** How far it is. */
    public enum Status {
        @JsonProperty("writing")
        WRITING,
        @JsonProperty("written")
        WRITTEN,
        @JsonProperty("failed")
        FAILED
    }

    /**
     * What it took.
     *
     * @param cost such as {@code 0.0231 USD}, where the provider says it
     */
    public record Spent(long promptTokens, long completionTokens, Optional<String> cost) {}

    /** Why there is no draft, in the terms of an error code. */
    public record Refusal(String code, String title, String detail) {

        public static Refusal of(ErrorCode code, String detail) {
            return new Refusal(code.slug(), code.title(), detail);
        }
    }
}
