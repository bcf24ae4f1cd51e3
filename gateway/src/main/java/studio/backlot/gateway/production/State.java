package studio.backlot.gateway.production;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a revision of a production is in the line. */
public enum State {
    /** It is planned, not made. */
    @JsonProperty("planned")
    PLANNED,
    /** Its source was accepted. */
    @JsonProperty("applied")
    APPLIED,
    /** Its characters are being locked. */
    @JsonProperty("casting")
    CASTING,
    /** Its dialogue is being recorded. */
    @JsonProperty("recording")
    RECORDING,
    /** Its shots are being rendered. */
    @JsonProperty("shooting")
    SHOOTING,
    /** Its picture is locked; score, mix and master are under way. */
    @JsonProperty("mastering")
    MASTERING,
    /** The film is there; trailer and poster are under way. */
    @JsonProperty("marketing")
    MARKETING,
    /** Film, trailer and poster are there. */
    @JsonProperty("complete")
    COMPLETE,
    /** Something failed; the reasons are listed. */
    @JsonProperty("incomplete")
    INCOMPLETE
}
