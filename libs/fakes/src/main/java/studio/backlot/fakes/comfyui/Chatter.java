package studio.backlot.fakes.comfyui;

/** How a ComfyUI speaks by its websocket. */
public enum Chatter {
    /** As it does. */
    HONEST,
    /** It has none. */
    ABSENT,
    /** It takes the connection and does not answer. */
    MUTE,
    /** It hangs up after its first word of progress. */
    DROPPING,
    /** What it says cannot be read. */
    BABBLING,
    /** It never stops, and says nothing. */
    FLOODING,
    /** It speaks of somebody else's call. */
    GOSSIPING
}
