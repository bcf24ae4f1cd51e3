package studio.backlot.render.job.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.credential.KeyWaits;

/** A paid call as a person sees it; without the words, which are the author's. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JobView(
        @JsonPropertyDescription("take.call.attempt: names it in URLs.")
        String id,

        @JsonPropertyDescription("The profile that is paid.")
        String profile,

        @JsonPropertyDescription("The provider's name of the model.")
        String model,

        @JsonPropertyDescription("reserved, submitting, submitted, unknown, succeeded, refused or failed.")
        String state,

        @JsonPropertyDescription("What it costs at most.") Money price,
        @JsonPropertyDescription("What was paid.") Money paid,

        @JsonPropertyDescription("What of it is beyond the price; absent when the price was kept.")
        Optional<Money> beyond,

        @JsonPropertyDescription("What is held for it still.")
        Money held,

        @JsonPropertyDescription("Whose budgets pay.") List<Scope> scopes,

        @JsonPropertyDescription("Scene and shot that it is for; absent of jobs of before.")
        Optional<Use> use,

        @JsonPropertyDescription("The provider's name of the call.")
        Optional<String> operation,

        @JsonPropertyDescription("Where its results belong.")
        String folder,

        @JsonPropertyDescription("Since when nobody knows.") Optional<Instant> since,

        @JsonPropertyDescription("Why nobody knows, why it was refused, why it failed.")
        Optional<String> cause,

        @JsonPropertyDescription("Whether a person must decide.")
        boolean waitsForPerson,

        @JsonPropertyDescription("Whose keys have to be entered again before it goes on, in words.")
        Optional<String> waitsFor) {

    static JobView of(Job job, KeyWaits waits) {
        return new JobView(
                job.key().toString(),
                job.order().profile(),
                job.order().model(),
                job.state().slug(),
                job.order().most(),
                job.account().total(Movement.Kind.SETTLED),
                Optional.of(job.beyond()).filter(over -> !over.isZero()),
                job.account().held(),
                job.order().scopes(),
                job.order().use(),
                operation(job.state()).map(Operation::name),
                job.output().path(),
                job.state() instanceof JobState.Unknown unknown ? Optional.of(unknown.since()) : Optional.empty(),
                cause(job.state()),
                job.waitsForPerson(),
                job.hasEnded() ? Optional.empty() : waits.of(job.order().profile(), job.sentWith()));
    }

    private static Optional<Operation> operation(JobState state) {
        return switch (state) {
            case JobState.Submitted submitted -> Optional.of(submitted.operation());
            case JobState.Unknown unknown -> unknown.operation();
            case JobState.Reserved _, JobState.Submitting _, JobState.Ended _ -> Optional.empty();
        };
    }

    private static Optional<String> cause(JobState state) {
        return switch (state) {
            case JobState.Unknown unknown -> Optional.of(unknown.cause());
            case JobState.Refused refused -> Optional.of(refused.refusal().reason());
            case JobState.Failed failed -> Optional.of(failed.code() + ": " + failed.detail());
            case JobState.Reserved _, JobState.Submitting _, JobState.Submitted _, JobState.Succeeded _ ->
                Optional.empty();
        };
    }
}
