package studio.backlot.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;

class LiveHubTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LiveHub hub = new LiveHub();
    private final LiveKey film = key("acme", "film");

    @Test
    void everyone_who_watches_the_revision_is_woken_and_nobody_else() {
        Watch one = hub.watch(film);
        Watch two = hub.watch(film);
        Watch stranger = hub.watch(key("rival", "film"));
        CompletableFuture<Boolean> first = one.next(LONG);
        CompletableFuture<Boolean> second = two.next(LONG);
        CompletableFuture<Boolean> third = stranger.next(LONG);

        hub.wake(film);

        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
        assertThat(third).isNotDone();
    }

    @Test
    void a_wake_between_two_looks_is_not_lost() {
        Watch watch = hub.watch(film);
        hub.wake(film);

        assertThat(watch.next(LONG)).isCompletedWithValue(true);
        assertThat(watch.next(LONG)).isNotDone();
    }

    @Test
    void who_waits_in_vain_is_told_so() {
        assertThat(hub.watch(film).next(Duration.ofMillis(10)).join()).isFalse();
    }

    @Test
    void a_slow_watcher_keeps_only_the_latest_progress_of_a_few_pieces_of_work() {
        Watch watch = hub.watch(film);
        for (int i = 1; i <= 1_000; i++) {
            hub.progressed(film, working("1A", i));
            hub.progressed(film, working("shot-" + i, i));
        }

        assertThat(watch.progress()).hasSize(16).contains(working("shot-1000", 1_000), working("1A", 1_000));
        assertThat(watch.progress()).isEmpty();
    }

    @Test
    void a_closed_watch_is_forgotten() {
        Watch watch = hub.watch(film);
        assertThat(hub.size()).isEqualTo(1);
        watch.close();
        assertThat(hub.size()).isZero();
    }

    @Test
    void a_key_can_be_told_and_read() {
        assertThat(LiveKey.parse(film.text())).contains(film);
        assertThat(LiveKey.parse("")).isEmpty();
        assertThat(LiveKey.parse("a/b/zero")).isEmpty();
    }

    private static LiveMessage.Working working(String what, int done) {
        return new LiveMessage.Working(Step.SHOT, what, done, 1_000, Optional.empty());
    }

    private static LiveKey key(String org, String name) {
        return new LiveKey(new OrgId(org), new ProductionRef(new ProjectId(name), 1));
    }
}
