package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.OtherSets;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.shot.Scripting;

class HalfMaterialTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Profile VEO = CATALOGUE.profile("veo-3.1").orElseThrow();
    private static final SampleShots SHOT = SampleShots.of("halves");

    @Test
    void the_plate_is_asked_for_without_people() {
        Call.Sent sent = plate(SHOT.requested());

        assertThat(sent.words())
                .contains("nobody is in it", "Rehearsal stage", "shelf")
                .doesNotContain("Emma", "emma", "sweater", "chroma-key");
        assertThat(String.valueOf(sent.parameters().get("negativePrompt"))).contains("people");
        assertThat(sent.parameters()).containsEntry("generateAudio", false);
        assertThat(sent.references()).isEmpty();
    }

    @Test
    void the_characters_are_asked_for_before_an_even_ground() {
        Call.Sent sent = characters(SHOT.requested());

        assertThat(sent.words())
                .contains("Emma looks up", "one even chroma-key green #00B140", "sweater")
                .doesNotContain("shelf", "window,", "Rehearsal");
        assertThat(sent.references()).extracting(Reference::role).containsExactly(Reference.Role.PORTRAIT);
    }

    @Test
    void both_halves_have_one_camera_and_one_length() {
        String frame = "Medium shot, 50 mm";
        assertThat(plate(SHOT.requested()).words()).contains(frame);
        assertThat(characters(SHOT.requested()).words()).contains(frame);
        assertThat(plate(SHOT.requested()).parameters().get("seed"))
                .isEqualTo(characters(SHOT.requested()).parameters().get("seed"));
    }

    @Test
    void another_piece_of_the_set_changes_the_plate_alone() {
        ShotRequested other = with(repainted(SHOT.requested().world()));

        assertThat(plate(other)).isNotEqualTo(plate(SHOT.requested()));
        assertThat(characters(other)).isEqualTo(characters(SHOT.requested()));
    }

    @Test
    void other_clothes_change_the_characters_alone() {
        ShotWorld world = SHOT.requested().world();
        CastMember coated = KeyGroundTest.wearing("#7A4E2D");
        ShotRequested other = with(new ShotWorld(world.set(), world.style(), List.of(coated)));

        assertThat(plate(other)).isEqualTo(plate(SHOT.requested()));
        assertThat(characters(other)).isNotEqualTo(characters(SHOT.requested()));
    }

    @Test
    void neither_half_goes_on_from_a_frame_that_shows_both() {
        ShotRequested next = SHOT.shot("1B", 1).after("1A", Link.CONTINUES).requested();

        assertThat(plate(next).references()).isEmpty();
        assertThat(characters(next).references())
                .extracting(Reference::role)
                .doesNotContain(Reference.Role.FIRST_FRAME);
        assertThat(characters(next).words()).doesNotContain("last frame");
    }

    @Test
    void a_shot_in_which_nobody_is_seen_has_no_characters() {
        assertThat(HalfMaterial.isPeopled(whole(SHOT.requested()))).isTrue();
        assertThat(HalfMaterial.isPeopled(whole(SHOT.with()
                        .doing("The stage lies in the morning light.")
                        .requested())))
                .isFalse();
    }

    private static ShotRequested with(ShotWorld world) {
        ShotRequested asked = SHOT.requested();
        return new ShotRequested(
                asked.production(), asked.scene(), asked.shot(), asked.follows(), world, asked.format(), asked.seed());
    }

    private static ShotWorld repainted(ShotWorld world) {
        SetDesign set = world.set();
        List<SetPiece> pieces = set.pieces().stream()
                .map(piece -> piece.name().equals("shelf")
                        ? new SetPiece(
                                piece.name(),
                                piece.kind(),
                                piece.position(),
                                piece.size(),
                                piece.turn(),
                                new Colour("#AA2222"),
                                piece.material())
                        : piece)
                .toList();
        return new ShotWorld(OtherSets.of(set, pieces), world.style(), world.cast());
    }

    private static Call.Sent plate(ShotRequested request) {
        return sent(HalfMaterial.plate(whole(request)));
    }

    private static Call.Sent characters(ShotRequested request) {
        Material whole = whole(request);
        return sent(HalfMaterial.characters(whole, KeyGround.of(whole.people()).orElseThrow()));
    }

    private static Call.Sent sent(Material material) {
        return new PromptCompiler(VEO, CATALOGUE.templates().getFirst())
                .compile(material)
                .calls()
                .getFirst()
                .sent();
    }

    private static Material whole(ShotRequested request) {
        return ShotMaterial.of(
                request,
                Scripting.of(request, SceneState.opening(request.shot(), request.world()), Map.of()),
                new Material.Supply(
                        Map.of(new CharacterId("emma"), SampleShots.asset("Emma", "image/png")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Reference(Reference.Role.FIRST_FRAME, "shot 1A", Optional.empty()))),
                new Material.Context(7, List.of()));
    }
}
