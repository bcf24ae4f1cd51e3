package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.Extension;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.TaskRunner;
import studio.backlot.kit.test.Retold;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.media.Clips;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.shot.Scripting;

/** Shots of ten and seventeen seconds by a model whose profile says that calls extend the video before, from the plan to the bill. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class ExtendedFilmIT {
    private static final String ORG = "extenders";
    private static final FilmFormat SMALL = new FilmFormat(160, 90, 24);

    /** Eight seconds, and seven more for each further call, of which the last is not shown to its end. */
    private enum Film {
        TWO_CALLS(2, 10, "3.00"),
        THREE_CALLS(3, 17, "4.40");

        private final int calls;
        private final int seconds;
        private final String price;

        Film(int calls, int seconds, String price) {
            this.calls = calls;
            this.seconds = seconds;
            this.price = price;
        }

        RationalTime length() {
            return new RationalTime(seconds * 24L, 24);
        }

        /** First frames of what each further call added. */
        IntStream seams() {
            return IntStream.range(0, calls - 1).map(call -> (8 + 7 * call) * 24);
        }
    }

    /** A deployment's own list of profiles: longer shots of Veo are made by extension. */
    @RegisterExtension
    static final Retold EXTENDING = Retold.with("backlot.models", models().toString());

    @TempDir
    static Path folder;

    private static PaidStudio studio;

    @Inject
    PostgresJobs jobs;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @Inject
    TaskRunner runner;

    @BeforeAll
    static void open() {
        studio = new PaidStudio(ORG, folder);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @BeforeEach
    void forget() {
        studio.veo().forget();
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, THREE_CALLS", "ALONE, TWO_CALLS"})
    void it_costs_what_its_plan_says_and_goes_on_at_its_seams_whatever_comes_for_a_video(
            Extension extension, Film film) {
        String project = "long-" + extension.name().toLowerCase(Locale.ROOT);
        ShotRequested shot = asked(project, 2, film);
        studio.veo().extension(extension);
        studio.films(film.calls);
        JsonPath plan = studio.plan(List.of(asked(project, 1, film)));
        assertThat(plan.getDouble("totals.price")).isEqualTo(Double.parseDouble(film.price));
        BigDecimal charged = studio.veo().charged();
        int before = studio.veo().count(Doing.SUBMIT);

        studio.asks(shot);

        ShotRendered rendered = studio.rendered(project, "1A");
        assertThat(rendered.facts().cost()).contains(film.price + " USD");
        assertThat(studio.bill(project).getMap("cost[0]"))
                .isEqualTo(Map.of("spent", film.price + " USD", "held", "0.00 USD"));
        assertThat(studio.veo().charged().subtract(charged)).isEqualByComparingTo(film.price);
        assertThat(rendered.take().key()).isEqualTo(plan.getString("shots[0].prospect.key"));
        assertThat(rendered.take().duration()).isEqualTo(film.length());
        List<String> calls = studio.veo().submitted().subList(before, before + film.calls);
        assertThat(calls.getFirst()).contains("\"referenceImages\"").doesNotContain("\"video\"");
        assertThat(calls.subList(1, film.calls))
                .allSatisfy(call ->
                        assertThat(call).contains("\"video\":{\"gcsUri\"").doesNotContain("\"referenceImages\""));
        assertEachCallPaidOnce(rendered, film);
        assertGoesOn(shot, film, store.fetch(new OrgId(ORG), rendered.take().picture()));
    }

    @Test
    void what_is_neither_the_whole_nor_what_was_added_ends_the_shot_and_stays_paid() {
        studio.veo().extension(Extension.SHORT);
        studio.films(2);
        int before = studio.veo().count(Doing.SUBMIT);
        studio.asks(asked("short", 2, Film.TWO_CALLS));

        WorkFailed failed = studio.failed("short");

        assertThat(failed.detail())
                .contains("of 8.0 s that were to go on for 7.0 s came 3.0 s")
                .contains("It stays paid");
        assertThat(studio.cost("short")).isEqualTo("3.00 USD, 0.00 USD held");
        assertThat(studio.veo().count(Doing.SUBMIT) - before).isEqualTo(2);
    }

    @Test
    void a_service_that_ends_between_the_calls_pays_each_of_them_once() {
        ShotRequested shot = asked("ended", 2, Film.TWO_CALLS);
        studio.films(2);
        int submits = studio.veo().count(Doing.SUBMIT);
        int downloads = studio.veo().count(Doing.DOWNLOAD);
        studio.asks(shot);
        for (int call = 1; call <= 2; call++) {
            int made = call;
            await().atMost(PaidStudio.PATIENCE).until(() -> studio.veo().count(Doing.DOWNLOAD) - downloads >= made);
            runner.stop();
            runner.start();
        }

        assertEachCallPaidOnce(studio.rendered("ended", "1A"), Film.TWO_CALLS);
        assertThat(studio.veo().count(Doing.SUBMIT) - submits).isEqualTo(2);
        assertThat(studio.cost("ended")).isEqualTo("3.00 USD, 0.00 USD held");
    }

    private void assertEachCallPaidOnce(ShotRendered shot, Film film) {
        List<Job> all = jobs.of(new OrgId(ORG), shot.take().key());
        assertThat(all).hasSize(film.calls).allSatisfy(job -> {
            assertThat(job.state()).isInstanceOf(JobState.Succeeded.class);
            assertThat(studio.veo().accepted(job.output().path())).isEqualTo(1);
        });
    }

    /** Frames about the seams are those of the script at their time, and none a second before or after it. */
    private void assertGoesOn(ShotRequested shot, Film film, Path take) {
        ShotScript script = script(shot);
        for (int frame : film.seams()
                .flatMap(seam -> IntStream.range(seam - 2, seam + 2))
                .toArray()) {
            Picture made = Picture.of(new Clips(tools).still(take, frame));
            assertThat(difference(made, script, frame))
                    .as("frame %d", frame)
                    .isLessThan(difference(made, script, frame - 24))
                    .isLessThan(difference(made, script, frame + 24));
        }
    }

    private static double difference(Picture made, ShotScript script, int frame) {
        int[] drawn = Picture.of(new Animatic().still(script, frame)).pixels();
        int[] there = made.pixels();
        long sum = 0;
        for (int at = 0; at < drawn.length; at++) {
            sum += Math.abs((there[at] >> 8 & 0xFF) - (drawn[at] >> 8 & 0xFF));
        }
        return sum / (double) drawn.length;
    }

    /** The camera comes nearer all the time, so that each moment looks otherwise; the model knows the shot from now on. */
    private static ShotRequested asked(String project, int revision, Film film) {
        SampleShots sample = SampleShots.of(project).revision(revision).lasting(film.length());
        ShotRequested shot = SampleShots.filmedBy(PaidShots.ENGINE, SMALL, sample.moving(MoveKind.DOLLY_IN));
        studio.footage().draw(Seeds.of(shot.seed(), shot.shot().id(), 32), script(shot));
        return shot;
    }

    private static ShotScript script(ShotRequested shot) {
        return Scripting.of(shot, SceneState.opening(shot.shot(), shot.world()), Map.of())
                .script();
    }

    private static Path models() {
        try {
            Path file = Files.createTempFile("models", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    - id: veo-3.1
                      abilities: {lengths: {extension: {used: true}}}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
