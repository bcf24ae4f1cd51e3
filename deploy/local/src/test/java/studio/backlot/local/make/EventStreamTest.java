package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.local.Refusal;

class EventStreamTest {

    private static final String EVENTS = "GET /events";
    private static final String DONE = "id: 1\nevent: done\ndata: {}\n\n";

    private FakeGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** However long a shot took before: a line on which heartbeats came was not a door that is away. */
    @Test
    void patience_begins_anew_after_a_connection_on_which_something_came() {
        gateway.on(
                EVENTS,
                FakeGateway.broken(":heartbeat\n\n"),
                FakeGateway.events(":heartbeat\n\n"),
                FakeGateway.events(DONE));

        assertThat(heard(Duration.ZERO)).containsExactly("done");
        assertThat(gateway.asked()).containsExactly(EVENTS, EVENTS, EVENTS);
    }

    @Test
    void a_door_that_stays_away_longer_than_that_is_told_of() {
        gateway.on(EVENTS, FakeGateway.json(503, "{}"), FakeGateway.events(DONE));

        assertThatThrownBy(() -> heard(Duration.ZERO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the studio does not answer");
    }

    private List<String> heard(Duration patience) {
        List<String> heard = new ArrayList<>();
        new EventStream(new Gateway(gateway.url(), "key"), "/events", patience)
                .follow(event -> heard.add(event.name()));
        return heard;
    }
}
