package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.kit.test.HouseRules;
import studio.backlot.kit.test.ProblemPages;

class HouseTest {

    @Test
    void features_are_plain_and_meet_in_one_direction() {
        HouseRules.check("studio.backlot.gateway");
    }

    @Test
    void every_problem_has_its_page() {
        ProblemPages.check(GatewayError.values());
    }

    @Test
    void every_event_is_logged_but_progress_and_of_money_what_was_paid() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = HouseTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        String topics = properties.getProperty("mp.messaging.incoming.studio-events.topics");

        assertThat(Arrays.asList(topics.split(",")))
                .containsExactlyInAnyOrderElementsOf(EventType.all().stream()
                        .filter(type -> !Set.of(WorkProgressed.class, FundsRequested.class, FundsDecided.class)
                                .contains(type.payload()))
                        .map(EventType::topic)
                        .toList());
    }
}
