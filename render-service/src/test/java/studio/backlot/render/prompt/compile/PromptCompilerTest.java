package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Dna;
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
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.PromptSamples;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;

class PromptCompilerTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Profile VEO = CATALOGUE.profile("veo-3.1").orElseThrow();
    private static final Profile IMAGE = CATALOGUE.profile("gemini-3-pro-image").orElseThrow();
    private static final Profile ANIMATIC = CATALOGUE.profile("animatic").orElseThrow();

    @Test
    void sections_come_in_the_order_of_the_design() {
        assertThat(first(VEO, PromptSamples.twoCharacters()).sections().keySet())
                .containsExactly(
                        Section.IDENTITY,
                        Section.STATE,
                        Section.SET,
                        Section.LIGHT,
                        Section.CAMERA,
                        Section.STYLE,
                        Section.ACTION,
                        Section.CONTINUITY,
                        Section.DIALOGUE);
    }

    @Test
    void too_little_room_for_the_identity_lock_is_refused_by_name() {
        assertThatThrownBy(() -> compile(reading(VEO, 60), PromptSamples.twoCharacters()))
                .isInstanceOfSatisfying(RequiredWordsTooLong.class, refused -> assertThat(refused.section())
                        .isEqualTo(Section.IDENTITY))
                .hasMessageContaining("veo-3.1 reads 60");
    }

    @Test
    void too_little_room_for_the_action_is_refused_by_name() {
        String lock = first(VEO, PromptSamples.twoCharacters()).sections().get(Section.IDENTITY);

        assertThatThrownBy(() -> compile(reading(VEO, Tokens.estimate(lock) + 4), PromptSamples.twoCharacters()))
                .isInstanceOfSatisfying(RequiredWordsTooLong.class, refused -> assertThat(refused.section())
                        .isEqualTo(Section.ACTION));
    }

    @Test
    void under_a_tight_budget_what_surrounds_people_goes_first() {
        Call call = first(reading(VEO, 420), PromptSamples.twoCharacters());

        assertThat(call.sent().words()).contains("wears").contains("It answered before I asked.");
        assertThat(call.listed())
                .filteredOn(notice -> notice.about().startsWith("set/pieces/"))
                .allSatisfy(notice -> assertThat(notice.way()).isEqualTo(Notice.Way.DROPPED));
    }

    @Test
    void a_shot_that_continues_goes_on_from_the_last_frame_and_needs_no_references() {
        Call call = first(VEO, PromptSamples.twoCharacters());

        assertThat(call.sent().references())
                .extracting(Reference::role, Reference::of)
                .containsExactly(tuple(Reference.Role.FIRST_FRAME, "shot 3A"));
        assertThat(call.sent().parameters()).containsKey("negativePrompt");
        assertThat(call.listed())
                .filteredOn(notice -> notice.about().startsWith("reference/portrait/"))
                .hasSize(2);
    }

    @Test
    void a_retake_between_two_takes_ends_on_the_frame_that_the_one_after_goes_on_from() {
        assertThat(first(VEO, PromptSamples.retaken()).sent().references())
                .extracting(Reference::role, Reference::of)
                .containsExactly(
                        tuple(Reference.Role.FIRST_FRAME, "shot 6A"),
                        tuple(Reference.Role.LAST_FRAME, "the shot after"));
        List<Call> calls =
                compile(VEO, PromptSamples.retaken(Link.CONTINUES, 12)).calls();
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst().sent().references())
                .extracting(Reference::role)
                .containsExactly(Reference.Role.FIRST_FRAME);
        assertThat(calls.getLast().sent().references())
                .extracting(Reference::role)
                .containsExactly(Reference.Role.FIRST_FRAME, Reference.Role.LAST_FRAME);
    }

    @Test
    void the_conflict_matrix_is_told_of_whom_is_there_and_of_nobody_else() {
        Call call = first(VEO, PromptSamples.hologram());

        assertThat(call.sections().get(Section.DIALOGUE)).contains("Aria towards Sarah: steadies her glow");
        assertThat(call.listed())
                .filteredOn(notice -> notice.about().equals("cast/aria/conflict/emma"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason()).isEqualTo("emma is not there"));
    }

    @Test
    void where_it_would_not_end_on_the_frame_that_is_not_given_and_why_is_listed() {
        Profile wan = CATALOGUE.profile("comfyui-wan-2.2").orElseThrow();
        endsAsItLikes(first(wan, PromptSamples.retaken()), "the model ends on no frame");
        endsAsItLikes(
                first(VEO, PromptSamples.retaken(Link.CONTINUES, 5)), "the end of what the model makes is cut off");
        endsAsItLikes(
                first(VEO, PromptSamples.retaken(Link.OPENS, 8)),
                "the model ends on a frame only when it goes on from one");
    }

    private static void endsAsItLikes(Call call, String reason) {
        assertThat(call.sent().references()).extracting(Reference::role).doesNotContain(Reference.Role.LAST_FRAME);
        assertThat(call.listed())
                .filteredOn(notice -> notice.about().equals("reference/last-frame/the shot after"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.reason()).isEqualTo(reason));
    }

    @Test
    void reference_pictures_ask_for_eight_seconds_and_for_no_negative_prompt() {
        Call call = first(VEO, PromptSamples.oneCharacter());

        assertThat(call.sent().references())
                .extracting(Reference::role)
                .containsExactly(Reference.Role.PORTRAIT, Reference.Role.PLATE);
        assertThat(call.sent().parameters())
                .containsEntry("durationSeconds", 8L)
                .doesNotContainKey("negativePrompt");
        assertThat(call.sent().length().orElseThrow().kept().duration().value()).isEqualTo(120);
    }

    @Test
    void more_pictures_than_a_model_takes_are_listed_and_portraits_come_first() {
        List<CastMember> four = PromptSamples.people(4);
        Material crowd = shot(four, "Four people talk.", ShotSize.WS);

        Call call = first(VEO, crowd);

        assertThat(call.sent().references()).hasSize(3).allSatisfy(picture -> assertThat(picture.role())
                .isEqualTo(Reference.Role.PORTRAIT));
        assertThat(call.listed())
                .extracting(Notice::about)
                .contains("reference/plate/atelier")
                .filteredOn(about -> about.startsWith("reference/portrait/"))
                .hasSize(1);
    }

    @Test
    void a_long_shot_is_split_into_calls_that_go_on_from_each_other() {
        Request request = compile(VEO, PromptSamples.twentySeconds());

        assertThat(request.calls())
                .extracting(call -> call.sent().parameters().get("durationSeconds"))
                .containsExactly(8L, 8L, 4L);
        assertThat(request.calls().get(2).sent().references())
                .containsExactly(new Reference(Reference.Role.FIRST_FRAME, "call 2", Optional.empty()));
        assertThat(request.calls())
                .extracting(call -> call.sent().parameters().get("seed"))
                .containsOnly(request.calls().getFirst().sent().parameters().get("seed"));
        assertThat(request.calls())
                .extracting(call -> call.sent().words().contains("One of you knows the way."))
                .containsExactly(true, false, false);
    }

    @Test
    void a_still_shows_what_the_shot_comes_to() {
        Call call = first(IMAGE, PromptSamples.twoCharacters());

        assertThat(call.sent().length()).isEmpty();
        assertThat(call.sent().words())
                .startsWith("Picture 1: the last frame of the picture that this one goes on from.\n"
                        + "Picture 2: the master portrait of Sarah.")
                .contains("Sarah looks fearful")
                .doesNotContain("It answered before I asked.")
                .contains("Keep out of the picture: text");
        assertThat(call.listed())
                .extracting(Notice::about, Notice::reason)
                .contains(tuple("lines/3B.1", "a still does not speak"));
    }

    @Test
    void a_minor_in_the_frame_needs_leave() {
        CastMember child = Samples.member(
                new CharacterId("kim"),
                "Kim",
                Samples.identity(
                        Form.HUMAN,
                        Build.SLIM,
                        1.3,
                        9,
                        FaceShape.ROUND,
                        0xE8B898,
                        0x3A7A5A,
                        HairStyle.SHORT,
                        0x2E1C18));

        assertThat(first(VEO, shot(List.of(child), "Kim waves.", ShotSize.MS))
                        .sent()
                        .parameters())
                .containsEntry("personGeneration", "allow_all");
        assertThat(first(VEO, PromptSamples.oneCharacter()).sent().parameters())
                .containsEntry("personGeneration", "allow_adult");
    }

    @Test
    void an_edit_of_what_nobody_wears_keeps_the_key_and_one_of_what_is_worn_changes_it() {
        CastMember emma = Samples.emma();
        Outfit coat = new Outfit("coat", List.of(Samples.garment(GarmentKind.COAT, 0x7A4E2D)));
        CastMember richer = wearing(emma, List.of(emma.dna().wardrobe().getFirst(), coat));
        CastMember other = wearing(emma, List.of(coat));

        for (Profile profile : CATALOGUE.profiles()) {
            String key = compile(profile, shot(List.of(emma), "Emma reads.", ShotSize.MS))
                    .key();
            assertThat(compile(profile, shot(List.of(richer), "Emma reads.", ShotSize.MS))
                            .key())
                    .isEqualTo(key);
            assertThat(compile(profile, shot(List.of(other), "Emma reads.", ShotSize.MS))
                            .key())
                    .isNotEqualTo(key);
        }
    }

    @Test
    void the_built_in_renderer_is_given_the_script_and_no_words() {
        Call call = first(ANIMATIC, PromptSamples.oneCharacter());

        assertThat(call.sent().words()).isEmpty();
        assertThat(call.sent().parameters()).containsEntry("frames", 120L).containsKeys("seed", "script");
    }

    @Test
    void every_template_says_it_in_its_own_words() {
        assertThat(CATALOGUE.templates()).hasSize(3).allSatisfy(template -> {
            Call call = new PromptCompiler(VEO, template)
                    .compile(PromptSamples.oneCharacter())
                    .calls()
                    .getFirst();

            assertThat(call.sections().get(Section.STYLE)).containsIgnoringCase(template.look());
            assertThat(call.sections().get(Section.STYLE)).contains(template.persona());
            assertThat(call.sections().get(Section.DIALOGUE)).containsIgnoringCase(template.acting());
        });
    }

    @Test
    void a_cut_tells_what_the_camera_sees_anew() {
        Brief wide =
                Samples.brief("Wide.", Samples.camera(ShotSize.CU, MoveKind.STATIC, Samples.EMMA, 0), Optional.empty());
        Brief close = Samples.brief(
                "Emma turns.", Samples.camera(ShotSize.WS, MoveKind.STATIC, Samples.EMMA, 0), Optional.empty());
        Material material = PromptSamples.material(
                new PromptSamples.Scene(SampleSets.atelier(), Samples.GHIBLI, List.of(Samples.emma())),
                PromptSamples.shot("7B", Link.CUTS, close, 4),
                Optional.of(PromptSamples.shot("7A", Link.OPENS, wide, 4)),
                List.of());

        assertThat(first(VEO, material).sections().get(Section.CONTINUITY))
                .contains("other camera")
                .contains("New in the frame:");
    }

    private static Material shot(List<CastMember> cast, String action, ShotSize size) {
        Brief brief = Samples.brief(
                action,
                Samples.camera(size, MoveKind.STATIC, null, 0),
                Optional.empty(),
                cast.stream()
                        .map(member -> Samples.change(member.id(), null, null, Pose.STAND, Expression.NEUTRAL))
                        .toArray(CharacterChange[]::new));
        return PromptSamples.material(
                new PromptSamples.Scene(SampleSets.atelier(), Samples.GHIBLI, cast),
                PromptSamples.shot("6A", Link.OPENS, brief, 4),
                Optional.empty(),
                List.of());
    }

    private static CastMember wearing(CastMember member, List<Outfit> wardrobe) {
        Dna dna = member.dna();
        return new CastMember(
                member.id(),
                member.name(),
                member.version(),
                new Dna(dna.identity(), wardrobe, dna.voice(), dna.manner(), dna.genetics()));
    }

    private static Call first(Profile profile, Material material) {
        return compile(profile, material).calls().getFirst();
    }

    private static Request compile(Profile profile, Material material) {
        return new PromptCompiler(profile, CATALOGUE.templates().getFirst()).compile(material);
    }

    private static Profile reading(Profile profile, int tokens) {
        return PromptSamples.reading(profile, tokens);
    }
}
