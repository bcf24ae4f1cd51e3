package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may be done after a call has gone wrong. */
public enum FaultClass {
    /** The provider did not take it and says when to come again. */
    @JsonProperty("retry-after")
    RETRY_AFTER,
    /** It was not taken, or it asked for nothing that costs: again after a growing pause. */
    @JsonProperty("backoff")
    BACKOFF,
    /** The same call would be refused again. */
    @JsonProperty("never")
    NEVER,
    /** It may have been taken: look before anyone pays again. */
    @JsonProperty("ambiguous")
    AMBIGUOUS
}
