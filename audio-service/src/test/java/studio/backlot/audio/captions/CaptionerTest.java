package studio.backlot.audio.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CaptionerTest {

    private static final CaptionRules RULES = CaptionRules.adults(24);

    @Test
    void a_short_line_stays_long_enough_to_be_read() {
        List<Caption> captions = caption(1_000, at(100, 105, "Go."));
        assertThat(captions).containsExactly(new Caption(100, 120, List.of("Go.")));
    }

    @Test
    void a_caption_begins_on_the_cut_just_before_it() {
        var captions = new Captioner(RULES, cuts(0, 97), 1_000).captions(List.of(at(100, 150, "Who is there?")));
        assertThat(captions.getFirst().start()).isEqualTo(97);
    }

    @Test
    void a_speaker_who_is_not_seen_is_named() {
        var spoken = new SpokenText(0, 40, Optional.of("ARIA"), "I am here.");
        assertThat(caption(1_000, spoken).getFirst().lines()).containsExactly("ARIA: I am here.");
    }

    @Test
    void two_lines_are_balanced() {
        List<Caption> captions =
                caption(1_000, at(0, 96, "The algorithm is awake, and it remembers everything we did."));
        assertThat(captions.getFirst().lines())
                .containsExactly("The algorithm is awake,", "and it remembers everything we did.");
    }

    @Test
    void a_long_speech_becomes_several_captions_that_share_its_time() {
        String text =
                "We built it to answer questions, nothing more. ".repeat(6).strip();
        List<Caption> captions = caption(2_000, at(48, 480, text));
        assertThat(captions).hasSizeGreaterThan(3);
        assertThat(captions.getLast().start()).isLessThan(480);
        assertThat(String.join(
                        " ",
                        captions.stream()
                                .flatMap(caption -> caption.lines().stream())
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void a_word_longer_than_a_line_is_broken() {
        List<Caption> captions = caption(1_000, at(0, 100, "A" + "a".repeat(100) + "h!"));
        assertThat(captions).allSatisfy(caption -> assertThat(caption.lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(42)));
    }

    @Test
    void the_rules_hold_for_whatever_is_said() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<SpokenText> spoken = new ArrayList<>();
            long at = random.nextInt(60);
            for (int i = 0; i < 12; i++) {
                int length = 6 + random.nextInt(120);
                spoken.add(new SpokenText(
                        at,
                        at + length,
                        random.nextInt(4) == 0 ? Optional.of("SARAH") : Optional.empty(),
                        words(random)));
                at += length + random.nextInt(70) - 4;
            }
            check(new Captioner(RULES, cuts(0, 200, 400, 777), at + 300).captions(spoken), at + 300);
        }
    }

    private static void check(List<Caption> captions, long filmEnd) {
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            assertThat(caption.lines()).hasSizeBetween(1, 2).allSatisfy(line -> assertThat(line.length())
                    .isBetween(1, 42));
            assertThat(caption.end() - caption.start()).isLessThanOrEqualTo(RULES.longest());
            assertThat(caption.end()).isLessThanOrEqualTo(filmEnd);
            if (caption.end() < filmEnd) {
                assertThat(caption.end() - caption.start()).isGreaterThanOrEqualTo(RULES.shortest());
            }
            if (i > 0) {
                assertThat(caption.start() - captions.get(i - 1).end()).isGreaterThanOrEqualTo(RULES.gap());
            }
        }
    }

    @Test
    void files_are_as_players_expect_them() {
        List<Caption> captions = List.of(
                new Caption(24, 61, List.of("Tom & <Ada>", "— done")), new Caption(90_000, 90_024, List.of("End")));
        assertThat(CaptionFile.srt(captions, 24).replace("\r\n", "\n")).isEqualTo("""
                1
                00:00:01,000 --> 00:00:02,542
                Tom & <Ada>
                — done

                2
                01:02:30,000 --> 01:02:31,000
                End

                """);
        assertThat(CaptionFile.vtt(captions, 24)).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:02.542
                Tom &amp; &lt;Ada&gt;
                — done

                01:02:30.000 --> 01:02:31.000
                End
                """);
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            text.append("abcdefghijklmnop", 0, 1 + random.nextInt(14)).append(random.nextInt(5) == 0 ? ", " : " ");
        }
        return text.toString();
    }

    private static List<Caption> caption(long filmEnd, SpokenText... spoken) {
        return new Captioner(RULES, cuts(0), filmEnd).captions(List.of(spoken));
    }

    private static SpokenText at(long start, long end, String text) {
        return new SpokenText(start, end, Optional.empty(), text);
    }

    private static NavigableSet<Long> cuts(long... frames) {
        NavigableSet<Long> cuts = new TreeSet<>();
        for (long frame : frames) {
            cuts.add(frame);
        }
        return cuts;
    }
}
