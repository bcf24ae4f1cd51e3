package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a character is made of. */
public enum Form {
    @JsonProperty("human")
    HUMAN,
    @JsonProperty("hologram")
    HOLOGRAM,
    @JsonProperty("orb")
    ORB,
    @JsonProperty("creature")
    CREATURE,
    @JsonProperty("robot")
    ROBOT
}
