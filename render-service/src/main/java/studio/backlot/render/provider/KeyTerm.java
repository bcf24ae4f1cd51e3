package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long keys are there that a call is made with. */
public enum KeyTerm {
    /** They are kept: sealed, or in the deployment's configuration. */
    @JsonProperty("lasting")
    LASTING,
    /** They were entered for a session and are kept nowhere. */
    @JsonProperty("session")
    SESSION
}
