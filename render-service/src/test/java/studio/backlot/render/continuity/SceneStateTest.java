package studio.backlot.render.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.weave.Point;

class SceneStateTest {

    private static final CharacterId SARAH = Samples.SARAH;
    private static final CharacterId ARIA = Samples.ARIA;
    private static final ShotWorld WORLD =
            new ShotWorld(SampleSets.lab(), Samples.CINEMATIC, List.of(twoOutfits(), Samples.aria()));

    @Test
    void the_opening_holds_who_is_changed_speaks_is_framed_or_is_named() {
        SceneState state = opening(brief("The room. Aria waits.", expression(SARAH, Expression.FOCUSED)));
        assertThat(state.cast()).containsOnlyKeys(SARAH, ARIA);
        assertThat(opening(brief("The empty room.")).cast()).isEmpty();
        assertThat(opening(brief("The empty room.")).wings()).containsOnlyKeys(SARAH, ARIA);
    }

    @Test
    void faces_start_at_rest_and_change_during_the_first_shot() {
        Brief brief = brief("", expression(SARAH, Expression.FEARFUL));
        SceneState before = opening(brief);
        assertThat(before.cast().get(SARAH).expression()).isEqualTo(Expression.NEUTRAL);
        assertThat(before.after(brief, WORLD).cast().get(SARAH).expression()).isEqualTo(Expression.FEARFUL);
    }

    @Test
    void what_a_brief_does_not_name_holds() {
        SceneState before = opening(brief("", expression(SARAH, Expression.SAD), expression(ARIA, Expression.HAPPY)));
        SceneState after = before.after(brief("", expression(SARAH, Expression.ANGRY)), WORLD);
        assertThat(after.cast().get(ARIA)).isEqualTo(before.cast().get(ARIA));
        assertThat(after.cast().get(SARAH).position())
                .isEqualTo(before.cast().get(SARAH).position());
        assertThat(after.light()).isEqualTo(before.light());
    }

    @Test
    void who_types_sits_on_the_chair_and_faces_the_desk() {
        SceneState state = opening(brief("", pose(SARAH, Pose.TYPE)));
        Presence sarah = state.cast().get(SARAH);
        assertThat(sarah.position()).isEqualTo(new Vector(0, 0, 1.25));
        assertThat(Math.abs(sarah.facing())).isLessThan(10);
    }

    @Test
    void people_stand_apart_and_turn_to_each_other() {
        SceneState state = opening(brief("", pose(SARAH, Pose.STAND), pose(ARIA, Pose.FLOAT)));
        Point sarah = Point.of(state.cast().get(SARAH).position());
        Point aria = Point.of(state.cast().get(ARIA).position());
        assertThat(sarah.distance(aria)).isBetween(0.8, 2.6);
        assertThat(Point.facing(state.cast().get(SARAH).facing()).dot(aria.minus(sarah)))
                .isPositive();
    }

    @Test
    void who_leaves_keeps_their_clothes_for_the_return() {
        SceneState before = opening(brief("", expression(SARAH, Expression.SAD)));
        SceneState gone = before.after(brief("", present(SARAH, false)), WORLD);
        assertThat(gone.cast()).doesNotContainKey(SARAH);
        assertThat(gone.after(brief("", present(SARAH, true)), WORLD)
                        .cast()
                        .get(SARAH)
                        .outfit())
                .isEqualTo("lab-coat");
    }

    @Test
    void an_unknown_character_is_refused() {
        refused(
                brief("", expression(new CharacterId("nobody"), Expression.SAD)),
                ContinuityRule.CHARACTER_IS_IN_THE_CAST);
    }

    @Test
    void a_character_in_two_places_is_refused() {
        refused(brief("", at(SARAH, 0), at(SARAH, 2)), ContinuityRule.CHARACTER_IS_IN_ONE_PLACE);
    }

