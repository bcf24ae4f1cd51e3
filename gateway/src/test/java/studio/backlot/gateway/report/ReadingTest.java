package studio.backlot.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.Step;
import studio.backlot.gateway.Films;
import studio.backlot.gateway.production.LoggedEvent;
import studio.backlot.gateway.production.Progress;
import studio.backlot.gateway.production.Revision;

class ReadingTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final Films film = Films.named("film");

    @Test
    void a_finished_film_is_told_whole() {
        Report report = report(film.all());

        assertThat(report.scenes())
                .extracting(Report.SceneSheet::heading)
                .containsExactly("INT. LAB - NIGHT", "INT. LAB - DAWN");
        assertThat(report.scenes())
                .flatExtracting(Report.SceneSheet::panels)
                .hasSize(4)
                .allSatisfy(panel -> assertThat(panel.take()).isPresent());
        assertThat(report.cast()).extracting(Report.CastSheet::name).containsExactly("Aria", "Sarah");
        assertThat(report.cast()).extracting(Report.CastSheet::lines).containsExactly(2, 2);
        assertThat(report.cast())
                .flatMap(member -> member.artist().stream().toList())
                .extracting(Artist::words)
                .contains("gemini-3.1-flash-image by gemini");
        assertThat(report.cast())
                .flatMap(member -> member.sheetArtist().stream().toList())
                .extracting(Artist::words)
                .contains("gemini-3-pro-image by gemini");
        assertThat(report.head().posterArtist().map(Artist::words)).contains("gemini-3-pro-image by gemini");
        assertThat(report.head().figures().seconds()).isEqualTo(32.0);
        assertThat(report.head().figures().loudness()).isPresent();
        assertThat(report.timing().bars())
                .extracting(Timing.Bar::step)
                .startsWith("Screenplay", "Cast")
                .contains("Shots", "Trailer");
        assertThat(report.timing().bars())
                .filteredOn(bar -> bar.step().equals("Shots"))
                .first()
                .satisfies(bar -> assertThat(bar.marks()).hasSize(4));
    }

    @Test
    void what_has_not_happened_yet_is_simply_not_in_it() {
        Report nothing = report(List.of());
        assertThat(nothing.scenes()).isEmpty();
        assertThat(nothing.head().title()).isEqualTo("film");

        Report begun = report(List.of(film.screenplay(), film.storyboard(), film.rendered("1A", false)));
        assertThat(begun.scenes())
                .flatExtracting(Report.SceneSheet::panels)
                .filteredOn(panel -> panel.take().isPresent())
                .hasSize(1);
        assertThat(begun.files()).isEmpty();
        assertThat(begun.head().poster()).isEmpty();
    }

    @Test
    void every_take_that_was_measured_is_told_with_its_picture_before_it_was_corrected() {
        Report report = report(film.all());

        assertThat(report.measured())
                .extracting(Report.TakeSheet::slate)
                .containsExactlyElementsOf(
                        report.takes().stream().map(Report.TakeSheet::slate).toList());
        assertThat(report.keyFrames()).hasSize(report.takes().size() + 1);
    }

    @Test
    void every_plate_that_models_were_shown_is_told_once_with_its_shots_and_who_drew_it() {
        Report report = report(film.all());

        assertThat(report.plates())
                .extracting(plate -> plate.set() + ", " + plate.light() + ", " + plate.look())
                .containsExactly("The lab, night, cinematic", "The lab, dawn, cinematic");
        assertThat(report.plates())
                .extracting(Report.PlateSheet::shots)
                .containsExactly(List.of("1A", "1B"), List.of("2A"));
        assertThat(report.plates())
                .extracting(plate -> plate.artist().words())
                .containsExactly("gemini-3.1-flash-image by gemini", "the built-in engine");
        assertThat(report.plates().getLast().artist().instead()).contains("gemini does not draw this: Not this.");
    }

    @Test
    void a_film_whose_models_were_shown_no_plates_has_none() {
        assertThat(report(List.of(film.greenlit(), film.rendered("2B", false))).plates())
                .isEmpty();
    }

    @Test
    void an_incomplete_film_says_why() {
        Report report = report(List.of(film.greenlit(), film.failed(Step.SHOT, "1B")));

        assertThat(report.head().state()).isEqualTo("incomplete");
        assertThat(report.failures()).extracting(failure -> failure.what()).containsExactly("1B");
    }

    @Test
    void the_axis_has_a_handful_of_round_ticks() {
        for (double total : new double[] {0.1, 0.7, 3, 42, 61, 600, 5_000}) {
            assertThat(new Timing(total, List.of()).ticks())
                    .hasSizeBetween(2, 9)
                    .first()
                    .isEqualTo(0.0);
        }
    }

    private Report report(List<ProductionEvent> events) {
        Progress progress = Progress.of("film");
        List<LoggedEvent> log = new ArrayList<>();
        for (ProductionEvent event : events) {
            Instant time = START.plusSeconds(log.size() + 1);
            progress = progress.after(event, time);
            log.add(new LoggedEvent(time, event));
        }
        return Reading.report(new Revision(film.ref(), START, START, log.size(), false, progress), log, Ledger.NONE);
    }
}
