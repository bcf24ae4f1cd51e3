package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The quality that a film is made in. */
public enum Tier {
    /** Good enough to decide by. */
    @JsonProperty("draft")
    DRAFT,
    /** Good enough to show. */
    @JsonProperty("final")
    FINAL
}
