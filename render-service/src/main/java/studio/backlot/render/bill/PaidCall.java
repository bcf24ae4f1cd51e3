package studio.backlot.render.bill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.event.Use;
import studio.backlot.render.job.JobKey;

/** A job and its money. */
public record PaidCall(
        @JsonPropertyDescription("take.call.attempt: names it in URLs.")
        JobKey job,

        @JsonPropertyDescription("The profile that is paid.")
        String profile,

        @JsonPropertyDescription("reserved, submitting, submitted, unknown, succeeded, refused or failed.")
        String state,

        @JsonIgnore Optional<Use> use,

        @JsonPropertyDescription("What it has cost.") Cost cost)
        implements PaidWork {}
