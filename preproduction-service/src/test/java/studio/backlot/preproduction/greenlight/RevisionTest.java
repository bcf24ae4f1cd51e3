package studio.backlot.preproduction.greenlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

class RevisionTest {

    private static final Shot OPENING = Productions.shot("1A", "1", Link.OPENS, "sarah");
    private static final Shot ANSWER = Productions.shot("1B", "1", Link.CUTS, "aria");
    private static final Shot DAWN = Productions.shot("2A", "2", Link.OPENS, "sarah");

    @Test
    void a_revision_waits_for_its_last_character() {
        assertThat(revision(List.of(OPENING), "sarah").decide()).isInstanceOf(Decision.Waits.class);
        assertThat(revision(List.of(OPENING), "sarah", "aria").decide()).isInstanceOf(Decision.Decided.class);
    }

    @Test
    void a_revision_waits_for_its_storyboard() {
        Revision revision =
                new Revision(Optional.of(Productions.screenplay()), Optional.empty(), locked("sarah", "aria"));
        assertThat(revision.decide()).isInstanceOf(Decision.Waits.class);
    }

    @Test
    void the_greenlight_comes_first_then_dialogue_then_shots() {
        assertThat(events(OPENING, ANSWER, DAWN).map(Event::getClass).toList())
                .containsExactly(
                        ProductionGreenlit.class,
                        DialogueRequested.class,
                        DialogueRequested.class,
                        DialogueRequested.class,
                        ShotRequested.class,
                        ShotRequested.class,
                        ShotRequested.class);
    }

