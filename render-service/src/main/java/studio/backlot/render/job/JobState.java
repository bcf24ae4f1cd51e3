package studio.backlot.render.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Refusal;

/** How far a paid call is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JobState.Reserved.class, name = "reserved"),
    @JsonSubTypes.Type(value = JobState.Submitting.class, name = "submitting"),
    @JsonSubTypes.Type(value = JobState.Submitted.class, name = "submitted"),
    @JsonSubTypes.Type(value = JobState.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = JobState.Succeeded.class, name = "succeeded"),
    @JsonSubTypes.Type(value = JobState.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = JobState.Failed.class, name = "failed")
})
public sealed interface JobState {

    /** Nothing more happens to it. */
    sealed interface Ended extends JobState {}

    /**
     * The money is held, and the provider has not been asked, or did not take it.
     *
     * @param rejections how often it was not taken
     */
    record Reserved(int rejections) implements JobState {}

    /** The call may be under way. Whoever finds this after its patience is over knows nothing. */
    record Submitting(int rejections, Instant since) implements JobState {}

    /** The provider is at it. */
    record Submitted(Operation operation, Instant at) implements JobState {}

    /**
     * It may have been paid, or may be paid still.
     *
     * @param cause one clause
     * @param operation when its name is known
     * @param looks how often its folder was found empty
     * @param person whether nothing is left to try: somebody must decide
     */
    record Unknown(String cause, Instant since, Optional<Operation> operation, int looks, boolean person)
            implements JobState {
        public Unknown {
            operation = Absent.optional(operation);
        }

        /** Whether a provider that cannot be asked is not waited for any longer. */
        boolean isSilent(Instant now) {
            return Duration.between(since, now).compareTo(JobPatience.LONGEST_SILENCE) > 0;
        }
    }

    /**
     * Paid and here.
     *
     * @param assets in the provider's order
     * @param took from the acceptance to the end; absent when only the result was found
     */
    record Succeeded(List<AssetRef> assets, Money cost, Optional<Duration> took) implements Ended {
        public Succeeded {
            assets = Absent.list(assets);
            took = Absent.optional(took);
        }
    }

    /** The provider will not show this. */
    record Refused(Refusal refusal) implements Ended {}

    /** Nothing came of it. */
    record Failed(FaultClass kind, String code, String detail) implements Ended {}

    /** Such as {@code submitted}. */
    default String slug() {
        return switch (this) {
            case Reserved _ -> "reserved";
            case Submitting _ -> "submitting";
            case Submitted _ -> "submitted";
            case Unknown _ -> "unknown";
            case Succeeded _ -> "succeeded";
            case Refused _ -> "refused";
            case Failed _ -> "failed";
        };
    }
}
