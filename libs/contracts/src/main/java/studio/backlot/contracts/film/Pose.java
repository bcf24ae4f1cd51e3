package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a body does. */
public enum Pose {
    @JsonProperty("stand")
    STAND,
    @JsonProperty("sit")
    SIT,
    @JsonProperty("walk")
    WALK,
    @JsonProperty("reach")
    REACH,
    @JsonProperty("point")
    POINT,
    @JsonProperty("write")
    WRITE,
    @JsonProperty("type")
    TYPE,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("fall-back")
    FALL_BACK,
    @JsonProperty("float")
    FLOAT
}
