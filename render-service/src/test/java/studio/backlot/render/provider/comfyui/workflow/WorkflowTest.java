package studio.backlot.render.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;

/** What a workflow may look like, and what it is told. */
class WorkflowTest {
    private static final String SMALL = """
            {"1": {"class_type": "Words", "inputs": {"text": "a", "clip": ["5", 0]}, "_meta": {"title": "backlot: text=prompt"}},
             "2": {"class_type": "Size", "inputs": {"width": 1, "height": 1, "length": 1, "face": ["3", 0], "hat": ["4", 0]},
                   "_meta": {"title": "Backlot :  width,height , length = frames"}},
             "3": {"class_type": "Picture", "inputs": {"image": "a.png"}, "_meta": {"title": "backlot: image=reference-1"}},
             "4": {"class_type": "Picture", "inputs": {"image": "b.png"}, "_meta": {"title": "backlot: image=reference-2"}},
             "5": {"class_type": "Reader", "inputs": {"from": [1, 2], "name": "m"}, "_meta": {"title": "Reader"}},
             "6": {"class_type": "Noise", "inputs": {"noise_seed": 5}, "_meta": {"title": "backlot: noise_seed=seed"}},
             "7": {"class_type": "Noise", "inputs": {"seed": 5}, "_meta": {"title": "backlot: seed"}},
             "9": {"class_type": "Save", "inputs": {"prefix": "x", "from": ["2", 0]}, "_meta": {"title": "backlot: prefix=output"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void every_place_is_told_and_titles_are_not_sent() throws Exception {
        JsonNode graph = filled(Map.of("seconds", 5, "fps", 16, "size", "854x480", "seed", 42L), Role.PORTRAIT);
        assertThat(graph.at("/1/inputs/text").textValue()).isEqualTo("Rain.");
        assertThat(graph.at("/2/inputs/width").intValue()).isEqualTo(848);
        assertThat(graph.at("/2/inputs/height").intValue()).isEqualTo(480);
        assertThat(graph.at("/2/inputs/length").intValue()).isEqualTo(81);
        assertThat(graph.at("/6/inputs/noise_seed").intValue()).isEqualTo(42);
        assertThat(graph.at("/7/inputs/seed").intValue()).isEqualTo(42);
        assertThat(graph.at("/9/inputs/prefix").textValue()).isEqualTo("films/1");
        assertThat(graph.findValues("_meta")).isEmpty();
    }

    @Test
    void what_is_not_said_stays_and_a_picture_that_is_not_there_is_left_out() throws Exception {
        JsonNode graph = filled(Map.of(), Role.PORTRAIT);
        assertThat(graph.at("/6/inputs/noise_seed").intValue()).isEqualTo(5);
        assertThat(graph.at("/2/inputs/width").intValue()).isEqualTo(1);
        assertThat(graph.at("/3/inputs/image").textValue()).isEqualTo("picture-0.png");
        assertThat(graph.at("/2/inputs/face/0").textValue()).isEqualTo("3");
        assertThat(graph.has("4")).isFalse();
        assertThat(graph.at("/2/inputs").has("hat")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1280x720 | 16 | 1280 | 720",
                "1280x720 | 32 | 1312 | 736",
                "720x1280 | 32 | 736  | 1312",
                "853x480  | 16 | 848  | 480",
                "853x480  | 1  | 853  | 480"
            })
    void both_sides_are_multiples_and_the_shape_hardly_changes(String size, int multiple, int width, int height)
            throws Exception {
        JsonNode graph = filled(Map.of("size", size, "multiple", multiple));
        assertThat(graph.at("/2/inputs/width").intValue()).isEqualTo(width);
        assertThat(graph.at("/2/inputs/height").intValue()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "negative | dark | w.json: it is not told negative, which the profile sends.",
                "steps    | 20   | w.json: the profile's parameter 'steps' is none of seconds, size, seed, negative, fps and multiple.",
                "size     | 720p | w.json: the profile's parameter 'size' is not such as 1280x720."
            })
    void what_an_order_says_has_a_place(String parameter, String value, String says) {
        assertThatThrownBy(() -> filled(Map.of(parameter, value)))
                .isInstanceOf(UnfitWorkflow.class)
                .hasMessage(says);
    }

    @Test
    void pictures_have_places() {
        assertThatThrownBy(() -> filled(Map.of(), Role.FIRST_FRAME))
                .hasMessage("w.json: it is not told image, which the profile sends.");
        assertThatThrownBy(() -> filled(Map.of(), Role.PORTRAIT, Role.PORTRAIT, Role.PLATE))
                .hasMessage("w.json: it is not told reference-3, which the profile sends.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\": \"a\"          | \"text\": [\"7\", 0]     | w.json /1/inputs/text: expected a value that can be told, not a link",
                "text=prompt              | text=promt               | w.json /1/_meta/title: 'text=promt' is none of prompt, negative, seed, ",
                "text=prompt              | a=b=prompt               | w.json /1/_meta/title: 'a=b=prompt' is none of ",
                "text=prompt              | txt=prompt               | w.json /1/_meta/title: Words has no input 'txt'; it has text, clip",
                "backlot: text=prompt     | The words                | w.json: nothing is told the prompt: title the node of the prompt",
                "backlot: prefix=output   | Save                     | w.json: nothing is told the output: title the node that saves",
                "[\"5\", 0]               | [\"50\", 0]              | w.json /1/inputs/clip: it leads to node 50, which is not there",
                "\"class_type\": \"Save\" | \"type\": \"Save\"       | w.json /9: expected a node with class_type and inputs",
                "{\"1\"                   | {\"nodes\": [], \"1\"    | w.json /nodes: it is saved for the editor; save it with Export (API)",
                "{\"1\"                   | [{\"1\"                  | w.json: it is no JSON: "
            })
    void what_is_wrong_is_said_with_file_and_place(String written, String instead, String says) throws Exception {
        String wrong = SMALL.replace(written, instead);
        assertThat(wrong).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(UnfitWorkflow.class).hasMessageStartingWith(says);
    }

    @ParameterizedTest
    @CsvSource({"{}", "[]", "7"})
    void no_nodes_are_no_workflow(String json) {
        assertThatThrownBy(() -> read(json)).hasMessage("w.json: expected an object of nodes");
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        Workflows none = new Workflows(Optional.of(folder.resolve("none")));
        assertThatThrownBy(none::readAll).hasMessageEndingWith("none, the folder of workflows, cannot be read.");
    }

    private JsonNode filled(Map<String, Object> parameters, Role... roles) throws Exception {
        List<Picture> pictures = Arrays.stream(roles)
                .map(role -> new Picture(role, "image/png", new byte[1]))
                .toList();
        List<String> names = IntStream.range(0, roles.length)
                .mapToObj("picture-%d.png"::formatted)
                .toList();
        VideoOrder order = new VideoOrder("w", "Rain.", parameters, pictures, new OutputFolder("acme/a/"));
        // as it goes over the wire
        return Json.mapper().readTree(Json.write(read(SMALL).filled(order, names, "films/1")));
    }

    private Workflow read(String json) throws Exception {
        Files.writeString(folder.resolve("w.json"), json);
        return new Workflows(Optional.of(folder)).read("w");
    }
}
