package studio.backlot.fakes.image;

/** How a picture is, or what is there in its place. */
public enum Depicting {
    GOOD,
    /** Half transparent. */
    TRANSPARENT,
    JPEG,
    /** All of it has one colour. */
    EMPTY,
    /** Its second half is missing. */
    CUT_OFF,
    /** 64 pixels wide. */
    SMALL,
    /** Four times as wide as high. */
    WIDE,
    /** Its header says 60000 x 60000 pixels. */
    BOMB,
    /** WebP by its first bytes. */
    WEBP,
    /** A page in HTML. */
    PAGE
}
