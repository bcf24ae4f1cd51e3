package studio.backlot.render.measure.expected;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.picture.Mask;

/** A part of a character in one frame. It does not change; what is told of it is kept. */
public final class Region {

    /** Weight from which a pixel shows its part alone. */
    public static final double CORE = 0.6;

    private final Key key;
    private final Mask mask;
    private @Nullable Mask core;
    private @Nullable Mask inner;

    /** From a mask that is 1 where the part alone gives the colour, and less at its edges. */
    public Region(Key key, Mask mask) {
        this.key = key;
        this.mask = mask;
    }

    public Key key() {
        return key;
    }

    public Mask mask() {
        return mask;
    }

    /** Where the part alone gives the colour. */
    public Mask core() {
        Mask known = core;
        if (known == null) {
            known = mask.atLeast(CORE);
            core = known;
        }
        return known;
    }

    /** The core without its outermost pixels. */
    public Mask inner() {
        Mask known = inner;
        if (known == null) {
            known = core().shrunk(1);
            inner = known;
        }
        return known;
    }

    /** What a character is made of, as far as its colour is held. */
    public enum Kind {
        HAIR,
        EYES,
        SKIN,
        GARMENT,
        WHOLE
    }

    /**
     * Which part of whom.
     *
     * @param form what the character is made of
     * @param number of the garment, from the inside out; 0 for everything else
     */
    public record Key(CharacterId who, Form form, Kind kind, int number) {
        @Override
        public String toString() {
            return kind == Kind.WHOLE
                    ? who.value()
                    : who.value() + "/" + kind.name().toLowerCase(Locale.ROOT)
                            + (kind == Kind.GARMENT ? "-" + number : "");
        }
    }
}
