package studio.backlot.render.prompt.compile;

import java.util.Optional;
import java.util.Set;
import studio.backlot.render.prompt.Fact;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Abilities.Negative;
import studio.backlot.render.prompt.profile.Dialect;
import studio.backlot.render.prompt.profile.Profile;

/** Decides for one call which facts go to words, which to a parameter, and which nowhere. */
final class Routes {
    /** Beginnings of facts that the built-in renderer has no drawing for. */
    private static final Set<String> UNDRAWN = Set.of("style/persona", "style/template", "acting", "previously/");

    /** Traits of a set that the built-in renderer draws by. */
    private static final Set<String> DRAWN_TRAITS = Set.of("set/physics/lightScattering", "set/physics/outside");

    private final Profile profile;
    private final boolean withReferences;
    private final Set<String> orbs;

    /** @param orbs beginnings of the facts about orbs, whose palettes the renderer draws */
    Routes(Profile profile, boolean withReferences, Set<String> orbs) {
        this.profile = profile;
        this.withReferences = withReferences;
        this.orbs = Set.copyOf(orbs);
    }

    /** Why a fact is not put to words; empty when it is. */
    Optional<Notice> elsewhere(Fact fact) {
        return profile.dialect() == Dialect.SCRIPT ? Optional.of(script(fact)) : prompt(fact);
    }

    /** What words leave out a script may still hold. */
    Notice silence(Notice notice) {
        return profile.dialect() == Dialect.SCRIPT && notice.way() == Notice.Way.DROPPED
                ? new Notice(
                        notice.section(),
                        notice.about(),
                        notice.what(),
                        Notice.Way.PARAMETER,
                        "the parameter script holds it, though " + notice.reason())
                : notice;
    }

    private Optional<Notice> prompt(Fact fact) {
        if (fact.section() == Section.NEGATIVE) {
            return negative(fact);
        }
        boolean still = profile.abilities().lengths().still();
        return switch (fact.nature()) {
            case LOOK -> Optional.empty();
            case MOTION -> still ? Optional.of(dropped(fact, "a still has no time")) : Optional.empty();
            case SPEECH -> still ? Optional.of(dropped(fact, "a still does not speak")) : Optional.empty();
            case SOUND ->
                profile.abilities().words().speech()
                        ? Optional.empty()
                        : Optional.of(dropped(fact, "the model makes no sound"));
        };
    }

    private Optional<Notice> negative(Fact fact) {
        Negative how = profile.abilities().words().negative();
        boolean refused = withReferences && !profile.abilities().words().negativeWithReferences();
        if (refused) {
            return Optional.of(dropped(fact, "the interface may refuse it beside reference pictures"));
        }
        return switch (how) {
            case PARAMETER ->
                Optional.of(parameter(fact, profile.parameters().negative().orElse("")));
            case WORDS -> Optional.empty();
            case NONE -> Optional.of(dropped(fact, "the model cannot be told so"));
        };
    }

    private Notice script(Fact fact) {
        String about = fact.about();
        boolean undrawn = UNDRAWN.stream().anyMatch(about::startsWith)
                || about.contains("/motion/")
                || (about.contains("/palette/") && orbs.stream().noneMatch(about::startsWith))
                || (about.startsWith("set/physics/") && !DRAWN_TRAITS.contains(about));
        if (fact.section() == Section.NEGATIVE) {
            return dropped(fact, "the renderer draws nothing that it is not told");
        }
        return undrawn ? dropped(fact, "the renderer has no drawing for it") : parameter(fact, "script");
    }

    private static Notice dropped(Fact fact, String reason) {
        return new Notice(fact.section(), fact.about(), fact.words(), Notice.Way.DROPPED, reason);
    }

    private static Notice parameter(Fact fact, String name) {
        return new Notice(
                fact.section(), fact.about(), fact.words(), Notice.Way.PARAMETER, "the parameter " + name + " says it");
    }
}
