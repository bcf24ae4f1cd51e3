package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.OUTPUT;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.accepted;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;
import studio.backlot.wire.Secret;

/** What pictures of Replicate have of their own; errors by class are in {@code PaidPictureCases}. */
class ReplicateImagesTest {
    private static final ReplicateImageModel PRO = ReplicateImageModel.named("black-forest-labs/flux-1.1-pro");
    private static final ReplicateImageModel PRO_2 = ReplicateImageModel.named("black-forest-labs/flux-2-pro");

    private final MovingClock clock = new MovingClock();
    private final ReplicateFake fake = ReplicateCalls.fake(clock);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fake.close();
    }

    static Stream<ReplicateImageModel> models() {
        return ReplicateImageModel.bundled().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_picture_has_the_price_of_its_model_whatever_form_the_answer_has(ReplicateImageModel model) throws Exception {
        try (ReplicateImages images = images(model, Nudges.NONE)) {
            Operation operation = accepted(images.submit(order(model), OUTPUT));
            assertThat(images.poll(operation)).isEqualTo(new Progress.Running());
            clock.pass(Duration.ofSeconds(2));
            Progress.Done done = done(images.poll(operation));
            assertThat(done.cost()).as("no answer says it").isEmpty();
            Path file = folder.resolve("picture");
            assertThat(images.download(done.files().getFirst(), file)).isInstanceOf(Download.Complete.class);
            assertThat(PictureFile.read(Files.readAllBytes(file)).getWidth()).isEqualTo(928);
        }
    }

    @Test
    void every_model_says_where_its_inputs_and_its_price_come_from_and_draws_portraits() {
        assertThat(ReplicateImageModel.bundled()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(model -> {
            assertThat(model.evidence().dated()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(model.priceEvidence().source()).isNotBlank();
            assertThat(model.cost(0).isZero()).isFalse();
            assertThat(model.takes(order(model))).isTrue();
            assertThat(model.fixed()).containsEntry("output_format", "png");
        });
    }

    @Test
    void equal_words_have_equal_seeds_and_others_have_others() {
        assertThat(order(PRO).chance()).isEqualTo(order(PRO_2).chance()).isNotNegative();
        assertThat(new ImageOrder(PRO.model(), "A harbour.", "4:5", "1K").chance())
                .isNotEqualTo(order(PRO).chance());
    }

    @Test
    void a_shape_that_the_model_does_not_draw_is_not_asked_for() throws Exception {
        try (ReplicateImages images = images(PRO, Nudges.NONE)) {
            Fault fault = (Fault) images.submit(new ImageOrder(PRO.model(), "A lighthouse.", "1:3", "1K"), OUTPUT);
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
            assertThat(fault.detail()).contains("flux-1.1-pro").contains("1:3");
            assertThat(images.submit(order(PRO_2), OUTPUT)).isInstanceOf(Fault.class);
        }
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The input or output was flagged as sensitive. Please try again with different inputs. (E005)",
                "NSFW content detected. Try running it again, or try a different prompt."
            })
    void what_is_flagged_is_refused(String message) throws Exception {
        fake.ends(End.fails(Duration.ofSeconds(1), "", message));
        assertThat(ended(PRO)).isEqualTo(new Refusal(List.of(), message));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, Unknown error (code: E1000), BACKOFF, e1000",
        "failed, Out of memory (E1001), NEVER, e1001",
        "canceled, '', NEVER, cancelled",
        "aborted, '', BACKOFF, expired"
    })
    void what_came_to_nothing_says_whether_it_may_be_asked_for_again(
            String status, String message, FaultClass kind, String code) throws Exception {
        fake.ends(new End(Duration.ofSeconds(1), status, "", message, false));
        Progress.Broken broken = (Progress.Broken) ended(PRO);
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().code()).isEqualTo(code);
        assertThat(broken.cost()).isEmpty();
    }

    @Test
    void a_lost_call_is_found_by_its_address_and_only_by_that() throws Exception {
        try (ReplicateImages called = images(PRO, ReplicateCounterpart.CALLABLE);
                ReplicateImages uncalled = images(PRO, Nudges.NONE)) {
            Operation operation = accepted(called.submit(order(PRO), OUTPUT));
            accepted(uncalled.submit(order(PRO), OUTPUT));
            assertThat(called.find(OUTPUT)).isEqualTo(new Submission.Accepted(operation));
            assertThat(uncalled.find(OUTPUT)).isEqualTo(new Trail.None());
            fake.play(Doing.LIST, new Trick.Says("{}"));
            assertThat(called.find(OUTPUT)).isInstanceOf(Fault.class);
        }
    }

    @Test
    void nobody_is_sent_elsewhere_for_a_picture() throws Exception {
        try (ReplicateImages images = images(PRO, Nudges.NONE)) {
            Download end =
                    images.download(new RemoteFile.Stored("https://elsewhere.test/1.png"), folder.resolve("picture"));
            assertThat(((Fault) end).code()).isEqualTo("elsewhere");
        }
        assertThat(fake.count(Doing.DOWNLOAD)).isZero();
    }

    /** Each differs in one thing from what is accepted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "black-forest-labs/flux-1.1-pro | megapixels       | \"1\"     | unrecognized key 'megapixels'",
                "black-forest-labs/flux-1.1-pro | seed             | \"7\"     | expected integer",
                "black-forest-labs/flux-1.1-pro | seed             | -1        | expected 0 to",
                "black-forest-labs/flux-1.1-pro | aspect_ratio     | \"21:9\"  | expected one of",
                "black-forest-labs/flux-1.1-pro | output_format    | \"gif\"   | expected one of webp, jpg, png",
                "black-forest-labs/flux-1.1-pro | safety_tolerance | 7         | expected 1 to 6",
                "black-forest-labs/flux-2-pro   | safety_tolerance | 6         | expected 1 to 5",
                "black-forest-labs/flux-2-pro   | resolution       | 1         | expected string",
                "black-forest-labs/flux-2-pro   | resolution       | \"8 MP\"  | expected one of",
                "black-forest-labs/flux-schnell | go_fast          | \"false\" | expected boolean",
                "black-forest-labs/flux-schnell | num_outputs      | 5         | expected 1 to 4",
                "black-forest-labs/flux-schnell | megapixels       | 1         | expected string"
            })
    void the_fake_refuses_what_the_models_refuse(String name, String input, String value, String says)
            throws Exception {
        ReplicateImageModel model = ReplicateImageModel.named(name);
        Map<String, Object> fixed = new HashMap<>(model.fixed());
        fixed.put(input, Json.mapper().readTree(value));
        ReplicateImageModel other = new ReplicateImageModel(
                name,
                model.tier(),
                model.aspectRatios(),
                fixed,
                model.pictures(),
                model.price(),
                model.evidence(),
                model.priceEvidence());
        try (ReplicateImages images = images(other, Nudges.NONE)) {
            Fault fault = (Fault) images.submit(order(other), OUTPUT);
            assertThat(fault.detail()).contains(says);
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        }
        assertThat(fake.accepted()).isEmpty();
    }

    private Progress ended(ReplicateImageModel model) throws Exception {
        try (ReplicateImages images = images(model, Nudges.NONE)) {
            Operation operation = accepted(images.submit(order(model), OUTPUT));
            clock.pass(Duration.ofSeconds(2));
            return images.poll(operation);
        }
    }

    private ReplicateImages images(ReplicateImageModel model, Nudges nudges) {
        return new ReplicateImages(
                new ReplicateAddress(fake.address(), Set.of()),
                new Secret(ReplicateFake.KEY),
                model,
                Waits.LONG,
                nudges);
    }

    private static ImageOrder order(ReplicateImageModel model) {
        return new ImageOrder(model.model(), "A lighthouse.", "4:5", "1K");
    }
}
