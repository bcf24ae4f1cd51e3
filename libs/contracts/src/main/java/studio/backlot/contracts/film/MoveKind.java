package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the camera moves during a shot. */
public enum MoveKind {
    @JsonProperty("static")
    STATIC,
    @JsonProperty("pan-left")
    PAN_LEFT,
    @JsonProperty("pan-right")
    PAN_RIGHT,
    @JsonProperty("tilt-up")
    TILT_UP,
    @JsonProperty("tilt-down")
    TILT_DOWN,
    @JsonProperty("dolly-in")
    DOLLY_IN,
    @JsonProperty("dolly-out")
    DOLLY_OUT,
    @JsonProperty("truck-left")
    TRUCK_LEFT,
    @JsonProperty("truck-right")
    TRUCK_RIGHT,
    @JsonProperty("pedestal-up")
    PEDESTAL_UP,
    @JsonProperty("pedestal-down")
    PEDESTAL_DOWN,
    @JsonProperty("zoom-in")
    ZOOM_IN,
    @JsonProperty("zoom-out")
    ZOOM_OUT,
    @JsonProperty("orbit-left")
    ORBIT_LEFT,
    @JsonProperty("orbit-right")
    ORBIT_RIGHT,
    @JsonProperty("crane-up")
    CRANE_UP,
    @JsonProperty("crane-down")
    CRANE_DOWN,
    @JsonProperty("handheld")
    HANDHELD,
    @JsonProperty("follow")
    FOLLOW
}
