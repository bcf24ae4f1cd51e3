package studio.backlot.render.continuity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rules that a brief may break, in the order in which they are judged; each refusal names one of them. */
public enum ContinuityRule {
    /** A shot that carries on from another one plays in the same set. */
    SET_HOLDS_WITHIN_SCENE(PlaceRules::set),
    /** Everyone who acts or speaks is in the shot's cast. */
    CHARACTER_IS_IN_THE_CAST(PresenceRules::cast),
    /** Nobody is told to be in two places in one shot. */
    CHARACTER_IS_IN_ONE_PLACE(PresenceRules::onePlace),
    /** Only someone who is on the set can leave it. */
    ONLY_THE_PRESENT_LEAVE(PresenceRules::leaving),
    /** Where the picture goes on, nobody is suddenly there: they enter. */
    NOBODY_APPEARS_IN_VIEW(PresenceRules::appearing),
    /** A character is the same locked version in every shot of a scene, once. */
    LOCKED_FEATURE_HOLDS(PresenceRules::locked),
    /** An outfit is one of the character's own. */
    OUTFIT_IS_IN_THE_WARDROBE(WardrobeRules::owned),
    /** Clothes are changed out of view or for a told reason; over scenes of one story day for a told reason only. */
    WARDROBE_HOLDS_WITHIN_STORY_DAY(WardrobeRules::held),
    /** What is hurt stays hurt until something is done about it. */
    INJURY_HOLDS_WITHOUT_REASON(WardrobeRules::injuries),
    /** A prop in hand is a piece of the set, was handed over, or was brought. */
    PROP_IS_BROUGHT(Props::brought),
    /** One prop is in one hand. */
    PROP_IS_IN_ONE_HAND(Props::oneHand),
    /** The light state is one of the set's. */
    LIGHT_IS_IN_THE_SET(PlaceRules::lightOfTheSet),
    /** Where the picture goes on, nobody gets farther than they can run. */
    POSITION_HOLDS_WHERE_PICTURE_GOES_ON(MovementRules::position),
    /** Where the picture goes on, nobody turns faster than a body can. */
    FACING_HOLDS_WHERE_PICTURE_GOES_ON(MovementRules::facing);

    /** A method reference, without any state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Policy policy;

    ContinuityRule(Policy policy) {
        this.policy = policy;
    }

    /** Everything that a transition may not do; empty when it may be filmed. */
    static List<Finding> findings(Transition transition) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.policy.findings(rule, transition))
                .toList();
    }

    /** The rule as reports and problems write it, such as {@code outfit-is-in-the-wardrobe}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a rule finds in a transition; must not fail on what other rules refuse. */
    private interface Policy {
        Stream<Finding> findings(ContinuityRule rule, Transition transition);
    }
}
