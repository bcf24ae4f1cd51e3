package studio.backlot.render.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.SampleShots;
import studio.backlot.render.shot.GivenTake;
import studio.backlot.render.take.TakeKey;

/** Edits of a film of 12 scenes and 60 shots: the plan names what the build then does, and why. */
class PlannerTest {
    private static final TakeKey.Engine ENGINE = new TakeKey.Engine("animatic-1", "openh264");
    private static final SampleFilm FILM = SampleFilm.of(12);

    private FakeStudio studio;

    @BeforeEach
    void the_film_is_made() {
        studio = new FakeStudio(ENGINE);
        studio.make(FILM);
    }

    @Test
    void a_film_that_was_never_made_is_new() {
        Plan plan = new FakeStudio(ENGINE).plan(FILM);

        assertThat(plan.shots()).hasSize(60);
        assertThat(of(plan, Prospect.New.class)).hasSize(60);
    }

    @Test
    void a_film_that_has_not_changed_is_kept() {
        Plan plan = studio.plan(FILM);

        assertThat(of(plan, Prospect.Kept.class)).hasSize(60);
        assertThat(plan.shots().get(1).prospect())
                .isInstanceOfSatisfying(
                        Prospect.Kept.class, kept -> assertThat(kept.take()).hasValue("1B-1"));
        assertThat(studio.make(FILM)).isEmpty();
    }

