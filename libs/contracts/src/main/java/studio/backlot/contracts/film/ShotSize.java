package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a person the frame holds. */
public enum ShotSize {
    /** The place, people small. */
    @JsonProperty("EWS")
    EWS,
    /** Head to foot with room. */
    @JsonProperty("WS")
    WS,
    /** Head to foot. */
    @JsonProperty("FS")
    FS,
    /** Head to knee. */
    @JsonProperty("MLS")
    MLS,
    /** Head to waist. */
    @JsonProperty("MS")
    MS,
    /** Head to chest. */
    @JsonProperty("MCU")
    MCU,
    /** The face. */
    @JsonProperty("CU")
    CU,
    /** Part of the face. */
    @JsonProperty("ECU")
    ECU,
    /** Over a shoulder. */
    @JsonProperty("OTS")
    OTS,
    /** A thing. */
    @JsonProperty("INSERT")
    INSERT
}
