package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;

/** What was measured in a take against what its shot should show, and what was decided. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Continuity(
        @JsonPropertyDescription("What was decided about the take.")
        Verdict verdict,

        @JsonPropertyDescription(
                "Whether every frame was measured, one picture that is held, or a few of an engine that draws what it is told;"
                        + " or the take against itself, because it shows a picture of its own.")
        Extent extent,

        @JsonPropertyDescription("Attempts that it took, 1 or more.")
        int attempts,

        @JsonPropertyDescription("Numbers nearest to their limits or beyond, worst first; all are in the ledger.")
        List<Measured> worst,

        @JsonPropertyDescription("What was put right, one sentence each.")
        List<String> corrections,

        @JsonPropertyDescription("The take as it came, when it was corrected.")
        Optional<Uncorrected> uncorrected) {

    public Continuity {
        worst = Absent.list(worst);
        corrections = Absent.list(corrections);
        uncorrected = Absent.optional(uncorrected);
    }

    /** What is done with a take. */
    public enum Verdict {
        /** Within its limits as it came. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** Within its limits after something was put right. */
        @JsonProperty("corrected")
        CORRECTED,
        /** Beyond its limits in every attempt: a person is to decide. */
        @JsonProperty("asked")
        ASKED
    }

    /** How much of a take was looked at. */
    public enum Extent {
        /** A few frames of the file, against the same frames as they were drawn. */
        @JsonProperty("sampled")
        SAMPLED,
        /** One picture that is held: what only time shows, such as flicker or the seam to the shot before, was not measured. */
        @JsonProperty("picture")
        PICTURE,
        /** Every frame. */
        @JsonProperty("whole")
        WHOLE,
        /**
         * Every frame, against each other and the take that it goes on from: it shows another picture than the one that was drawn, so
         * that nobody but a person can say whether it is the right one.
         */
        @JsonProperty("itself")
        ITSELF
    }

    /** One number. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Measured(
            @JsonPropertyDescription("What was measured, such as garment-colour.")
            String measure,

            @JsonPropertyDescription("Whose it is, such as emma/garment-0; the whole picture's when absent.")
            Optional<String> of,

            @JsonPropertyDescription("The number.") double value,

            @JsonPropertyDescription("As good as this is accepted.")
            double limit,

            @JsonPropertyDescription("Whether it is beyond its limit.")
            boolean fault) {

        public Measured {
            of = Absent.optional(of);
        }
    }

    /** A take before it was corrected. */
    public record Uncorrected(
            @JsonPropertyDescription("Picture without sound, H.264 in MP4.")
            AssetRef picture,

            @JsonPropertyDescription("Representative frame, PNG.")
            AssetRef keyFrame) {}
}
