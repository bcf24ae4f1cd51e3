package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Mouth shapes by Rhubarb Lip Sync letters. */
public enum Mouth {
    /** Closed: p, b, m. */
    @JsonProperty("A")
    A,
    /** Teeth together: most consonants, ee. */
    @JsonProperty("B")
    B,
    /** Open: e. */
    @JsonProperty("C")
    C,
    /** Wide open: a. */
    @JsonProperty("D")
    D,
    /** Rounded: o. */
    @JsonProperty("E")
    E,
    /** Puckered: u, w. */
    @JsonProperty("F")
    F,
    /** Teeth on lip: f, v. */
    @JsonProperty("G")
    G,
    /** Tongue up: l. */
    @JsonProperty("H")
    H,
    /** Rest. */
    @JsonProperty("X")
    X
}
