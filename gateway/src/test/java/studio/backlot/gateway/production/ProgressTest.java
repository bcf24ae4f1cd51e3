package studio.backlot.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.gateway.Films;
import studio.backlot.kit.json.Json;

class ProgressTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final Films film = Films.named("film");

    @Test
    void a_revision_goes_through_the_line_and_is_complete_with_film_trailer_and_poster() {
        List<State> states = new ArrayList<>();
        Progress progress = Progress.of("film");
        states.add(progress.state());
        for (ProductionEvent event : film.all()) {
            progress = progress.after(event, START);
            if (states.getLast() != progress.state()) {
                states.add(progress.state());
            }
        }

        assertThat(states)
                .containsExactly(
                        State.APPLIED,
                        State.CASTING,
                        State.RECORDING,
                        State.SHOOTING,
                        State.MASTERING,
                        State.MARKETING,
                        State.COMPLETE);
        assertThat(progress.outline()).isEqualTo(new Outline("The Last Algorithm", 2));
        assertThat(progress.counts().dialogue().total()).isEqualTo(4);
        assertThat(progress.counts().takes()).isEqualTo(new Counts.Takes(1, 3, 1));
        assertThat(progress.deliveries().files())
                .containsOnlyKeys(
                        "film.mp4",
                        "captions.srt",
                        "captions.vtt",
                        "timeline.otio",
                        "stem-dx.wav",
                        "trailer.mp4",
                        "poster.png");
    }

    @Test
    void topics_are_read_side_by_side_so_any_order_gives_the_same_progress() {
        Progress inOrder = fold(film.all());
        List<ProductionEvent> shuffled = new ArrayList<>(film.all());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(fold(shuffled)).isEqualTo(inOrder);
        }
    }

    @Test
    void of_an_excerpt_what_is_made_counts_whichever_event_comes_first() {
        ProductionGreenlit whole = film.greenlit();
        ProductionGreenlit excerpt = new ProductionGreenlit(
                whole.production(),
                whole.title(),
                whole.format(),
                whole.style(),
                whole.scenes().subList(0, 1),
                whole.shots().subList(1, 2),
                whole.cast(),
                whole.shots().subList(0, 1));
        List<ProductionEvent> events = new ArrayList<>(film.all());
        events.replaceAll(event -> event instanceof ProductionGreenlit ? excerpt : event);
        Progress inOrder = fold(events);

        assertThat(inOrder.outline().scenes()).isEqualTo(1);
        assertThat(inOrder.counts().shots().total()).isEqualTo(2);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(fold(events)).isEqualTo(inOrder);
        }
    }

    @Test
    void a_changed_cut_goes_through_the_end_of_the_line_once_more() {
        List<ProductionEvent> made = new ArrayList<>(film.all());
        made.addAll(film.lock(1));
        Progress progress = fold(made);
        assertThat(progress.state()).isEqualTo(State.COMPLETE);
        List<State> states = new ArrayList<>();
        for (ProductionEvent event : film.lock(2)) {
            progress = progress.after(event, START.plusSeconds(60));
            states.add(progress.state());
            List<StepTime> steps = new Timetable(progress, START).steps();
            assertThat(steps.stream().allMatch(step -> step.state() == StepTime.Phase.DONE))
                    .isEqualTo(progress.state() == State.COMPLETE);
        }
        assertThat(states).containsExactly(State.MASTERING, State.MARKETING, State.MARKETING, State.COMPLETE);
    }

    @Test
    void what_came_of_an_earlier_cut_is_not_the_film_of_a_later_one() {
        List<ProductionEvent> events = new ArrayList<>(film.all());
        events.removeIf(event -> event instanceof PictureLocked || event instanceof FilmMastered);
        events.removeIf(event -> event instanceof TrailerCut || event instanceof PosterComposed);
        events.addAll(film.lock(1));
        events.addAll(film.lock(2));
        Progress inOrder = fold(events);
        assertThat(inOrder.deliveries().files())
                .containsAllEntriesOf(fold(film.lock(2)).deliveries().files());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(fold(events)).isEqualTo(inOrder);
        }
        events.removeIf(event ->
                event instanceof FilmMastered mastered && mastered.lock().equals(Optional.of(2)));
        assertThat(fold(events).state()).isEqualTo(State.MASTERING);
    }

    @Test
    void progress_from_before_locks_had_numbers_is_read() throws JacksonException {
        ObjectNode old = (ObjectNode) Json.mapper().readTree(Json.write(fold(film.all())));
        ((ObjectNode) old.path("deliveries")).remove(List.of("lock", "locks"));
        Progress read = Json.read(old.toString(), Progress.class);
        assertThat(read.state()).isEqualTo(State.COMPLETE);
        for (ProductionEvent event : film.lock(2)) {
            read = read.after(event, START);
        }
        assertThat(read.state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void an_event_that_comes_twice_counts_once() {
        List<ProductionEvent> twice = new ArrayList<>(film.all());
        twice.addAll(film.all());

        assertThat(fold(twice)).isEqualTo(fold(film.all()));
    }

    @Test
    void a_failure_makes_it_incomplete_until_the_same_work_succeeds() {
        Progress failed = fold(List.of(film.greenlit(), film.failed(Step.SHOT, "1A"), film.rendered("1B", false)));
        assertThat(failed.state()).isEqualTo(State.INCOMPLETE);
        assertThat(failed.failures()).hasSize(1);

        assertThat(failed.after(film.rendered("1A", false), START).state()).isEqualTo(State.SHOOTING);
    }

    @Test
    void a_production_with_an_open_failure_is_never_complete() {
        List<ProductionEvent> events = new ArrayList<>(film.all());
        events.add(film.failed(Step.CAST, "aria"));

        assertThat(fold(events).state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void it_survives_being_written_and_read() throws JacksonException {
        for (Progress progress :
                List.of(Progress.of("film"), fold(film.all()), fold(List.of(film.failed(Step.MASTER, "film"))))) {
            assertThat(Json.read(Json.write(progress), Progress.class)).isEqualTo(progress);
        }
    }

    @Test
    void a_step_begins_when_the_step_before_has_ended() {
        Progress progress = Progress.of("film");
        List<ProductionEvent> events = film.all();
        for (int i = 0; i < events.size(); i++) {
            progress = progress.after(events.get(i), START.plusSeconds(i + 1));
        }
        Timetable timetable = new Timetable(progress, START);

        assertThat(timetable.steps()).extracting(StepTime::state).containsOnly(StepTime.Phase.DONE);
        assertThat(step(timetable, Step.SHOT).startedAt())
                .isEqualTo(step(timetable, Step.BREAKDOWN).finishedAt());
        assertThat(step(timetable, Step.DIALOGUE).seconds()).contains(8.0);
    }

    @Test
    void a_step_that_waits_has_no_times() {
        Timetable timetable = new Timetable(Progress.of("film"), START);

        assertThat(step(timetable, Step.SCREENPLAY).state()).isEqualTo(StepTime.Phase.RUNNING);
        assertThat(step(timetable, Step.MASTER).state()).isEqualTo(StepTime.Phase.WAITING);
        assertThat(step(timetable, Step.MASTER).startedAt()).isEmpty();
    }

    private static StepTime step(Timetable timetable, Step step) {
        return timetable.steps().stream()
                .filter(time -> time.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static Progress fold(List<ProductionEvent> events) {
        Progress progress = Progress.of("film");
        for (ProductionEvent event : events) {
            progress = progress.after(event, START);
        }
        return progress;
    }
}
