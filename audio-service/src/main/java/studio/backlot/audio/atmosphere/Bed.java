package studio.backlot.audio.atmosphere;

/** A layer of a place's sound, with its level under full scale (RMS, decibels) before the mix. */
public enum Bed {
    /** The air of a room. */
    ROOM(-54),
    /** The air of an open place. */
    OPEN_AIR(-52),
    /** Computers, fans and the mains. */
    MACHINES(-46),
    /** Rain in the open. */
    RAIN(-36),
    /** Rain heard from inside. */
    RAIN_ON_WINDOWS(-42),
    WIND(-40),
    THUNDER(-26),
    BIRDS(-46),
    CRICKETS(-50),
    /** Traffic, far away. */
    CITY(-42),
    SEA(-38),
    FIRE(-42),
    /** An alarm, pulsing with the lights. */
    ALARM(-33),
    /** An image that breaks up. */
    GLITCH(-38);

    final double level;

    Bed(double level) {
        this.level = level;
    }
}
