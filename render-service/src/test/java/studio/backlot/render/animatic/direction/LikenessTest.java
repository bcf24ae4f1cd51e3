package studio.backlot.render.animatic.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.Body;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Eyes;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.SampleSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;

/** What is done about DNA that is incomplete or at odds with itself. */
class LikenessTest {

    @Test
    void sound_dna_is_taken_as_it_is() {
        for (CastMember member : List.of(Samples.sarah(), Samples.aria(), Samples.emma(), Samples.orb())) {
            Likeness likeness = Likeness.of(member);
            assertThat(likeness.warnings()).isEmpty();
            assertThat(likeness.member()).isSameAs(member);
        }
    }

    @Test
    void whiskers_have_the_colour_that_is_said_of_them() {
        Traits told = Traits.of(Map.of("moustache", "white"));
        assertThat(told.skin().moustache()).isTrue();
        assertThat(told.whiskers()).contains(0xF1EEE6);
        assertThat(Traits.of(Map.of("beard", "full grey")).whiskers()).contains(0x8A8C90);
        assertThat(Traits.of(Map.of("moustache", "visible"))).satisfies(silent -> {
            assertThat(silent.whiskers()).isEmpty();
            assertThat(silent.unread()).isEmpty();
        });
    }

    static Stream<Arguments> gaps() {
        Identity sound = Samples.sarah().dna().identity();
        Body body = sound.body();
        return Stream.of(
                arguments("identity", null),
                arguments("form", of(null, body, sound.face(), sound.skin(), sound.eyes(), sound.hair())),
                arguments("body", of(sound.form(), null, sound.face(), sound.skin(), sound.eyes(), sound.hair())),
                arguments(
                        "build",
                        of(
                                sound.form(),
                                new Body(null, 1.7, 30),
                                sound.face(),
                                sound.skin(),
                                sound.eyes(),
                                sound.hair())),
                arguments("face shape", of(sound.form(), body, null, sound.skin(), sound.eyes(), sound.hair())),
                arguments("skin", of(sound.form(), body, sound.face(), null, sound.eyes(), sound.hair())),
                arguments("eyes", of(sound.form(), body, sound.face(), sound.skin(), null, sound.hair())),
                arguments("hair", of(sound.form(), body, sound.face(), sound.skin(), sound.eyes(), null)));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void what_is_missing_is_filled_in_drawn_and_said(String what, @Nullable Identity identity) {
        CastMember sarah = Samples.sarah();
        CastMember member = with(sarah, identity, sarah.dna().manner());
        ShotScript script = Samples.opening(
                SampleSets.lab(),
                Samples.CINEMATIC,
                List.of(member),
                Samples.brief(
                        "She stands.",
                        Samples.camera(ShotSize.MS, MoveKind.STATIC, member.id(), 0),
                        Optional.empty(),
                        Samples.change(member.id(), new double[] {0, 0, -1}, 0.0, Pose.STAND, Expression.HAPPY)),
                new FilmFormat(160, 90, 24),
                4);
        assertThat(Animatic.plan(script).warnings()).anyMatch(warning -> warning.contains(what));
        assertThat(new Animatic().still(script, 2)).isNotNull();
    }

    @Test
    void a_child_as_tall_as_a_grown_up_is_drawn_older() {
        Likeness likeness = Likeness.of(someone(Form.HUMAN, 1.9, 4, HairStyle.SHORT, Map.of()));
        assertThat(likeness.warnings()).singleElement().asString().contains("X", "4 years", "1.90 metres");
        assertThat(likeness.member().dna().identity().body().age()).isGreaterThanOrEqualTo(12);
        assertThat(likeness.member().dna().identity().body().height()).isEqualTo(1.9);
    }

    @Test
    void a_grown_up_of_a_hand_is_drawn_taller() {
        Likeness likeness = Likeness.of(someone(Form.HUMAN, 0.2, 40, HairStyle.SHORT, Map.of()));
        assertThat(likeness.warnings()).singleElement().asString().contains("0.20 metres");
        assertThat(likeness.member().dna().identity().body().height()).isGreaterThan(0.4);
    }

    @Test
    void an_orb_as_large_as_a_room_is_drawn_smaller() {
        Likeness likeness = Likeness.of(someone(Form.ORB, 3.5, 0, HairStyle.BALD, Map.of()));
        assertThat(likeness.warnings()).anyMatch(warning -> warning.contains("3.50 metres"));
        assertThat(likeness.member().dna().identity().body().height()).isLessThanOrEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource({
        "BALD, long and golden, bald",
        "LONG, none, otherwise",
    })
    void hair_that_two_places_tell_differently_is_as_the_identity_says(HairStyle style, String trait, String word) {
        Likeness likeness = Likeness.of(someone(Form.HUMAN, 1.7, 30, style, Map.of("hair", trait)));
        assertThat(likeness.warnings()).anyMatch(warning -> warning.contains(trait) && warning.contains(word));
        assertThat(likeness.member().dna().identity().hair().style()).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource({"ears, made of cheese", "Horns, purple", "tail, yes", "beard, philosophical", "core, unknowable"})
    void a_trait_with_a_word_that_nobody_knows_is_left_out_and_said(String trait, String value) {
        CastMember member = someone(Form.CREATURE, 1.2, 30, HairStyle.SHORT, Map.of(trait, value));
        assertThat(Likeness.of(member).warnings()).singleElement().asString().contains(value);
    }

    @Test
    void traits_that_nobody_draws_are_left_to_others_in_silence() {
        CastMember member =
                someone(Form.CREATURE, 1.2, 30, HairStyle.SHORT, Map.of("heart", "of gold", "bearing", "proud"));
        assertThat(Likeness.of(member).warnings()).isEmpty();
        assertThat(Traits.of(member.dna().genetics())).isEqualTo(Traits.NONE);
    }

    @Test
    void a_person_without_clothes_is_dressed_and_an_orb_is_not() {
        CastMember naked = Samples.member(new CharacterId("x"), "X", identity(Form.HUMAN, 1.7, 30, HairStyle.SHORT));
        assertThat(Likeness.of(naked).warnings()).singleElement().asString().contains("plain clothes");
        assertThat(Likeness.of(someone(Form.ORB, 0.3, 0, HairStyle.BALD, Map.of()))
                        .warnings())
                .singleElement()
                .asString()
                .contains("wears nothing");
    }

    @Test
    void garments_that_exclude_each_other_are_said() {
        CastMember member = Samples.member(
                new CharacterId("x"),
                "X",
                identity(Form.HUMAN, 1.7, 30, HairStyle.SHORT),
                new Outfit(
                        "odd",
                        List.of(
                                Samples.garment(GarmentKind.DRESS, 1),
                                Samples.garment(GarmentKind.TROUSERS, 2),
                                Samples.garment(GarmentKind.SCARF, 3),
                                Samples.garment(GarmentKind.SCARF, 4))));
        assertThat(Likeness.of(member).warnings()).hasSize(2).allMatch(warning -> warning.contains("'odd'"));
    }

    @Test
    void a_glow_that_is_no_number_is_said() {
        CastMember sound = someone(Form.HUMAN, 1.7, 30, HairStyle.SHORT, Map.of());
        Manner manner = new Manner(Optional.empty(), Map.of(), Map.of("joy", Map.of("glow", "a lot")));
        CastMember member = with(sound, sound.dna().identity(), manner);
        assertThat(Likeness.of(member).warnings()).singleElement().asString().contains("a lot");
    }

    private static CastMember someone(Form form, double height, int age, HairStyle hair, Map<String, String> genetics) {
        CastMember member = Samples.member(
                new CharacterId("x"),
                "X",
                identity(form, height, age, hair),
                new Outfit("o", List.of(Samples.garment(GarmentKind.SHIRT, 0x808080))));
        Dna dna = member.dna();
        return new CastMember(
                member.id(),
                member.name(),
                1,
                new Dna(dna.identity(), dna.wardrobe(), dna.voice(), dna.manner(), genetics));
    }

    private static Identity identity(Form form, double height, int age, HairStyle hair) {
        return Samples.identity(form, Build.AVERAGE, height, age, FaceShape.OVAL, 0xD0A080, 0x4A6A8A, hair, 0x3A2A20);
    }

    private static Identity of(Form form, Body body, FaceShape face, Colour skin, Eyes eyes, Hair hair) {
        return new Identity(form, body, face, skin, eyes, hair);
    }

    private static CastMember with(CastMember member, @Nullable Identity identity, Manner manner) {
        Dna dna = member.dna();
        return new CastMember(
                member.id(), member.name(), 1, new Dna(identity, dna.wardrobe(), dna.voice(), manner, dna.genetics()));
    }
}