    @Test
    void leaving_without_being_there_is_refused() {
        SceneState empty = opening(brief("Nothing."));
        assertThatThrownBy(() -> empty.after(brief("", present(ARIA, false)), WORLD))
                .isInstanceOfSatisfying(Contradiction.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ContinuityRule.ONLY_THE_PRESENT_LEAVE));
    }

    @Test
    void an_outfit_that_nobody_owns_is_refused() {
        refused(brief("", outfit(SARAH, "tuxedo")), ContinuityRule.OUTFIT_IS_IN_THE_WARDROBE);
    }

    @Test
    void clothes_do_not_change_in_view_without_a_reason() {
        refused(brief("She looks up.", outfit(SARAH, "evening")), ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY);
        SceneState before = opening(brief("", expression(SARAH, Expression.SAD)));
        SceneState after = before.after(brief("She puts on her evening dress.", outfit(SARAH, "evening")), WORLD);
        assertThat(after.cast().get(SARAH).outfit()).isEqualTo("evening");
    }

    @Test
    void a_light_that_the_set_does_not_have_is_refused() {
        Brief brief = Samples.brief("", Samples.camera(ShotSize.MS, MoveKind.STATIC, null, 0), Optional.of("disco"));
        refused(brief, ContinuityRule.LIGHT_IS_IN_THE_SET);
    }

    @Test
    void another_set_within_a_scene_is_refused() {
        ShotWorld elsewhere = new ShotWorld(SampleSets.atelier(), Samples.CINEMATIC, WORLD.cast());
        SceneState before = opening(brief(""));
        assertThatThrownBy(() -> before.after(brief(""), elsewhere))
                .isInstanceOfSatisfying(
                        Contradiction.class,
                        refusal -> assertThat(refusal.rule().slug()).isEqualTo("set-holds-within-scene"));
    }

    private static void refused(Brief brief, ContinuityRule rule) {
        SceneState before = opening(brief("", expression(SARAH, Expression.SAD)));
        assertThatThrownBy(() -> before.after(brief, WORLD))
                .isInstanceOfSatisfying(Contradiction.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    private static SceneState opening(Brief brief) {
        return SceneState.opening(Samples.shot(Link.OPENS, brief), WORLD);
    }

    private static Brief brief(String action, CharacterChange... changes) {
        return Samples.brief(action, Samples.camera(ShotSize.MS, MoveKind.STATIC, null, 0), Optional.empty(), changes);
    }

    private static CharacterChange expression(CharacterId id, Expression face) {
        return change(id, null, null, face, null, null);
    }

    private static CharacterChange pose(CharacterId id, Pose pose) {
        return change(id, null, pose, null, null, null);
    }

    private static CharacterChange at(CharacterId id, double x) {
        return change(id, new Vector(x, 0, 0), null, null, null, null);
    }

    private static CharacterChange outfit(CharacterId id, String outfit) {
        return change(id, null, null, null, outfit, null);
    }

    private static CharacterChange present(CharacterId id, boolean present) {
        return change(id, null, null, null, null, present);
    }

    private static CharacterChange change(
            CharacterId id,
            @Nullable Vector position,
            @Nullable Pose pose,
            @Nullable Expression face,
            @Nullable String outfit,
            @Nullable Boolean present) {
        return new CharacterChange(
                id,
                Optional.ofNullable(position),
                Optional.empty(),
                Optional.ofNullable(pose),
                Optional.ofNullable(face),
                Optional.ofNullable(outfit),
                Optional.empty(),
                Optional.ofNullable(present));
    }

    private static CastMember twoOutfits() {
        return Samples.member(
                SARAH,
                "Sarah",
                Samples.identity(
                        Form.HUMAN,
                        Build.SLIM,
                        1.7,
                        34,
                        FaceShape.OVAL,
                        0xE8B898,
                        0x3A7A5A,
                        HairStyle.PONYTAIL,
                        0x2E1C18),
                new Outfit("lab-coat", List.of(Samples.garment(GarmentKind.COAT, 0xE4E8EE))),
                new Outfit("evening", List.of(Samples.garment(GarmentKind.DRESS, 0x702040))));
    }
}
