package studio.backlot.render.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.Region;

class JudgingTest {

    private static final String LIMITS = """
            standard:
              garment-colour: {accept: 2, correct: 20, remain: 0.5}
              background-similarity: {accept: 0.95, correct: 0.5}
              sound-offset: {accept: 0.5, correct: 12}
              presence: 0.6
              forms:
                hologram:
                  garment-colour: {accept: 6, correct: 30}
            styles:
              ghibli:
                background-similarity: {accept: 0.9, correct: 0.5}
            """;

    private static final Region.Key SWEATER =
            new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.GARMENT, 0);
    private static final Region.Key TROUSERS =
            new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.GARMENT, 1);
    private static final Region.Key EMMA = new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.WHOLE, 0);
    private static final Region.Key DAVID = new Region.Key(new CharacterId("david"), Form.HUMAN, Region.Kind.WHOLE, 0);
    private static final Region.Key GLOW =
            new Region.Key(new CharacterId("aria"), Form.HOLOGRAM, Region.Kind.GARMENT, 0);

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Judging judging(StylePreset preset) {
        return new Judging(LimitsFile.of(yaml(LIMITS)).limits(preset), 3);
    }

    private static Verdict verdict(Reading... readings) {
        return judging(StylePreset.CINEMATIC).of(List.of(readings), 1);
    }

    @Test
    void a_take_within_its_limits_is_accepted_with_every_number() {
        Reading colour = Reading.of(Measure.GARMENT_COLOUR, SWEATER, 1.9);
        Reading like = Reading.whole(Measure.BACKGROUND_SIMILARITY, 0.96);
        assertThat(verdict(colour, like)).isEqualTo(new Verdict.Accept(List.of(colour, like)));
    }

    @Test
    void what_can_be_put_right_is_corrected() {
        Reading colour = Reading.of(Measure.GARMENT_COLOUR, SWEATER, 7);
        Reading like = Reading.whole(Measure.BACKGROUND_SIMILARITY, 0.8);
        Reading sound = Reading.whole(Measure.SOUND_OFFSET, -3.25);
        assertThat(verdict(colour, like, sound))
                .isEqualTo(new Verdict.CorrectAndAccept(
                        List.of(colour, like, sound),
                        List.of(colour, like, sound),
                        List.of(
                                new Correction.MoveSound(-3.25),
                                new Correction.MatchParts(List.of(SWEATER)),
                                new Correction.LockPlate())));
    }

    @Test
    void of_what_has_been_put_right_less_may_be_left_than_is_accepted_as_it_comes() {
        Judging after = judging(StylePreset.CINEMATIC).after(List.of(new Correction.MatchParts(List.of(SWEATER))));
        Reading little = Reading.of(Measure.GARMENT_COLOUR, SWEATER, 0.4);
        Reading much = Reading.of(Measure.GARMENT_COLOUR, SWEATER, 0.6);
        Reading untouched = Reading.of(Measure.GARMENT_COLOUR, TROUSERS, 0.6);
        assertThat(after.of(List.of(little, untouched), 1)).isInstanceOf(Verdict.Accept.class);
        assertThat(after.of(List.of(much), 1)).isEqualTo(new Verdict.Retake(List.of(much), List.of(much)));
        assertThat(verdict(much)).isInstanceOf(Verdict.Accept.class);
    }

    @Test
    void speakers_who_are_off_together_are_moved_as_one_and_others_are_taken_again() {
        Reading one = Reading.of(Measure.SOUND_OFFSET, EMMA, 3);
        Reading other = Reading.of(Measure.SOUND_OFFSET, DAVID, 3.5);
        Reading inTime = Reading.of(Measure.SOUND_OFFSET, DAVID, 0);
        assertThat(verdict(one, other))
                .isEqualTo(new Verdict.CorrectAndAccept(
                        List.of(one, other), List.of(one, other), List.of(new Correction.MoveSound(3.25))));
        assertThat(verdict(one, inTime)).isEqualTo(new Verdict.Retake(List.of(one, inTime), List.of(one)));
    }

    @ParameterizedTest
    @CsvSource({"GARMENT_COLOUR, 21", "PRESENCE, 0.5", "SOUND_OFFSET, -12.5", "BACKGROUND_SIMILARITY, 0.4"})
    void what_cannot_be_put_right_is_taken_again(Measure measure, double value) {
        Reading fault = Reading.whole(measure, value);
        assertThat(verdict(fault)).isEqualTo(new Verdict.Retake(List.of(fault), List.of(fault)));
    }

    @Test
    void after_the_last_attempt_a_person_is_asked() {
        List<Reading> fault = List.of(Reading.whole(Measure.PRESENCE, 0));
        Judging judging = judging(StylePreset.CINEMATIC);
        assertThat(judging.of(fault, 2)).isInstanceOf(Verdict.Retake.class);
        assertThat(judging.of(fault, 3)).isEqualTo(new Verdict.AskAPerson(fault, fault));
    }

    @Test
    void light_is_judged_by_limits_of_its_own() {
        assertThat(verdict(Reading.of(Measure.GARMENT_COLOUR, GLOW, 5))).isInstanceOf(Verdict.Accept.class);
        assertThat(verdict(Reading.of(Measure.GARMENT_COLOUR, SWEATER, 5)))
                .isInstanceOf(Verdict.CorrectAndAccept.class);
    }

    @Test
    void a_style_has_its_own_limits() {
        List<Reading> reading = List.of(Reading.whole(Measure.BACKGROUND_SIMILARITY, 0.92));
        assertThat(judging(StylePreset.GHIBLI).of(reading, 1)).isInstanceOf(Verdict.Accept.class);
        assertThat(judging(StylePreset.REALISTIC).of(reading, 1)).isInstanceOf(Verdict.CorrectAndAccept.class);
    }

    @ParameterizedTest
    @EnumSource(StylePreset.class)
    void the_studio_has_limits_for_every_measure_in_every_style(StylePreset preset) {
        Judging judging = LimitsFile.standard().judging(preset);
        Set<Measure> limited = EnumSet.copyOf(judging.limits().general().keySet());
        limited.addAll(judging.itself().general().keySet());
        assertThat(limited).containsExactlyInAnyOrder(Measure.values());
    }

    @Test
    void a_take_with_a_picture_of_its_own_is_judged_by_limits_of_its_own() {
        String yaml = """
                standard: {attempts: 2, flicker: 0.5, presence: 0.6}
                itself: {flicker: 2}
                styles: {ghibli: {itself: {flicker: 4}}}
                """;
        List<Reading> readings = List.of(Reading.whole(Measure.FLICKER, 3), Reading.whole(Measure.PRESENCE, 0));
        Judging anime = LimitsFile.of(yaml(yaml)).judging(StylePreset.GHIBLI);
        Judging other = LimitsFile.of(yaml(yaml)).judging(StylePreset.CINEMATIC);
        assertThat(anime.ofItself().of(readings, 1)).isInstanceOf(Verdict.Accept.class);
        assertThat(other.ofItself().of(readings, 1))
                .isEqualTo(new Verdict.Retake(readings, List.of(readings.getFirst())));
        assertThat(anime.of(readings, 2)).isEqualTo(new Verdict.AskAPerson(readings, readings));
    }

    @ParameterizedTest
    @CsvSource({
        "'standard: {colour: 2}', standard: there is no measure 'colour'",
        "'standard: {flicker: much}', 'standard/flicker: expected names and values, not ''much'''",
        "'standard: {flicker: {accept: much}}', 'standard/flicker/accept: expected a number, not ''much'''",
        "'standard: {forms: {ghost: {flicker: 2}}}', standard/forms: there is no form 'ghost'",
        "'standart: {flicker: 2}', 'there is no section ''standart'', only [standard, itself, styles]'",
        "'styles: {noir: {flicker: 2}}', 'styles: there is no style ''noir'', only [ghibli, cinematic, cyberpunk, realistic]'"
    })
    void a_mistake_in_the_limits_is_named(String text, String message) {
        assertThatThrownBy(() -> LimitsFile.of(yaml(text)).limits(StylePreset.GHIBLI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_deployments_file_changes_what_it_names_and_nothing_else(@TempDir Path folder) throws IOException {
        LimitsFile standard = LimitsFile.standard();
        Path file = Files.writeString(
                folder.resolve("limits.yaml"), "styles: {ghibli: {attempts: 1, garment-colour: {accept: 9}}}");
        LimitsFile own = standard.with(file);
        assertThat(own.judging(StylePreset.CINEMATIC)).isEqualTo(standard.judging(StylePreset.CINEMATIC));
        assertThat(own.judging(StylePreset.GHIBLI).attempts()).isEqualTo(1);
        Map<Measure, Limit> limits =
                new EnumMap<>(standard.limits(StylePreset.GHIBLI).general());
        limits.put(Measure.GARMENT_COLOUR, new Limit(9, 9, 9));
        assertThat(own.limits(StylePreset.GHIBLI).general()).isEqualTo(limits);

        Files.writeString(file, "standard: [1");
        assertThatThrownBy(() -> standard.with(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": limits: ")
                .hasMessageContaining("line 1");
        Files.writeString(file, "standard: {attempts: none}");
        assertThatThrownBy(() -> standard.with(file)).hasMessage(file + ": attempts: expected 1 or more, not 'none'");
        assertThatThrownBy(() -> standard.with(folder.resolve("nowhere.yaml"))).hasMessageContaining("cannot be read");
    }

    @Test
    void a_style_says_how_many_attempts_a_machine_has() {
        String more = "standard: {attempts: 3}\nstyles: {ghibli: {attempts: 5}}";
        assertThat(LimitsFile.of(yaml(more)).judging(StylePreset.GHIBLI).attempts())
                .isEqualTo(5);
        assertThat(LimitsFile.of(yaml(more)).judging(StylePreset.CINEMATIC).attempts())
                .isEqualTo(3);
        assertThat(LimitsFile.standard().judging(StylePreset.CINEMATIC).attempts())
                .isEqualTo(3);
        assertThatThrownBy(() -> LimitsFile.of(yaml("standard: {attempts: 0}")).judging(StylePreset.GHIBLI))
                .hasMessageContaining("attempts");
    }

    @ParameterizedTest
    @CsvSource({
        "GARMENT_COLOUR, 3, 1.5, 2",
        "PRESENCE, 0.2, 0.6, 2",
        "SOUND_OFFSET, -1.4, 0.7, 2",
        "FILE_FAULTS, 0, 0, 0",
        "FILE_FAULTS, 2, 0, 3",
        "GARMENT_COLOUR, 0.75, 1.5, 0.5"
    })
    void how_bad_a_number_is_is_told_against_its_limit(Measure measure, double value, double limit, double share) {
        assertThat(measure.share(value, limit)).isCloseTo(share, within(1e-9));
    }

    @Test
    void the_worse_of_two_numbers_depends_on_what_is_good() {
        assertThat(Measure.GARMENT_COLOUR.worse(1, 2)).isEqualTo(2);
        assertThat(Measure.PRESENCE.worse(1, 0.5)).isEqualTo(0.5);
        assertThat(Measure.SOUND_OFFSET.worse(1, -2)).isEqualTo(-2);
    }
}
