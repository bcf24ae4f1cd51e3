package studio.backlot.render.people;

import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Identity;

/** Who counts as a person, and who as grown up. */
public final class People {
    private static final int GROWN = 18;

    private People() {}

    /** Whoever looks human, whatever made them. */
    public static boolean isPerson(Identity identity) {
        return isPerson(identity.form());
    }

    public static boolean isMinor(Identity identity) {
        return isPerson(identity) && identity.body().age() < GROWN;
    }

    private static boolean isPerson(Form form) {
        return switch (form) {
            case HUMAN, HOLOGRAM -> true;
            case ORB, CREATURE, ROBOT -> false;
        };
    }
}
