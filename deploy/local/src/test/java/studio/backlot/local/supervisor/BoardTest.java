package studio.backlot.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;

class BoardTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void what_is_said_is_on_disk_for_the_other_commands() {
        Board board = board();
        board.expect("kafka");
        board.enter(Phase.STARTING);
        board.say("port 9092 is taken: kafka listens on 20123 instead");

        StudioRecord read = StudioRecord.running(folder.resolve("studio.json")).orElseThrow();

        assertThat(read).isEqualTo(board.record());
        assertThat(read.notices()).hasSize(1);
        assertThat(said).containsExactly("port 9092 is taken: kafka listens on 20123 instead");
    }

    @Test
    void only_the_newest_notices_are_kept_and_their_numbers_go_on() {
        Board board = board();
        for (int i = 1; i <= 60; i++) {
            board.say("notice " + i);
        }

        List<StudioRecord.NoticeRecord> notices = board.record().notices();

        assertThat(notices).hasSize(50);
        assertThat(notices.getLast().number()).isEqualTo(60);
        assertThat(notices.getFirst().text()).isEqualTo("notice 11");
    }

    private Board board() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        return new Board(folder.resolve("studio.json"), "abc", clock, said::add);
    }
}
