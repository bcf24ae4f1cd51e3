package studio.backlot.render.continuity;

import java.util.Locale;

/** The rules that a brief may break; each refusal names one of them. */
public enum ContinuityRule {
    /** Everyone who acts or speaks is in the shot's cast. */
    CHARACTER_IS_IN_THE_CAST,
    /** Nobody is told to be in two places in one shot. */
    CHARACTER_IS_IN_ONE_PLACE,
    /** Only someone who is on the set can leave it. */
    ONLY_THE_PRESENT_LEAVE,
    /** An outfit is one of the character's own. */
    OUTFIT_IS_IN_THE_WARDROBE,
    /** Nobody changes clothes in view; they leave first, or the action says so. */
    WARDROBE_HOLDS_WITHIN_STORY_DAY,
    /** The light state is one of the set's. */
    LIGHT_IS_IN_THE_SET,
    /** A shot that carries on from another one plays in the same set. */
    SET_HOLDS_WITHIN_SCENE;

    /** The rule as reports and problems write it, such as {@code outfit-is-in-the-wardrobe}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
