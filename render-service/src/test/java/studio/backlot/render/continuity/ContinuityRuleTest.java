package studio.backlot.render.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.render.SampleShots;
import studio.backlot.render.shot.DefaultWorld;

/** Each rule on its own: what it refuses, and the mended brief that it lets pass. */
class ContinuityRuleTest {

    private static final CharacterId EMMA = new CharacterId("emma");
    private static final CharacterId DAVID = new CharacterId("david");
    private static final CastMember DAVID_CAST = SampleShots.person("david", "David", "en");
    private static final ShotWorld WORLD =
            new ShotWorld(twoLights(), DefaultWorld.STYLE, List.of(SampleShots.emma(), DAVID_CAST));

    /** A rule, the shot that breaks it, and the one that does not. */
    private record Case(ContinuityRule rule, Asked refused, Asked mended) {
        @Override
        public String toString() {
            return rule.slug();
        }
    }

    private record Asked(Brief brief, Link link, ShotWorld world, double seconds) {
        static Asked cut(String action, CharacterChange... changes) {
            return new Asked(ContinuityRuleTest.brief(action, Optional.empty(), changes), Link.CUTS, WORLD, 4);
        }

        Asked linked(Link other) {
            return new Asked(brief, other, world, seconds);
        }

        Asked in(ShotWorld other) {
            return new Asked(brief, link, other, seconds);
        }

        Asked lasting(double length) {
            return new Asked(brief, link, world, length);
        }

        Asked lit(String light) {
            return new Asked(
                    ContinuityRuleTest.brief(
                            brief.action(), Optional.of(light), brief.changes().toArray(CharacterChange[]::new)),
                    link,
                    world,
                    seconds);
        }
    }

