package studio.backlot.render.webhook.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.media.MediaTools;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.Orders;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.Hmac;
import studio.backlot.render.provider.NudgeAddresses;
import studio.backlot.render.provider.fake.AnimaticFootage;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;

/** Word from Replicate: what is right makes the studio ask at once, and nothing else does anything. */
@QuarkusTest
@TestProfile(CallableStudio.class)
@WithTestResource(StudioBacking.class)
class WebhookIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BODY =
            "{\"id\":\"pred1\",\"status\":\"succeeded\",\"output\":\"https://evil.test/a.mp4\"}";

    @TempDir
    static Path folder;

    private static ReplicateFake fake;

    @Inject
    PostgresJobs jobs;

    @Inject
    NudgeAddresses addresses;

    @Inject
    TenantTransactions transactions;

    @BeforeAll
    static void open() {
        AnimaticFootage footage =
                new AnimaticFootage(MediaTools.find(Path.of("target").resolve("tools")), folder);
        byte[] video = footage.film(Footage.Wanted.of("Sarah types.", "16:9", "720p", 1, 1));
        fake = new ReplicateFake(Clock.systemUTC(), _ -> video, CallableStudio.port());
    }

    @AfterAll
    static void close() {
        fake.close();
    }

    @BeforeEach
    void forget() {
        fake.forget();
    }

    @Test
    void a_call_that_is_said_to_have_ended_is_asked_after_at_once_and_what_is_said_is_not_believed() {
        Job job = waiting("good", Duration.ZERO);
        assertThat(fake.submitted().getLast()).contains(address(job)).contains("\"completed\"");

        post(path(job), now(), BODY).then().statusCode(204);

        JobState.Succeeded succeeded = (JobState.Succeeded) ended(job).state();
        assertThat(succeeded.assets()).hasSize(1);
    }

    @Test
    void a_call_that_has_not_ended_goes_on_whatever_is_said() {
        int polls = fake.count(Doing.POLL);
        Job job = waiting("too soon", Duration.ofDays(1));

        post(path(job), now(), BODY).then().statusCode(204);

        await().atMost(PATIENCE).until(() -> fake.count(Doing.POLL) == polls + 1 && isLeftAlone(job));
        assertThat(found(job).state()).isInstanceOf(JobState.Submitted.class);
    }

    @Test
    void the_same_may_be_said_again_also_when_all_is_over() {
        int submits = fake.count(Doing.SUBMIT);
        Job job = waiting("twice", Duration.ZERO);
        String at = now();
        post(path(job), at, BODY).then().statusCode(204);
        post(path(job), at, BODY).then().statusCode(204);
        Job end = ended(job);

        post(path(job), at, BODY).then().statusCode(204);

        assertThat(found(job)).isEqualTo(end);
        assertThat(tasks(job)).isZero();
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(submits + 1);
    }

    @Test
    void word_that_comes_before_the_call_was_answered_is_heeded_when_it_was() {
        int submits = fake.count(Doing.SUBMIT);
        CountDownLatch answered = new CountDownLatch(1);
        fake.play(Doing.SUBMIT, new Trick.Held(answered));
        Job job = begun("early", Duration.ZERO);
        await().atMost(PATIENCE)
                .until(() -> fake.count(Doing.SUBMIT) > submits && found(job).state() instanceof JobState.Submitting);

        post(path(job), now(), BODY).then().statusCode(204);
        answered.countDown();

        assertThat(ended(job).state()).isInstanceOf(JobState.Succeeded.class);
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(submits + 1);
    }

    @Test
    void whatever_is_not_right_is_answered_in_one_way_and_does_nothing() {
        Job job = waiting("wrong", Duration.ZERO);
        String path = path(job);
        String at = now();
        Instant clock = Instant.now();
        String other = path.replace("/" + job.org() + "/", "/another/");
        Set<String> answers = new HashSet<>();
        for (Response answer : new Response[] {
            signed(path, "msg_1", at, "v1,AAAA", BODY),
            signed(path, "msg_1", at, "", BODY),
            signed(path, "msg_2", at, signature("msg_1", at, BODY), BODY),
            signed(path, "msg_1", at, signature("msg_1", at, BODY), BODY + " "),
            post(path, Long.toString(clock.minusSeconds(400).getEpochSecond()), BODY),
            post(path, Long.toString(clock.plusSeconds(400).getEpochSecond()), BODY),
            post(other, at, BODY),
            post(path.replace("/1-1/", "/1-2/"), at, BODY),
            post(path.replace("/1-1/", "/one/"), at, BODY),
            post(path.replace("/replicate/", "/openrouter/"), at, BODY),
            post(path.replace("/replicate/", "/nobody/"), at, BODY),
            post(path + "A", at, BODY),
            post(path.substring(0, path.lastIndexOf('/') + 1) + "guessed", at, BODY)
        }) {
            assertThat(answer.statusCode()).isEqualTo(404);
            answers.add(answer.asString());
        }
        assertThat(answers).as("nobody learns which part was wrong").hasSize(1);
        assertThat(isLeftAlone(job)).isTrue();
        assertThat(found(job).state()).isInstanceOf(JobState.Submitted.class);
    }

    @Test
    void what_is_too_large_is_not_read_to_its_end() {
        Job job = waiting("large", Duration.ZERO);
        post(path(job), now(), " ".repeat((2 << 20) + 1)).then().statusCode(413);
        assertThat(isLeftAlone(job)).isTrue();
    }

    @Test
    void an_address_of_a_job_that_is_not_there_does_nothing() {
        Job never = job("never", "begun");
        post(path(never), now(), BODY).then().statusCode(204);
        assertThat(tasks(never)).isZero();
    }

    /** A call that was accepted and is not asked after for ten minutes. */
    private Job waiting(String take, Duration films) {
        Job job = begun(take, films);
        await().atMost(PATIENCE).until(() -> found(job).state() instanceof JobState.Submitted && isLeftAlone(job));
        return job;
    }

    private Job begun(String take, Duration films) {
        fake.ends(End.films(films));
        Job job = job("callable-" + take.replace(' ', '-'), take);
        jobs.open(job);
        return job;
    }

    private static Job job(String org, String take) {
        OrgId owner = new OrgId(org);
        return Job.reserved(owner, Orders.key(take), ReplicateCounterpart.ordered(owner, 1));
    }

    private Job found(Job job) {
        return jobs.find(job.org(), job.key()).orElseThrow();
    }

    private Job ended(Job job) {
        await().atMost(PATIENCE).until(() -> found(job).hasEnded() && tasks(job) == 0);
        return found(job);
    }

    /** Whether nobody is at it, and will not be for minutes. */
    private boolean isLeftAlone(Job job) {
        return count(job, " where lease is null and due > clock_timestamp() + interval '5 min'") == 1;
    }

    private long tasks(Job job) {
        return count(job, "");
    }

    private long count(Job job, String where) {
        return transactions.await(
                job.org(), session -> session.createNativeQuery("select count(*) from task" + where, Long.class)
                        .getSingleResult());
    }

    private String address(Job job) {
        return addresses.of("replicate").address(job.output()).orElseThrow().toString();
    }

    private String path(Job job) {
        String address = address(job);
        assertThat(address).startsWith("https://studio.test/api/v1/webhooks/replicate/" + job.org() + "/");
        return address.substring("https://studio.test".length());
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static Response post(String path, String at, String body) {
        return signed(path, "msg_1", at, signature("msg_1", at, body), body);
    }

    private static Response signed(String path, String id, String at, String signature, String body) {
        return given().header("webhook-id", id)
                .header("webhook-timestamp", at)
                .header("webhook-signature", signature)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static String signature(String id, String at, String body) {
        byte[] key = Base64.getDecoder().decode(ReplicateFake.WEBHOOK_SECRET.substring("whsec_".length()));
        byte[] signed = Hmac.of(key, id + "." + at + ".", body.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }
}
