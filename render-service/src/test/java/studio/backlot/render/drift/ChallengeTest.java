package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;

/** The challenges of the demonstration; how they are met, {@code ./backlot drift} shows. */
class ChallengeTest {
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
}
