package studio.backlot.marketing.trailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.TestCut;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;

class TrailerEditorTest {

    /** Eight shots of eight seconds in three scenes; every second shot has a line. */
    private static final List<CutClip> FILM = new TestCut()
            .shot(1, Mood.CALM, 192)
            .shot(1, Mood.CALM, 192, "It has been writing all night.", 24, 50)
            .shot(1, Mood.TENSE, 192)
            .shot(2, Mood.FEAR, 192, "Who is asking the questions?", 40, 48)
            .shot(2, Mood.FEAR, 192)
            .shot(2, Mood.FEAR, 192, "Don't.", 100, 12)
            .shot(3, Mood.HOPE, 192)
            .shot(3, Mood.HOPE, 192, "So this is how it ends, quietly.", 60, 70)
            .clips();

    @Test
    void a_trailer_of_a_minute_is_three_tenths_of_it() {
        assertThat(plan(FILM, 30).frames()).isEqualTo(460);
    }

    @Test
    void the_longest_allowed_is_kept() {
        assertThat(plan(FILM, 10).frames()).isEqualTo(240);
    }

    @ParameterizedTest
    @MethodSource("films")
    void any_film_gets_a_trailer_of_exactly_its_length_from_frames_that_are_there(int shots, int frames) {
        TestCut cut = new TestCut();
        IntStream.range(0, shots).forEach(i -> cut.shot(1 + i / 3, i % 2 == 0 ? Mood.CALM : Mood.ACTION, frames));
        TrailerEditor editor = new TrailerEditor(cut.clips(), 24);
        TrailerPlan plan = editor.plan(30);
        assertThat(plan.frames()).isEqualTo(editor.length(30)).isLessThanOrEqualTo(shots * frames / 2);
        assertThat(moments(plan)).allSatisfy(moment -> {
            assertThat(moment.first()).isNotNegative();
            assertThat(moment.end()).isLessThanOrEqualTo(frames);
            assertThat(moment.frames()).isPositive();
        });
        assertThat(plan.musicFrom()).isBetween(0L, (long) shots * frames - plan.frames());
    }

    static Stream<Arguments> films() {
        return Stream.of(1, 2, 3, 5, 12, 90)
                .flatMap(shots -> Stream.of(24, 37, 96, 192, 700).map(frames -> Arguments.of(shots, frames)));
    }

    @Test
    void nothing_is_shown_twice() {
        List<Moment> moments = moments(plan(FILM, 30)).stream()
                .sorted(Comparator.comparingInt(Moment::clip).thenComparingInt(Moment::first))
                .toList();
        for (int i = 1; i < moments.size(); i++) {
            Moment before = moments.get(i - 1);
            Moment after = moments.get(i);
            assertThat(before.clip() < after.clip() || before.end() <= after.first())
                    .isTrue();
        }
    }

    @Test
    void the_story_is_told_once_in_order_and_then_flown_through() {
        List<Integer> clips = moments(plan(FILM, 30)).stream().map(Moment::clip).toList();
        assertThat(clips.subList(0, 8)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void no_shot_follows_itself() {
        List<Integer> clips = moments(plan(FILM, 30)).stream().map(Moment::clip).toList();
        assertThat(IntStream.range(1, clips.size()).filter(i -> clips.get(i).equals(clips.get(i - 1))))
                .isEmpty();
    }

    @Test
    void a_spoken_line_is_heard_from_its_first_word_to_its_last() {
        assertThat(moments(plan(FILM, 30)).stream()
                        .filter(moment -> moment.line().isPresent()))
                .isNotEmpty()
                .allSatisfy(moment -> {
                    var range = moment.line().orElseThrow().range();
                    assertThat((long) moment.first()).isLessThan(range.start().value());
                    assertThat((long) moment.end()).isGreaterThan(range.end().value());
                });
    }

    @Test
    void the_last_words_are_not_given_away() {
        assertThat(moments(plan(FILM, 30)))
                .flatMap(moment ->
                        moment.line().map(line -> line.text()).stream().toList())
                .contains("Who is asking the questions?")
                .doesNotContain("So this is how it ends, quietly.");
    }

    @Test
    void it_begins_with_the_title_and_ends_with_a_card() {
        List<Segment> segments = plan(FILM, 30).segments();
        assertThat(segments.getFirst()).isEqualTo(new Card(Card.Kind.TITLE, 52));
        assertThat(segments.getLast()).isEqualTo(new Card(Card.Kind.END, 67));
    }

    @Test
    void moments_without_words_grow_shorter() {
        List<Integer> lengths = moments(plan(FILM, 30)).stream()
                .filter(moment -> moment.line().isEmpty())
                .map(Moment::frames)
                .toList();
        assertThat(lengths).hasSizeGreaterThan(4);
        assertThat(lengths.getFirst()).isGreaterThan(lengths.getLast());
    }

    @Test
    void music_comes_from_the_strongest_scene() {
        assertThat(plan(FILM, 30).musicFrom()).isEqualTo(3 * 192);
    }

    @Test
    void the_same_cut_gives_the_same_plan() {
        assertThat(plan(FILM, 30)).isEqualTo(plan(FILM, 30));
    }

    private static TrailerPlan plan(List<CutClip> cut, int maxSeconds) {
        return new TrailerEditor(cut, 24).plan(maxSeconds);
    }

    private static List<Moment> moments(TrailerPlan plan) {
        return plan.segments().stream()
                .filter(Moment.class::isInstance)
                .map(Moment.class::cast)
                .toList();
    }
}
