package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobEndingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "BACKOFF provider-down, true",
        "RETRY_AFTER quota, true",
        "NEVER gone, true",
        "NEVER credit, true",
        "NEVER request, false",
        "AMBIGUOUS closed, false",
        ", false"
    })
    void a_provider_that_cannot_be_asked_now_is_told_from_a_call_that_was_wrong(String fault, boolean providers) {
        JobEnding ending = new JobEnding("veo-3.1", Optional.ofNullable(fault), Optional.empty(), Instant.EPOCH);
        assertThat(ending.isProviders()).isEqualTo(providers);
    }
}
