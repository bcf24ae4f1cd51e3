package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.judge.TakeJudge;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.picture.Picture;

/** The challenges of the demonstration; how they are met, {@code ./backlot drift} shows. */
class ChallengeTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final FilmFormat SMALL = new FilmFormat(192, 108, 24);

    static List<Challenge> challenges() {
        return Challenge.all();
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void what_happens_is_seen_and_happens_alike_each_time(Challenge challenge) {
        ShotScript script = challenge.shot().script().sized(SMALL);
        List<Picture> ordered = Flaw.NONE.drawn(new Animatic(), script);
        List<Picture> shown = challenge.flaw().drawn(new Animatic(), script);

        assertThat(shown).hasSameSizeAs(ordered).isNotEqualTo(ordered);
        assertThat(challenge.flaw().drawn(new Animatic(), script)).isEqualTo(shown);
    }

    /** Whoever is late with the mouth is late with the head, which is no jitter. */
    @Test
    void a_mouth_that_is_half_a_second_late_is_met_by_its_sound_and_not_filmed_again(@TempDir Path folder)
            throws IOException {
        Challenge lag = Challenge.all().stream()
                .filter(challenge -> challenge.name().equals("lag"))
                .findFirst()
                .orElseThrow();
        ShotScript script = lag.shot().script().sized(new FilmFormat(320, 180, 24));
        FlawedEngine engine = new FlawedEngine(TOOLS, script.seed(), lag.flaw());

        JudgedTake judged = new TakeJudge(TOOLS).film(engine, script, folder, done -> {});

        assertThat(judged.attempts()).hasSize(1);
        assertThat(judged.judged(Optional.empty()).later()).isEqualTo(12);
        assertThat(judged.best().faults()).isEmpty();
        assertThat(judged.best().result())
                .filteredOn(reading -> reading.measure() == Measure.SOUND_OFFSET)
                .singleElement()
                .satisfies(offset -> assertThat(offset.value()).isBetween(-0.5, 0.5));
    }
}
