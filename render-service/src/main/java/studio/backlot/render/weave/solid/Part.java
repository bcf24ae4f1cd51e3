package studio.backlot.render.weave.solid;

/** What a solid is within its piece; it tells the painter's colour and whether it can be before who sits there. */
public enum Part {
    BODY,
    TOP,
    LEG,
    SEAT,
    /** Rest and arms of a seat: before or behind whoever sits on it. */
    BACK,
    DRAWERS,
    FRAME,
    PANE,
    SILL,
    TRIM,
    METAL,
    DISPLAY,
    KEYS,
    STEP,
    PAGE,
    WHEEL,
    CABIN,
    LINEN,
    POT,
    TRUNK,
    LEAF,
    PETAL,
    /** Shines of itself. */
    SHADE,
    /** A glass full of light in the piece's colour. */
    GLOW
}