    @Test
    void a_revision_that_is_planned_is_not_greenlit_and_its_shots_say_so() {
        ScreenplayPublished made = Productions.screenplay();
        ScreenplayPublished planned = new ScreenplayPublished(
                made.production(),
                made.title(),
                made.format(),
                made.scenes(),
                made.cast(),
                Optional.of(Intent.PLAN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Revision revision = new Revision(
                Optional.of(planned),
                Optional.of(Productions.storyboard(List.of(OPENING, ANSWER))),
                locked("sarah", "aria"));

        List<Event> events = ((Decision.Decided) revision.decide()).events();

        assertThat(events.getFirst())
                .isEqualTo(new PlanRequested(
                        made.production(),
                        List.of(new ShotId("1A"), new ShotId("1B")),
                        List.of(Productions.member("sarah"), Productions.member("aria"))));
        assertThat(events)
                .filteredOn(ShotRequested.class::isInstance)
                .hasSize(2)
                .allMatch(event -> ((ShotRequested) event).purpose() == Intent.PLAN);
        assertThat(events)
                .filteredOn(DialogueRequested.class::isInstance)
                .isNotEmpty()
                .allMatch(event -> ((DialogueRequested) event).purpose() == Intent.PLAN);
        assertThat(shots(OPENING, ANSWER)).allMatch(shot -> shot.purpose() == Intent.MAKE);
    }

    @Test
    void of_an_excerpt_only_its_shots_are_in_the_cut_and_those_before_them_in_their_scene_are_made_too() {
        Shot later = Productions.shot("1C", "1", Link.CUTS, "sarah");
        List<Event> events = excerpt(new Excerpt(List.of(), List.of(new ShotId("1B"))), OPENING, ANSWER, later, DAWN);

        ProductionGreenlit greenlit = (ProductionGreenlit) events.getFirst();
        assertThat(greenlit.shots()).extracting(Shot::id).containsExactly(new ShotId("1B"));
        assertThat(greenlit.before()).extracting(Shot::id).containsExactly(new ShotId("1A"));
        assertThat(greenlit.scenes()).extracting(Scene::id).containsExactly(new SceneId("1"));
        assertThat(requested(events)).containsExactly("1A", "1B");
    }

    @Test
    void a_scene_of_an_excerpt_is_in_it_whole_and_its_shots_are_those_of_the_whole_film() {
        List<Event> events = excerpt(new Excerpt(List.of(new SceneId("2")), List.of()), OPENING, ANSWER, DAWN);

        assertThat(requested(events)).containsExactly("2A");
        assertThat(events).contains(shots(OPENING, ANSWER, DAWN).toList().getLast());
    }

    @Test
    void shots_are_asked_for_in_the_tier_of_their_film() {
        List<Event> events = ordered(Optional.of(Tier.STILLS), Excerpt.WHOLE, OPENING);
        assertThat(events)
                .filteredOn(ShotRequested.class::isInstance)
                .singleElement()
                .matches(event -> ((ShotRequested) event).quality() == Tier.STILLS);
    }

    @Test
    void a_line_is_recorded_in_its_speakers_locked_voice() {
        DialogueRequested request = events(ANSWER)
                .filter(DialogueRequested.class::isInstance)
                .map(DialogueRequested.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(request.voice()).isEqualTo(Productions.member("aria").dna().voice());
    }

    @Test
    void a_shot_follows_the_one_before_it_in_its_scene_unless_it_opens_one() {
        assertThat(shots(OPENING, ANSWER, DAWN).map(ShotRequested::follows))
                .containsExactly(Optional.empty(), Optional.of(new ShotId("1A")), Optional.empty());
    }

    @Test
    void a_shot_knows_only_the_people_of_its_scene() {
        assertThat(shots(OPENING, ANSWER, DAWN).map(shot -> shot.world().cast().stream()
                        .map(member -> member.id().value())
                        .toList()))
                .containsExactly(List.of("sarah", "aria"), List.of("sarah", "aria"), List.of("sarah"));
    }

    @Test
    void shots_of_a_scene_share_one_seed_and_scenes_do_not() {
        List<Long> seeds = shots(OPENING, ANSWER, DAWN).map(ShotRequested::seed).toList();
        assertThat(seeds.get(0)).isEqualTo(seeds.get(1)).isNotEqualTo(seeds.get(2));
        assertThat(seeds).allMatch(seed -> seed >= 0 && seed < 1L << 53);
    }

    @Test
    void a_shot_with_someone_who_is_not_in_the_cast_is_refused_and_nothing_is_requested() {
        assertThat(events(OPENING, Productions.shot("1B", "1", Link.CUTS, "bob")))
                .singleElement()
                .isInstanceOfSatisfying(WorkFailed.class, failed -> {
                    assertThat(failed.what()).isEqualTo("1B");
                    assertThat(failed.code()).isEqualTo("unknown-character");
                    assertThat(failed.detail()).contains("'bob'");
                });
    }

    @Test
    void a_shot_of_a_scene_that_does_not_exist_is_refused() {
        assertThat(events(Productions.shot("9A", "9", Link.OPENS, "sarah")))
                .singleElement()
                .isInstanceOfSatisfying(
                        WorkFailed.class, failed -> assertThat(failed.code()).isEqualTo("unknown-scene"));
    }

    private static Stream<ShotRequested> shots(Shot... shots) {
        return events(shots).filter(ShotRequested.class::isInstance).map(ShotRequested.class::cast);
    }

    private static Stream<Event> events(Shot... shots) {
        return switch (revision(List.of(shots), "sarah", "aria").decide()) {
            case Decision.Decided(var events) -> events.stream();
            case Decision.Waits() -> Stream.empty();
        };
    }

    private static Revision revision(List<Shot> shots, String... locked) {
        return new Revision(
                Optional.of(Productions.screenplay()), Optional.of(Productions.storyboard(shots)), locked(locked));
    }

    private static Map<CharacterId, CastMember> locked(String... names) {
        Map<CharacterId, CastMember> members = new HashMap<>();
        for (String name : names) {
            members.put(new CharacterId(name), Productions.member(name));
        }
        return members;
    }

    private static List<Event> excerpt(Excerpt excerpt, Shot... shots) {
        return ordered(Optional.empty(), excerpt, shots);
    }

    private static List<Event> ordered(Optional<Tier> tier, Excerpt excerpt, Shot... shots) {
        ScreenplayPublished whole = Productions.screenplay();
        ScreenplayPublished ordered = new ScreenplayPublished(
                whole.production(),
                whole.title(),
                whole.format(),
                whole.scenes(),
                whole.cast(),
                Optional.empty(),
                tier,
                Optional.of(excerpt),
                Optional.empty());
        Revision revision = new Revision(
                Optional.of(ordered), Optional.of(Productions.storyboard(List.of(shots))), locked("sarah", "aria"));
        return ((Decision.Decided) revision.decide()).events();
    }

    private static List<String> requested(List<Event> events) {
        return events.stream()
                .filter(ShotRequested.class::isInstance)
                .map(event -> ((ShotRequested) event).shot().id().value())
                .toList();
    }
}
