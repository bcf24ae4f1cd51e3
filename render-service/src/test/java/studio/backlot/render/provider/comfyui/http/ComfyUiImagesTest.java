package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.CALL;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.OUTPUT;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.done;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.sent;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.fake.ComfyUiCounterpart;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What pictures of ComfyUI have of their own; errors by class are in {@code PaidPictureCases}. */
class ComfyUiImagesTest {
    private static final ImageOrder ORDER = new ImageOrder("flux-1-schnell", "A lighthouse.", "4:5", "1K");

    private final MovingClock clock = new MovingClock();
    private final ComfyUiFake fake = ComfyUiCalls.fake(clock);
    private final ComfyUiImages images = images(ComfyUiCounterpart.EXAMPLES);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        images.close();
        fake.close();
    }

    @Test
    void a_picture_is_fetched_from_where_the_workflow_saved_it_and_has_no_price() throws Exception {
        Operation operation = accepted(images.submit(ORDER, OUTPUT));
        assertThat(operation.name()).isEqualTo(CALL);
        assertThat(images.poll(operation)).isEqualTo(new Progress.Running());
        clock.pass(Duration.ofSeconds(2));
        Progress.Done done = done(images.poll(operation));
        assertThat(done.cost()).isEmpty();
        Path file = folder.resolve("picture");
        assertThat(images.download(done.files().getFirst(), file)).isInstanceOf(Download.Complete.class);
        assertThat(PictureFile.read(Files.readAllBytes(file)).getWidth()).isEqualTo(832);
    }

    @ParameterizedTest
    @CsvSource({"4:5, 1K, 832, 1024", "1:1, 1K, 1024, 1024", "16:9, 2K, 2048, 1152", "3:4, 1K, 768, 1024"})
    void the_workflow_is_told_words_sides_seed_and_where_to_save(String ratio, String size, int wide, int high)
            throws Exception {
        ImageOrder order = new ImageOrder("flux-1-schnell", "A lighthouse.", ratio, size);
        accepted(images.submit(order, OUTPUT));
        JsonNode graph = sent(fake).path("prompt");
        assertThat(graph.at("/6/inputs/text").asText()).isEqualTo("A lighthouse.");
        assertThat(graph.at("/27/inputs/width").asInt()).isEqualTo(wide);
        assertThat(graph.at("/27/inputs/height").asInt()).isEqualTo(high);
        assertThat(graph.at("/31/inputs/seed").asInt()).isEqualTo(order.chance());
        assertThat(graph.at("/9/inputs/filename_prefix").asText()).isEqualTo("backlot/" + CALL);
    }

    @Test
    void a_workflow_that_is_not_there_or_cannot_be_told_is_never_asked() throws Exception {
        assertThat(((Fault) images.submit(new ImageOrder("gone", "A lighthouse.", "4:5", "1K"), OUTPUT)).detail())
                .contains("There is no workflow gone.json");
        assertThat(((Fault) images.submit(new ImageOrder("flux-1-schnell", "A lighthouse.", "wide", "1K"), OUTPUT))
                        .detail())
                .contains("a picture of 1K at wide");
        Files.writeString(
                folder.resolve("mine.json"),
                Files.readString(Path.of("..", "docs", "comfyui", "flux-1-schnell.json"))
                        .replace("backlot: seed", "Sampler"));
        try (ComfyUiImages other = images(new Workflows(Optional.of(folder)))) {
            Fault fault = (Fault) other.submit(new ImageOrder("mine", "A lighthouse.", "4:5", "1K"), OUTPUT);
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
            assertThat(fault.detail()).contains("it is not told seed");
        }
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void a_workflow_that_saves_a_video_has_saved_no_picture() throws Exception {
        Files.writeString(
                folder.resolve("film.json"),
                Files.readString(Path.of("..", "docs", "comfyui", "wan-2.1-t2v-1.3b.json")));
        try (ComfyUiImages other = images(new Workflows(Optional.of(folder)))) {
            Operation operation = accepted(other.submit(new ImageOrder("film", "A lighthouse.", "4:5", "1K"), OUTPUT));
            clock.pass(Duration.ofMinutes(1));
            Progress.Broken broken = (Progress.Broken) other.poll(operation);
            assertThat(broken.fault())
                    .isEqualTo(Fault.of(
                            FaultClass.NEVER, "no-picture", "The workflow has saved no picture (png or jpeg)."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "failed, torch.OutOfMemoryError, BACKOFF, out-of-memory",
        "failed, RuntimeError, NEVER, failed",
        "interrupted, '', NEVER, cancelled",
        "restarted, '', BACKOFF, restarted"
    })
    void what_came_to_nothing_says_whether_it_may_be_asked_for_again(
            String status, String error, FaultClass kind, String code) throws Exception {
        fake.ends(new End(Duration.ofSeconds(1), status, error, "It broke.", false));
        Operation operation = accepted(images.submit(ORDER, OUTPUT));
        clock.pass(Duration.ofSeconds(2));
        Progress.Broken broken = (Progress.Broken) images.poll(operation);
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().code()).isEqualTo(code);
    }

    @Test
    void a_call_is_found_by_its_name_unless_comfyui_knows_none() throws Exception {
        assertThat(images.find(OUTPUT)).isEqualTo(new Trail.None());
        Operation operation = accepted(images.submit(ORDER, OUTPUT));
        assertThat(images.find(OUTPUT)).isEqualTo(new Submission.Accepted(operation));
        clock.pass(Duration.ofSeconds(2));
        assertThat(images.find(OUTPUT)).isEqualTo(new Submission.Accepted(operation));
    }

    private ComfyUiImages images(Workflows workflows) {
        return new ComfyUiImages(new ComfyUiAddress(fake.address()), Optional.empty(), workflows, Waits.LONG);
    }
}
