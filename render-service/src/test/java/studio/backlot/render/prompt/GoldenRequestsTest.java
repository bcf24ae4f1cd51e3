package studio.backlot.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Dialect;
import studio.backlot.render.prompt.profile.Profile;

/**
 * Whole requests are as they were accepted. To accept what is compiled now: {@code mvn -pl render-service -am test
 * -Dtest=GoldenRequestsTest -Dbacklot.update=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class GoldenRequestsTest {
    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "prompt");
    private static final Path MANUAL = Path.of("..", "docs", "prompts.md");
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @Test
    void every_dialect_asks_for_every_shot_as_it_was_accepted() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        for (Profile profile : firstOfEachDialect()) {
            for (Map.Entry<String, Material> shot : PromptSamples.all().entrySet()) {
                check(shot.getKey(), profile, shot.getValue(), differing);
            }
            if (profile.dialect() != Dialect.SCRIPT) {
                check("tight-budget", tight(profile), PromptSamples.twoCharacters(), differing);
            }
        }
        Profile extending = PromptSamples.extending("veo-3.1");
        check("twenty-seconds", "veo-3.1-extending", extending, PromptSamples.twentySeconds(), differing);
        assertThat(differing).as("accept with -Dbacklot.update=true").isEmpty();
    }

    private static Collection<Profile> firstOfEachDialect() {
        return CATALOGUE.profiles().stream()
                .collect(
                        Collectors.toMap(Profile::dialect, profile -> profile, (first, _) -> first, LinkedHashMap::new))
                .values();
    }

    @Test
    void the_example_of_the_manual_is_what_is_compiled() throws IOException {
        Profile veo = CATALOGUE.profile("veo-3.1").orElseThrow();
        Request request = new PromptCompiler(veo, CATALOGUE.templates().getFirst()).compile(PromptSamples.hologram());

        assertThat(Files.readString(MANUAL))
                .contains("```text\n" + request.calls().getFirst().sent().words() + "\n```");
    }

    private static void check(String shot, Profile profile, Material material, Map<String, String> differing)
            throws IOException {
        check(shot, profile.id(), profile, material, differing);
    }

    private static void check(
            String shot, String name, Profile profile, Material material, Map<String, String> differing)
            throws IOException {
        Request request = new PromptCompiler(profile, CATALOGUE.templates().getFirst()).compile(material);
        String now = written(request);
        Path file = ACCEPTED.resolve(shot).resolve(name + ".json");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        Optional<String> accepted = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        if (!accepted.equals(Optional.of(now))) {
            differing.put(shot + "/" + name, accepted.isEmpty() ? "is new" : now);
        }
    }

    private static String written(Request request) throws IOException {
        ObjectNode tree = Json.mapper().valueToTree(request);
        tree.put("key", request.key());
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    /** The same model, if it read less than the shot has to say. */
    private static Profile tight(Profile profile) {
        return PromptSamples.reading(profile, 330);
    }
}
