package studio.backlot.marketing.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a commission is. */
public enum CommissionState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED
}
