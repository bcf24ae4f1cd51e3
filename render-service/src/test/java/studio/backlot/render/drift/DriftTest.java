package studio.backlot.render.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.media.MediaTools;

/** A few cases of the table of docs/continuity.md. */
class DriftTest {

    /** A close shot in the atelier, a handheld full shot there, and the orb; people of flesh, in two styles. */
    private static final List<Integer> SHOTS = List.of(1, 4);

    @Test
    void strong_defects_are_caught_and_clean_takes_are_accepted() {
        List<Defect> defects = Stream.of(Defect.values())
                .filter(Defect::isInPictures)
                .filter(defect -> defect != Defect.NONE)
                .toList();
        List<Outcome> outcomes = SHOTS.stream()
                .flatMap(shot -> new PictureTrial().of(shot, 1, defects, 2).stream())
                .toList();
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.visible() && outcome.strength() == Defect.Strength.STRONG)
                .hasSizeGreaterThan(12)
                .allMatch(Outcome::caught);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.defect() == Defect.NONE)
                .hasSize(4)
                .noneMatch(Outcome::caught);
        assertThat(outcomes)
                .filteredOn(outcome ->
                        outcome.defect() == Defect.GRADE && outcome.residual().isPresent())
                .isNotEmpty()
                .allMatch(Table::withinAim);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.defect() == Defect.REARRANGED
                        && outcome.residual().isPresent())
                .isNotEmpty()
                .allMatch(Table::withinAim);
    }

    @Test
    void sound_comes_to_the_mouth_within_half_a_frame() {
        List<Outcome> outcomes = new SoundTrial().of(3, 1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.defect() == Defect.NONE)
                .noneMatch(Outcome::caught);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.defect() == Defect.SOUND)
                .hasSize(3)
                .allMatch(Table::withinAim);
    }

    @Test
    void broken_files_and_refusals_are_no_takes(@TempDir Path folder) throws IOException {
        MediaTools tools = MediaTools.find(Path.of("target/tools"));
        List<Outcome> outcomes = new FileTrial(tools, folder).of(2);
        assertThat(outcomes).hasSize(13).allMatch(outcome -> outcome.caught() == (outcome.defect() != Defect.NONE));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_same_seed_gives_the_same_take() {
        List<Defect> one = List.of(Defect.SHIMMER);
        assertThat(new PictureTrial().of(1, 1, one, 1)).isEqualTo(new PictureTrial().of(1, 1, one, 1));
    }
}