    @Test
    void footage_that_was_circled_in_a_draft_is_refused_in_the_final_film_and_kept_in_the_next_draft() {
        ShotId shot = new ShotId("1B");
        String key = studio.make(FILM.shot(1, 2, one -> one.saying("Footage."))).get(shot);
        FilmFormat format = FILM.requests().getFirst().format();

        Plan same = studio.plan(FILM, Map.of(shot, new GivenTake(String.valueOf(key), format)));
        Plan other = studio.plan(FILM, Map.of(shot, new GivenTake(String.valueOf(key), format.half())));

        assertThat(prospect(same, "1B")).isInstanceOfSatisfying(Prospect.Kept.class, kept -> assertThat(kept.key())
                .isEqualTo(key));
        assertThat(prospect(other, "1B")).isInstanceOfSatisfying(Prospect.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("footage-other-format");
            assertThat(refused.detail()).contains("PUT /api/v1/shots/film@");
        });
    }

    @Test
    void a_changed_line_makes_its_shot_stale() {
        SampleFilm edited = FILM.shot(3, 2, shot -> shot.saying("What on earth is it?"));

        Plan plan = planned(edited, "3B");

        assertThat(causes(plan, "3B")).containsExactly("line 1: What is it 3? → What on earth is it?");
    }

    @Test
    void a_changed_garment_makes_the_shots_stale_in_which_it_is_worn() {
        SampleFilm edited =
                FILM.cast(SampleEdits.dyed(SampleShots.emma(), "#993333"), SampleShots.person("hugo", "Hugo", "fr"));
        List<String> emmas = scenes(scene -> scene % 2 == 1);

        Plan plan = planned(edited, emmas);

        assertThat(causes(plan, "1A")).containsExactly("cast/emma wardrobe sweater sweater colour: #2F6FA8 → #993333");
        assertThat(prospect(plan, "1D")).isInstanceOf(Prospect.Stale.class);
    }

    @Test
    void a_moved_piece_makes_the_shots_of_its_set_stale() {
        SampleFilm edited = FILM.set(SampleEdits.moved(FILM.sets().get("lab"), "shelf", new Vector(2.2, 0, 3.2)));
        List<String> inLab = scenes(scene -> (scene - 1) % 4 < 2);

        Plan plan = planned(edited, inLab);

        assertThat(causes(plan, "1A")).containsExactly("set lab piece shelf position: (2.4, 0, 3.2) → (2.2, 0, 3.2)");
    }

    @Test
    void a_new_piece_is_one_cause() {
        SetDesign lab = FILM.sets().get("lab");
        List<SetPiece> pieces = new ArrayList<>(lab.pieces());
        SetPiece shelf = pieces.get(1);
        pieces.addFirst(new SetPiece(
                "lamp", shelf.kind(), new Vector(-3, 0, 3), shelf.size(), 0, new Colour("#FFFFFF"), Optional.empty()));

        Plan plan = studio.plan(FILM.set(SampleEdits.with(lab, pieces, lab.lights())));

        assertThat(causes(plan, "1A"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "set lab piece lamp:  → colour #FFFFFF, kind shelf, position (-3, 0, 3), size (0.4, 2, 1.6), turn 0");
    }

    @Test
    void a_changed_light_makes_the_shots_stale_that_it_shines_in() {
        SetDesign lab = FILM.sets().get("lab");
        SampleFilm lit = FILM.set(SampleEdits.withNight(lab, "#101020")).shot(5, 5, shot -> shot.lit("night"));
        studio.make(lit);

        Plan plan = planned(lit.set(SampleEdits.withNight(lab, "#000008")), "5E");

        assertThat(causes(plan, "5E")).containsExactly("set lab light night ambient: #101020 → #000008");
    }

    @Test
    void what_a_shot_carries_on_is_a_cause_for_those_behind_it() {
        SetDesign lab = FILM.sets().get("lab");
        SampleFilm film = FILM.set(SampleEdits.withNight(lab, "#101020"));
        studio.make(film);

        Plan plan = planned(film.shot(1, 3, shot -> shot.lit("night")), "1C", "1D", "1E");

        assertThat(causes(plan, "1C")).containsExactly("light:  → night");
        assertThat(causes(plan, "1E")).containsExactly("light, from the shot before: day → night");
    }

    @Test
    void another_voice_is_a_line_that_is_recorded_anew() {
        Plan plan = planned(
                FILM.spoken(2),
                scenes(_ -> true).stream()
                        .filter(shot -> shot.endsWith("B") || shot.endsWith("E"))
                        .toList());

        assertThat(causes(plan, "1B")).containsExactly("line 1 is recorded anew: 0.73 s → 1.17 s");
    }

    @Test
    void a_changed_value_of_the_style_makes_everything_stale() {
        Style grainy = new Style(
                FILM.style().name(), FILM.style().preset(), FILM.style().palette(), Map.of("grain", 0.4));

        Plan plan = planned(FILM.style(grainy), scenes(_ -> true));

        assertThat(causes(plan, "7C")).containsExactly("style grain:  → 0.4");
    }

    @Test
    void an_inserted_shot_is_new_and_those_behind_it_keep_their_takes_under_other_numbers() {
        SampleFilm edited = FILM.scene(4, shots -> {
            shots.add(1, SampleFilm.take("Hugo waits.", "", Link.CUTS));
            return shots;
        });

        Plan plan = planned(edited, "4B");

        assertThat(prospect(plan, "4B")).isInstanceOf(Prospect.New.class);
        assertThat(prospect(plan, "4C")).isInstanceOfSatisfying(Prospect.Kept.class, kept -> assertThat(kept.take())
                .hasValue("4B-1"));
    }

    @Test
    void a_shot_behind_an_inserted_one_is_known_by_what_is_done_in_it() {
        SampleFilm edited = FILM.scene(4, shots -> {
            shots.add(1, SampleFilm.take("Hugo waits.", "", Link.CUTS));
            shots.set(2, shots.get(2).lit("day"));
            return shots;
        });

        Plan plan = planned(edited, "4B", "4C");

        assertThat(prospect(plan, "4B")).isInstanceOf(Prospect.New.class);
        assertThat(prospect(plan, "4C")).isInstanceOfSatisfying(Prospect.Stale.class, stale -> assertThat(stale.take())
                .isEqualTo("4B-1"));
    }

    @Test
    void a_shot_of_a_scene_behind_an_inserted_one_is_known_by_what_is_done_in_it() {
        SampleFilm edited = FILM.inserted(4, List.of(SampleFilm.take("Hugo waits.", "", Link.OPENS)));

        Plan plan = studio.plan(edited);

        assertThat(prospect(plan, "4A")).isInstanceOf(Prospect.New.class);
        assertThat(prospect(plan, "3B")).isInstanceOf(Prospect.Kept.class);
        assertThat(causes(plan, "5C"))
                .contains("seed of the scene: 4 → 5")
                .noneMatch(cause -> cause.startsWith("brief"));
    }

    @Test
    void a_deleted_shot_makes_nothing_stale() {
        SampleFilm edited = FILM.scene(4, shots -> {
            shots.remove(1);
            return shots;
        });

        Plan plan = planned(edited, List.of());

        assertThat(plan.shots()).hasSize(59);
    }

    @Test
    void shots_that_change_places_keep_their_takes_unless_they_go_on_from_another_picture() {
        SampleFilm edited = FILM.scene(4, shots -> {
            shots.add(1, shots.remove(2));
            return shots;
        });

        Plan plan = planned(edited, "4D");

        assertThat(causes(plan, "4D")).singleElement().asString().startsWith("previous shot's last frame: ");
    }

    @Test
    void another_engine_is_the_cause_of_everything() {
        FakeStudio newer = studio.upgraded(new TakeKey.Engine("animatic-2", "openh264"));

        Plan plan = newer.plan(FILM);

        assertThat(of(plan, Prospect.Stale.class)).hasSize(60);
        assertThat(causes(plan, "2B")).containsExactly("renderer: animatic-1 → animatic-2");
        assertThat(causes(plan, "2D")).containsExactly("renderer: animatic-1 → animatic-2");
    }

    @Test
    void a_shot_that_goes_on_from_a_stale_one_depends_on_it() {
        SampleFilm edited = FILM.shot(3, 3, shot -> shot.saying("Hm."));

        Plan plan = studio.plan(edited);

        assertThat(prospect(plan, "3C")).isInstanceOf(Prospect.Stale.class);
        assertThat(prospect(plan, "3D")).isEqualTo(new Prospect.Depends(new ShotId("3C"), "3D-1"));
        assertThat(studio.make(edited)).containsOnlyKeys(new ShotId("3C"), new ShotId("3D"));
    }

    @Test
    void a_stale_shot_that_ends_on_the_same_frame_keeps_the_one_that_goes_on_from_it() {
        studio = new FakeStudio(ENGINE).ending(_ -> "always the same");
        studio.make(FILM);
        SampleFilm edited = FILM.shot(3, 3, shot -> shot.saying("Hm."));

        Plan plan = studio.plan(edited);

        assertThat(prospect(plan, "3D")).isEqualTo(new Prospect.Depends(new ShotId("3C"), "3D-1"));
        assertThat(studio.make(edited)).containsOnlyKeys(new ShotId("3C"));
    }

    @Test
    void a_shot_that_cannot_be_made_is_refused_with_those_that_follow_it() {
        SampleFilm edited = FILM.shot(3, 3, shot -> shot.lit("moonlight"));

        Plan plan = studio.plan(edited);

        assertThat(prospect(plan, "3C"))
                .isInstanceOfSatisfying(Prospect.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("continuity-broken"));
        assertThat(prospect(plan, "3E"))
                .isInstanceOfSatisfying(Prospect.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("shot-chain-broken"));
        assertThat(prospect(plan, "4A")).isInstanceOf(Prospect.Kept.class);
    }

    /** The plan of an edit that names these shots, and the build that films just them. */
    private Plan planned(SampleFilm edited, String... shots) {
        return planned(edited, List.of(shots));
    }

    private Plan planned(SampleFilm edited, List<String> shots) {
        Plan plan = studio.plan(edited);
        assertThat(plan.shots().stream()
                        .filter(shot -> shot.prospect().mayBeFilmed())
                        .map(shot -> shot.shot().value()))
                .containsExactlyElementsOf(shots);
        Map<ShotId, String> filmed = studio.make(edited);
        assertThat(filmed.keySet().stream().map(ShotId::value)).containsExactlyElementsOf(shots);
        plan.shots().forEach(shot -> key(shot.prospect())
                .ifPresent(key -> assertThat(filmed.get(shot.shot())).isEqualTo(key)));
        return plan;
    }

    private static Optional<String> key(Prospect prospect) {
        return switch (prospect) {
            case Prospect.New(var key) -> key;
            case Prospect.Stale(var _, var key, var _) -> key;
            case Prospect.Kept _, Prospect.Depends _, Prospect.Refused _ -> Optional.empty();
        };
    }

    private static List<String> scenes(java.util.function.IntPredicate which) {
        return IntStream.rangeClosed(1, 12)
                .filter(which)
                .boxed()
                .flatMap(scene -> Stream.of("A", "B", "C", "D", "E").map(shot -> scene + shot))
                .toList();
    }

    private static Prospect prospect(Plan plan, String shot) {
        return plan.shots().stream()
                .filter(planned -> planned.shot().value().equals(shot))
                .findFirst()
                .orElseThrow()
                .prospect();
    }

    private static List<String> of(Plan plan, Class<? extends Prospect> kind) {
        return plan.shots().stream()
                .filter(shot -> kind.isInstance(shot.prospect()))
                .map(shot -> shot.shot().value())
                .toList();
    }

    private static List<String> causes(Plan plan, String shot) {
        return ((Prospect.Stale) prospect(plan, shot))
                .causes().stream()
                        .map(cause -> "%s: %s → %s"
                                .formatted(
                                        cause.what(),
                                        cause.was().orElse(""),
                                        cause.now().orElse("")))
                        .toList();
    }
}