    static Stream<Case> cases() {
        Asked looks = Asked.cut("Emma looks up.");
        ShotWorld wornCoat = new ShotWorld(twoLights(), DefaultWorld.STYLE, WORLD.cast(), Map.of(EMMA, "coat"));
        ShotWorld second = new ShotWorld(
                twoLights(),
                DefaultWorld.STYLE,
                List.of(new CastMember(EMMA, "Emma", 2, SampleShots.emma().dna()), DAVID_CAST));
        return Stream.of(
                new Case(
                        ContinuityRule.SET_HOLDS_WITHIN_SCENE,
                        looks.in(new ShotWorld(elsewhere(), DefaultWorld.STYLE, WORLD.cast())),
                        looks),
                new Case(
                        ContinuityRule.CHARACTER_IS_IN_THE_CAST,
                        Asked.cut("", change("nobody").present(true).build()),
                        Asked.cut("", change("david").present(true).build())),
                new Case(
                        ContinuityRule.CHARACTER_IS_IN_ONE_PLACE,
                        Asked.cut(
                                "",
                                change("emma").at(0).build(),
                                change("emma").at(2).build()),
                        Asked.cut(
                                "",
                                change("emma").at(0).build(),
                                change("david").at(2).build())),
                new Case(
                        ContinuityRule.ONLY_THE_PRESENT_LEAVE,
                        Asked.cut("", change("david").present(false).build()),
                        Asked.cut("", change("emma").present(false).build())),
                new Case(
                        ContinuityRule.NOBODY_APPEARS_IN_VIEW,
                        Asked.cut("David stands there.").linked(Link.CONTINUES),
                        Asked.cut(
                                        "David comes in.",
                                        change("david").present(true).build())
                                .linked(Link.CONTINUES)),
                new Case(ContinuityRule.LOCKED_FEATURE_HOLDS, looks.in(second), looks),
                new Case(
                        ContinuityRule.LOCKED_FEATURE_HOLDS,
                        looks.in(new ShotWorld(
                                twoLights(), DefaultWorld.STYLE, List.of(SampleShots.emma(), SampleShots.emma()))),
                        looks),
                new Case(
                        ContinuityRule.OUTFIT_IS_IN_THE_WARDROBE,
                        Asked.cut(
                                "She puts on a tuxedo.",
                                change("emma").outfit("tuxedo").build()),
                        Asked.cut(
                                "She puts on her coat.",
                                change("emma").outfit("coat").build())),
                new Case(
                        ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY,
                        Asked.cut("She looks up.", change("emma").outfit("coat").build()),
                        Asked.cut(
                                "She looks up.",
                                change("emma").outfit("sweater").build())),
                new Case(
                        ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY,
                        Asked.cut("Later.", change("emma").outfit("sweater").build())
                                .linked(Link.OPENS)
                                .in(wornCoat),
                        Asked.cut(
                                        "She takes off the coat.",
                                        change("emma").outfit("sweater").build())
                                .linked(Link.OPENS)
                                .in(wornCoat)),
                new Case(
                        ContinuityRule.INJURY_HOLDS_WITHOUT_REASON,
                        Asked.cut("She smiles.", change("emma").injuries().build()),
                        Asked.cut(
                                "She wipes the blood away.",
                                change("emma").injuries().build())),
                new Case(
                        ContinuityRule.PROP_IS_BROUGHT,
                        Asked.cut("She smiles.", change("emma").holds("letter").build()),
                        Asked.cut(
                                "She takes out a letter.",
                                change("emma").holds("letter").build())),
                new Case(
                        ContinuityRule.PROP_IS_BROUGHT,
                        Asked.cut("She smiles.", change("emma").holds("lantern").build()),
                        Asked.cut(
                                "She smiles.",
                                change("emma").holds("mug", "chair").build())),
                new Case(
                        ContinuityRule.PROP_IS_BROUGHT,
                        Asked.cut("She smiles.", change("emma").holds("map").build()),
                        Asked.cut(
                                "David is back.",
                                change("david").present(true).holds("map").build())),
                new Case(
                        ContinuityRule.PROP_IS_IN_ONE_HAND,
                        Asked.cut(
                                "",
                                change("emma").holds("mug").build(),
                                change("david").present(true).holds("mug").build()),
                        Asked.cut("", change("david").present(true).holds("mug").build())),
                new Case(ContinuityRule.LIGHT_IS_IN_THE_SET, looks.lit("disco"), looks.lit("day")),
                new Case(
                        ContinuityRule.POSITION_HOLDS_WHERE_PICTURE_GOES_ON,
                        Asked.cut("", change("emma").at(3.5).build())
                                .linked(Link.CONTINUES)
                                .lasting(0.2),
                        Asked.cut("", change("emma").at(3.5).build())
                                .linked(Link.CONTINUES)
                                .lasting(2)),
                new Case(
                        ContinuityRule.FACING_HOLDS_WHERE_PICTURE_GOES_ON,
                        Asked.cut("", change("emma").facing(180).build())
                                .linked(Link.CONTINUES)
                                .lasting(0.25),
                        Asked.cut("", change("emma").facing(180).build()).lasting(0.25)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_refuses_what_breaks_it(Case rule) {
        assertThat(ContinuityRule.findings(transition(rule.refused())))
                .extracting(Finding::rule)
                .containsExactly(rule.rule());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_lets_the_mended_brief_pass(Case rule) {
        assertThat(ContinuityRule.findings(transition(rule.mended()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_finding_says_what_where_and_how_to_mend_it(Case rule) {
        Finding finding = ContinuityRule.findings(transition(rule.refused())).getFirst();
        assertThat(finding.pointer()).matches("/(shot/brief|world)/[a-zA-Z0-9/]+");
        assertThat(finding.what()).matches("(?s)'.*\\.|The .*\\.");
        assertThat(finding.mend()).matches("(?s)[A-Z].*\\.");
        assertThat(finding.toString()).contains(rule.rule().slug(), finding.pointer());
    }

    @Test
    void every_rule_has_a_case() {
        assertThat(cases().map(Case::rule).distinct()).containsExactlyInAnyOrder(ContinuityRule.values());
    }

    @Test
    void a_note_that_begins_with_reason_explains_in_any_language() {
        Brief brief = new Brief(
                "Emma blickt auf.",
                camera(),
                List.of(change("emma").outfit("coat").build()),
                List.of(),
                Optional.of("red-alert"),
                studio.backlot.contracts.film.Transition.CUT,
                List.of("Reason: es ist kalt geworden"));
        assertThat(ContinuityRule.findings(Transition.cut(before(), brief, WORLD)))
                .isEmpty();
    }

    @Test
    void a_word_within_another_is_no_reason() {
        assertThat(ContinuityRule.findings(transition(Asked.cut(
                        "Emma addresses David.", change("emma").outfit("coat").build()))))
                .extracting(Finding::rule)
                .containsExactly(ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Brief brief = brief(
                "",
                Optional.of("disco"),
                change("nobody").present(true).build(),
                change("emma").outfit("tuxedo").build());
        assertThatThrownBy(() -> before().after(brief, WORLD))
                .isInstanceOfSatisfying(Contradiction.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::rule)
                        .containsExactly(
                                ContinuityRule.CHARACTER_IS_IN_THE_CAST,
                                ContinuityRule.OUTFIT_IS_IN_THE_WARDROBE,
                                ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY,
                                ContinuityRule.LIGHT_IS_IN_THE_SET))
                .hasMessageContaining("/shot/brief/changes/1/outfit");
    }

    @Test
    void a_prop_that_is_handed_over_changes_hands() {
        SceneState after = before().after(
                        brief(
                                "",
                                Optional.empty(),
                                change("david").present(true).holds("mug").build()),
                        WORLD);
        assertThat(after.cast().get(EMMA).holds()).isEmpty();
        assertThat(after.cast().get(DAVID).holds()).containsExactly("mug");
    }

    @Test
    void a_scene_opens_in_what_was_worn_last_on_its_story_day() {
        ShotWorld evening = new ShotWorld(twoLights(), DefaultWorld.STYLE, WORLD.cast(), Map.of(EMMA, "coat"));
        SceneState state = SceneState.opening(brief("Emma waits for David.", Optional.empty()), evening);
        assertThat(state.cast().get(EMMA).outfit()).isEqualTo("coat");
        assertThat(state.cast().get(DAVID).outfit()).isEqualTo("sweater");
    }

    private static Transition transition(Asked asked) {
        return new Transition(before(), asked.brief(), asked.world(), asked.link(), Optional.of(asked.seconds()));
    }

    /** Emma alone in the middle with a mug and a cut, by day. */
    private static SceneState before() {
        return SceneState.opening(
                brief(
                        "",
                        Optional.empty(),
                        change("emma")
                                .at(0)
                                .facing(0)
                                .holds("mug")
                                .injuries("cut")
                                .build()),
                WORLD);
    }

    private static Brief brief(String action, Optional<String> light, CharacterChange... changes) {
        return new Brief(
                action,
                camera(),
                Arrays.asList(changes),
                List.of(),
                light,
                studio.backlot.contracts.film.Transition.CUT,
                List.of());
    }

    private static CameraBrief camera() {
        return new CameraBrief(ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    private static ChangeOf change(String who) {
        return new ChangeOf(new CharacterId(who));
    }

    private static SetDesign twoLights() {
        return lit(DefaultWorld.SET.id());
    }

    private static SetDesign elsewhere() {
        return lit(new SetId("elsewhere"));
    }

    private static SetDesign lit(SetId id) {
        var set = DefaultWorld.SET;
        var day = set.lights().getFirst();
        var red = new LightState("red-alert", day.timeOfDay(), day.weather(), day.ambient(), day.sources(), 1);
        return new SetDesign(
                id, set.name(), set.size(), set.surfaces(), set.pieces(), List.of(day, red), set.physics());
    }

    /** Says one thing after the other about a change. */
    private static final class ChangeOf {
        private final CharacterId who;
        private Optional<Vector> position = Optional.empty();
        private Optional<Double> facing = Optional.empty();
        private Optional<String> outfit = Optional.empty();
        private Optional<Boolean> present = Optional.empty();
        private Optional<List<String>> holds = Optional.empty();
        private Optional<List<String>> injuries = Optional.empty();

        ChangeOf(CharacterId who) {
            this.who = who;
        }

        ChangeOf at(double x) {
            position = Optional.of(new Vector(x, 0, 0));
            return this;
        }

        ChangeOf facing(double degrees) {
            facing = Optional.of(degrees);
            return this;
        }

        ChangeOf outfit(String name) {
            outfit = Optional.of(name);
            return this;
        }

        ChangeOf present(boolean is) {
            present = Optional.of(is);
            return this;
        }

        ChangeOf holds(String... props) {
            holds = Optional.of(List.of(props));
            return this;
        }

        ChangeOf injuries(String... marks) {
            injuries = Optional.of(List.of(marks));
            return this;
        }

        CharacterChange build() {
            return new CharacterChange(
                    who,
                    position,
                    facing,
                    Optional.empty(),
                    Optional.empty(),
                    outfit,
                    Optional.empty(),
                    present,
                    holds,
                    injuries);
        }
    }
}
