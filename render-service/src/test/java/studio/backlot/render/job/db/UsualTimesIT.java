package studio.backlot.render.job.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.Workers;
import studio.backlot.render.provider.Operation;

@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class UsualTimesIT {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final OrgId ORG = new OrgId("usual");

    @Inject
    PostgresJobs jobs;

    @Inject
    Workers workers;

    @BeforeEach
    void rest() {
        workers.rest();
    }

    @AfterEach
    void work() {
        workers.goOn();
    }

    @Test
    void how_long_a_profile_takes_is_the_middle_of_its_last_twenty() {
        assertThat(jobs.usual(ORG, "veo-3.1")).isEmpty();
        for (int number = 1; number <= 23; number++) {
            succeed("usual " + number, number <= 3 ? 1_000 : number);
        }
        assertThat(jobs.usual(ORG, "veo-3.1")).contains(Duration.ofMillis(13_500));
        assertThat(jobs.usual(ORG, "another")).isEmpty();
    }

    private void succeed(String take, int seconds) {
        Job job = Orders.job(ORG, take, 1);
        jobs.open(job);
        jobs.keep(job.submitting(NOW));
        jobs.keep(read(job).submitted(new Operation("projects/p1/operations/1"), NOW));
        AssetRef video = new AssetRef("ab".repeat(32), "video/mp4", 7);
        jobs.keep(read(job).succeeded(List.of(video), NOW.plusSeconds(seconds)));
    }

    private Job read(Job job) {
        return jobs.find(ORG, job.key()).orElseThrow();
    }
}
