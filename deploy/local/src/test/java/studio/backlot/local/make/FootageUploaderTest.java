package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.make.FootageUploader.Place;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

class FootageUploaderTest {
    private static final String UPLOADS = "/api/v1/footage/uploads";
    private static final String READY =
            "{\"id\":\"u1\",\"name\":\"a.mov\",\"status\":\"ready\",\"media\":{\"timecode\":\"01:00:00;00\","
                    + "\"video\":[{\"width\":1920,\"height\":1080,\"rate\":{\"numerator\":30000,\"denominator\":1001}}]}}";
    private static final Place NOWHERE =
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private FootageUploader uploader;
    private Path film;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        StudioHome home = gateway.studio(folder);
        uploader = new FootageUploader(
                home, new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false));
        film = Files.writeString(folder.resolve("a.mov"), "ten bytes.");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_file_is_sent_part_by_part_and_its_footage_is_waited_for() {
        gateway.on("GET " + UPLOADS, FakeGateway.json(200, "[]"))
                .on("POST " + UPLOADS, FakeGateway.json(201, upload("[1,2,3]")));
        accepting();

        assertThat(uploader.add(film, NOWHERE, false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked())
                .containsSubsequence(
                        "PUT " + UPLOADS + "/u1/parts/1",
                        "PUT " + UPLOADS + "/u1/parts/2",
                        "PUT " + UPLOADS + "/u1/parts/3",
                        "POST " + UPLOADS + "/u1/complete");
        assertThat(said()).contains("a.mov: 1920 × 1080, 30000/1001 frames a second, from 01:00:00;00");
    }

    @Test
    void an_upload_that_was_broken_off_goes_on_with_what_is_missing() throws IOException {
        String sha256 = Sha256.of(film);
        gateway.on("GET " + UPLOADS, FakeGateway.json(200, "[{\"id\":\"u1\",\"sha256\":\"" + sha256 + "\"}]"))
                .on("GET " + UPLOADS + "/u1", FakeGateway.json(200, upload("[2]")));
        accepting();

        assertThat(uploader.add(film, NOWHERE, false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked())
                .contains("PUT " + UPLOADS + "/u1/parts/2")
                .doesNotContain("POST " + UPLOADS, "PUT " + UPLOADS + "/u1/parts/1");
        assertThat(said()).contains("Going on with an upload of which 2 of 3 parts are there.");
    }

    @Test
    void footage_is_put_into_the_shot_that_is_named() {
        gateway.on("GET " + UPLOADS, FakeGateway.json(200, "[]"))
                .on("POST " + UPLOADS, FakeGateway.json(201, upload("[1,2,3]")))
                .on("GET /api/v1/shots?project=dawn", FakeGateway.json(200, "[{\"id\":\"dawn@2:1B\",\"shot\":\"1B\"}]"))
                .on("PUT /api/v1/shots/dawn@2:1B/footage", FakeGateway.json(202, ""));
        accepting();

        assertThat(uploader.add(film, in("1B"), false)).isEqualTo(Exit.DONE);

        assertThat(gateway.asked()).contains("PUT /api/v1/shots/dawn@2:1B/footage");
        assertThatThrownBy(() -> uploader.add(film, in("9Z"), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dawn has no shot 9Z");
    }

    @Test
    void what_the_studio_refuses_is_said() {
        gateway.on("GET " + UPLOADS, FakeGateway.json(200, "[]"))
                .on("POST " + UPLOADS, FakeGateway.json(201, upload("[1,2,3]")));
        accepting();
        gateway.on(
                "GET /api/v1/footage/u1",
                FakeGateway.json(200, "{\"id\":\"u1\",\"status\":\"inspecting\"}"),
                FakeGateway.json(200, "{\"status\":\"failed\",\"failure\":{\"detail\":\"The upload is empty.\"}}"));

        assertThat(uploader.add(film, NOWHERE, false)).isEqualTo(Exit.FAILED);

        assertThat(said()).contains("✗ The upload is empty.");
    }

    private void accepting() {
        for (int part = 1; part <= 3; part++) {
            gateway.on("PUT " + UPLOADS + "/u1/parts/" + part, FakeGateway.json(200, "{}"));
        }
        gateway.on("POST " + UPLOADS + "/u1/complete", FakeGateway.json(202, "{\"id\":\"u1\"}"))
                .on("GET /api/v1/footage/u1", FakeGateway.json(200, READY));
    }

    private static Place in(String shot) {
        return new Place(Optional.of("dawn"), Optional.of(shot), Optional.of("10"), Optional.of(24L));
    }

    private static String upload(String missing) {
        return "{\"id\":\"u1\",\"size\":10,\"partSize\":4,\"count\":3,\"missing\":" + missing + "}";
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
