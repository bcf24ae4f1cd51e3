package studio.backlot.audio.spotting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.audio.TestFilm;
import studio.backlot.audio.TestFilm.Setting;
import studio.backlot.audio.TestFilm.Words;
import studio.backlot.audio.TestStudio;
import studio.backlot.audio.atmosphere.Atmosphere;
import studio.backlot.audio.atmosphere.Bed;
import studio.backlot.audio.score.Cue;
import studio.backlot.contracts.film.Mood;

class SpotterTest {

    private static final long FRAME = 2_000;

    @TempDir
    private static Path folder;

    private static TestFilm film;

    @BeforeAll
    static void shoot() throws IOException, InterruptedException {
        Setting night = new Setting("1", "INT. SERVER ROOM - NIGHT", Mood.MYSTERY);
        Setting dawn = new Setting("2", "INT. SERVER ROOM - DAWN", Mood.SAD);
        film = new TestFilm(TestStudio.tools(), TestStudio.SPEAKER, folder)
                .shot(night, 100, "blue", new Words(TestFilm.SARAH, "Hello?", 7, false))
                .shot(night, 50, "blue")
                .shot(night, 99, "alarm", new Words(TestFilm.ARIA, "Run.", 11, true))
                .shot(dawn, 120, "dawn");
    }

    @Test
    void lines_lie_where_clip_and_line_say_to_the_sample() {
        Spotting spotting = Spotter.spot(film.picture(), Optional.of(film.storyboard()));
        assertThat(spotting.samples()).isEqualTo(369 * FRAME);
        assertThat(spotting.lines()).extracting(SpottedLine::start).containsExactly(7 * FRAME, 161 * FRAME);
        assertThat(spotting.lines()).extracting(SpottedLine::speaker).containsExactly("SARAH", "ARIA");
        assertThat(spotting.lines()).extracting(SpottedLine::offScreen).containsExactly(false, true);
    }

    @Test
    void a_cue_begins_with_each_scene_and_where_the_light_turns() {
        Spotting spotting = Spotter.spot(film.picture(), Optional.of(film.storyboard()));
        assertThat(spotting.cues()).extracting(Cue::start).containsExactly(0L, 150 * FRAME, 249 * FRAME);
        assertThat(spotting.cues()).extracting(Cue::end).containsExactly(150 * FRAME, 249 * FRAME, 369 * FRAME);
        assertThat(spotting.cues()).extracting(Cue::mood).containsExactly(Mood.MYSTERY, Mood.TENSE, Mood.HOPE);
        assertThat(spotting.cues())
                .extracting(Cue::entrance)
                .containsExactly(Cue.Entrance.FADE, Cue.Entrance.HIT, Cue.Entrance.GLOW);
    }

    @Test
    void a_place_sounds_like_its_set_and_its_light() {
        Spotting spotting = Spotter.spot(film.picture(), Optional.of(film.storyboard()));
        assertThat(spotting.atmospheres()).extracting(Atmosphere::start).containsExactly(0L, 150 * FRAME, 249 * FRAME);
        assertThat(spotting.atmospheres().getFirst().beds()).containsExactlyInAnyOrder(Bed.ROOM, Bed.MACHINES);
        assertThat(spotting.atmospheres().get(1).beds()).contains(Bed.ALARM);
    }

    @Test
    void without_a_storyboard_headings_and_moods_are_enough() {
        Spotting spotting = Spotter.spot(film.picture(), Optional.empty());
        assertThat(spotting.lines()).hasSize(2);
        assertThat(spotting.cues()).extracting(Cue::mood).containsExactly(Mood.MYSTERY, Mood.SAD);
        assertThat(spotting.atmospheres().getFirst().beds()).containsExactlyInAnyOrder(Bed.ROOM, Bed.MACHINES);
    }

    @Test
    void the_seed_is_the_project_s_and_not_the_revision_s() {
        assertThat(Spotter.spot(film.picture(), Optional.empty()).seed()).isEqualTo(Spotter.seed("test-film"));
    }
}
