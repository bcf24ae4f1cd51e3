package studio.backlot.render.cut.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.ShotId;

class CutDiffTest {
    private static final int RATE = 24;
    private static final CutSheet LOCK = sheet(edit("1A"), edit("1B"), edit("1C"), edit("1D"));

    @Test
    void the_same_cut_changes_nothing() {
        CutDiff diff = CutDiff.of(LOCK, LOCK);

        assertThat(diff).isEqualTo(new CutDiff(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void a_shot_in_another_place_moves_and_the_rest_only_slides() {
        CutDiff diff = CutDiff.of(LOCK, sheet(edit("1B"), edit("1C"), edit("1A"), edit("1D")));

        assertThat(words(diff)).containsExactly("1A moves: it was at the beginning and is now behind 1C.");
        assertThat(diff.film()).isEmpty();
        assertThat(diff.conform()).isEmpty();
        assertThat(diff.slides())
                .containsExactly(new Slide(new Stretch(0, 200), -100), new Slide(new Stretch(200, 300), 200));
        assertThat(diff.remix()).containsExactly(new Stretch(0, 24), new Stretch(176, 224), new Stretch(276, 324));
    }

    @Test
    void a_trimmed_shot_is_conformed_and_mixed_anew_and_what_follows_slides() {
        CutDiff diff = CutDiff.of(LOCK, sheet(edit("1A"), trimmed(edit("1B"), 10, 60), edit("1C"), edit("1D")));

        assertThat(words(diff))
                .containsExactly("1B is 10 frames shorter at its beginning and 30 frames shorter at its end.");
        assertThat(diff.conform()).containsExactly(new ShotId("1B"));
        assertThat(diff.film()).isEmpty();
        assertThat(diff.remix()).containsExactly(new Stretch(100, 160));
        assertThat(diff.slides()).containsExactly(new Slide(new Stretch(160, 360), -40));
    }

    @Test
    void a_shot_that_is_longer_than_its_take_is_filmed_again() {
        CutDiff diff = CutDiff.of(LOCK, sheet(edit("1A"), trimmed(edit("1B"), 0, 108), edit("1C"), edit("1D")));

        assertThat(words(diff)).containsExactly("1B is 8 frames longer at its end; the take has 8 frames too few.");
        assertThat(diff.film()).containsExactly(new ShotId("1B"));
    }

    @Test
    void a_slipped_shot_keeps_its_length() {
        CutSheet slipped = sheet(edit("1A"), trimmed(edit("1B"), 5, 80), edit("1C"), edit("1D"));
        CutDiff diff = CutDiff.of(slipped, sheet(edit("1A"), trimmed(edit("1B"), 6, 80), edit("1C"), edit("1D")));

        assertThat(words(diff)).containsExactly("1B slips 1 frame on in its take.");
        assertThat(diff.slides()).isEmpty();
    }

    @Test
    void added_and_removed_shots_are_said_and_their_joints_mixed() {
        CutDiff diff = CutDiff.of(LOCK, sheet(edit("1A"), edit("2A"), edit("1C"), edit("1D")));

        assertThat(words(diff))
                .containsExactly("1B-1 is removed, 100 frames.", "2A-1 is added behind 1A, 100 frames long.");
        assertThat(diff.remix()).containsExactly(new Stretch(76, 224));
    }

    @Test
    void another_take_of_a_shot_replaces_it() {
        Edit other = new Edit(new ShotId("1B"), "1B-2", 100, 0, 0, 100, Opening.CUT, 1);
        CutDiff diff = CutDiff.of(LOCK, sheet(edit("1A"), other, edit("1C"), edit("1D")));

        assertThat(words(diff)).containsExactly("1B-1 is replaced by 1B-2.");
        assertThat(diff.conform()).isEmpty();
        assertThat(diff.remix()).containsExactly(new Stretch(100, 200));
    }

    @Test
    void a_changed_transition_conforms_what_it_lies_on() {
        CutDiff diff = CutDiff.of(
                LOCK,
                sheet(
                        edit("1A"),
                        edit("1B"),
                        opening(edit("1C"), "dissolve", 0, 12),
                        opening(edit("1D"), "fade", 18, 18)));

        assertThat(words(diff))
                .containsExactly(
                        "1C begins by a dissolve of 12 frames, no longer by a cut.",
                        "1D begins by a fade of 36 frames, no longer by a cut.");
        assertThat(diff.conform()).containsExactly(new ShotId("1C"), new ShotId("1D"));
        assertThat(diff.remix()).containsExactly(new Stretch(200, 212), new Stretch(282, 318));
    }

    @Test
    void what_is_seen_below_a_dissolve_belongs_to_it() {
        CutSheet dissolved = sheet(edit("1A"), edit("1B"), opening(edit("1C"), "dissolve", 0, 12), edit("1D"));
        CutDiff diff = CutDiff.of(
                dissolved, sheet(edit("1B"), edit("1A"), opening(edit("1C"), "dissolve", 0, 12), edit("1D")));

        assertThat(diff.changes()).singleElement().isInstanceOf(Change.Moved.class);
        assertThat(diff.conform()).containsExactly(new ShotId("1C"));
    }

    @Test
    void another_speed_and_another_end_are_said() {
        Edit slow = new Edit(new ShotId("1B"), "1B-1", 100, 0, 0, 100, Opening.CUT, 0.5);
        CutSheet edited = sheet(edit("1A"), slow, edit("1C"), edit("1D"));
        CutDiff diff =
                CutDiff.of(LOCK, new CutSheet(RATE, edited.edits(), Opening.of("fade-white", 36, 0), edited.frames()));

        assertThat(words(diff))
                .containsExactly(
                        "1B runs at 50 % of its speed, no longer at 100 %.",
                        "1B is 50 frames shorter at its end.",
                        "The film ends by a fade-white of 36 frames, no longer by a cut.");
        assertThat(diff.conform()).containsExactly(new ShotId("1B"), new ShotId("1D"));
        assertThat(diff.remix()).contains(new Stretch(376, 400));
    }

    @Test
    void a_shot_that_is_cut_in_two_is_shorter_and_comes_a_second_time() {
        CutDiff diff = CutDiff.of(
                LOCK,
                sheet(edit("1A"), trimmed(edit("1B"), 0, 40), edit("1C"), trimmed(edit("1B"), 40, 60), edit("1D")));

        assertThat(words(diff))
                .containsExactly("1B is 60 frames shorter at its end.", "1B-1 is added behind 1C, 60 frames long.");
    }

    @Test
    void any_order_of_the_same_shots_is_moves_alone_and_as_few_as_can_be() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<Edit> edits = new ArrayList<>();
            int count = 1 + random.nextInt(9);
            for (int shot = 0; shot < count; shot++) {
                edits.add(edit("S" + shot));
            }
            CutSheet before = sheet(edits.toArray(Edit[]::new));
            Collections.shuffle(edits, random);
            CutDiff diff = CutDiff.of(before, sheet(edits.toArray(Edit[]::new)));

            assertThat(diff.changes()).allSatisfy(change -> assertThat(change).isInstanceOf(Change.Moved.class));
            assertThat(diff.changes()).hasSize(count - longestInOrder(edits));
        }
    }

    /** By trying every subset. */
    private static int longestInOrder(List<Edit> edits) {
        int longest = 0;
        for (int chosen = 0; chosen < 1 << edits.size(); chosen++) {
            String last = "";
            int length = 0;
            for (int at = 0; at < edits.size() && length >= 0; at++) {
                if ((chosen >> at & 1) == 1) {
                    String shot = edits.get(at).shot().value();
                    length = shot.compareTo(last) > 0 ? length + 1 : Integer.MIN_VALUE;
                    last = shot;
                }
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    @Test
    void what_is_not_mixed_anew_was_there_before_in_one_piece() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            List<Edit> edits = new ArrayList<>();
            for (int shot = 0; shot < 8; shot++) {
                edits.add(edit("S" + shot));
            }
            CutSheet before = sheet(edits.toArray(Edit[]::new));
            Collections.swap(edits, random.nextInt(8), random.nextInt(8));
            edits.remove(random.nextInt(8));
            edits.set(random.nextInt(7), trimmed(edits.get(random.nextInt(7)), random.nextInt(5), 50));
            CutSheet after = sheet(edits.toArray(Edit[]::new));
            boolean[] mixed = new boolean[(int) after.frames()];
            CutDiff diff = CutDiff.of(before, after);
            diff.remix().forEach(stretch -> Arrays.fill(mixed, (int) stretch.from(), (int) stretch.to(), true));
            List<String> old = frames(before);
            List<String> now = frames(after);
            for (int frame = 0; frame + 1 < now.size(); frame++) {
                if (!mixed[frame] && !mixed[frame + 1]) {
                    int was = old.indexOf(now.get(frame));
                    assertThat(was).isGreaterThanOrEqualTo(0);
                    assertThat(old.get(was + 1)).isEqualTo(now.get(frame + 1));
                }
            }
        }
    }

    @Test
    void ten_thousand_shots_are_compared_at_once() {
        List<Edit> edits = new ArrayList<>();
        for (int shot = 0; shot < 10_000; shot++) {
            edits.add(edit("S" + shot % 5_000));
        }
        CutSheet before = sheet(edits.toArray(Edit[]::new));
        Collections.reverse(edits);

        assertThat(CutDiff.of(before, sheet(edits.toArray(Edit[]::new))).changes())
                .hasSizeBetween(1, 10_000);
    }

    private static List<String> frames(CutSheet cut) {
        List<String> frames = new ArrayList<>();
        for (Edit edit : cut.edits()) {
            for (long frame = edit.sourceIn(); frame < edit.sourceOut(); frame++) {
                frames.add(edit.slate() + ":" + frame);
            }
        }
        return frames;
    }

    private static List<String> words(CutDiff diff) {
        return diff.changes().stream().map(Change::words).toList();
    }

    private static Edit edit(String shot) {
        return new Edit(new ShotId(shot), shot + "-1", 100, 0, 0, 100, Opening.CUT, 1);
    }

    private static Edit trimmed(Edit edit, long in, long frames) {
        return new Edit(edit.shot(), edit.slate(), 100, in, 0, frames, edit.opening(), 1);
    }

    private static Edit opening(Edit edit, String kind, long before, long after) {
        return new Edit(
                edit.shot(), edit.slate(), 100, edit.sourceIn(), 0, edit.frames(), Opening.of(kind, before, after), 1);
    }

    private static CutSheet sheet(Edit... edits) {
        List<Edit> placed = new ArrayList<>();
        long at = 0;
        for (Edit edit : edits) {
            placed.add(new Edit(
                    edit.shot(),
                    edit.slate(),
                    edit.available(),
                    edit.sourceIn(),
                    at,
                    edit.frames(),
                    edit.opening(),
                    edit.speed()));
            at += edit.frames();
        }
        return new CutSheet(RATE, placed, Opening.CUT, at);
    }
}
