package studio.backlot.render.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Dialect;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.words.FactSheet;
import studio.backlot.render.prompt.words.Moment;
import studio.backlot.render.prompt.words.ShotWords;
import studio.backlot.render.prompt.words.Template;

/** What holds for every request, whatever the shot, the model and its budget. */
class EveryRequestTest {
    private static final int SHOTS = 60;
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    /** Parts of the inputs that say nothing of a picture, or that another part says better. */
    private static final List<String> NO_FACTS = List.of(
            "/shot/id",
            "/shot/scene",
            "/shot/order", // names and places in the film
            "/shot/duration", // lengths are in the timing
            "/shot/brief/changes",
            "/shot/brief/light", // they are in the state after
            "/before/set",
            "/after/set",
            "/before/camera",
            "/after/camera", // the camera's way is the passage's
            "/before/wings",
            "/after/wings", // people who are elsewhere
            "/world/set/id",
            "/format");

    @Test
    void no_prompt_is_longer_than_its_model_reads() {
        each((material, profile) -> compiled(material, profile)
                .ifPresent(request -> request.calls().forEach(call -> assertThat(call.tokens())
                        .isLessThanOrEqualTo(profile.abilities().words().tokens()))));
    }

    @Test
    void the_identity_lock_of_everyone_in_the_frame_is_whole_or_the_request_is_refused() {
        int[] refused = new int[1];
        each((material, profile) -> {
            Optional<Request> request = compiled(material, profile);
            refused[0] += request.isEmpty() ? 1 : 0;
            request.filter(made -> profile.dialect() != Dialect.SCRIPT)
                    .ifPresent(made -> made.calls().forEach(call -> sheet(material, profile, call).facts().stream()
                            .filter(fact -> fact.section() == Section.IDENTITY)
                            .forEach(lock -> assertThat(call.sent().words()).contains(lock.words()))));
        });
        assertThat(refused[0])
                .as("budgets are tight enough to be refused at times")
                .isPositive();
    }

    @Test
    void every_fact_is_in_the_words_or_in_the_list() {
        each((material, profile) -> compiled(material, profile)
                .ifPresent(request -> request.calls().forEach(call -> {
                    Map<String, Notice> listed = call.listed().stream()
                            .collect(Collectors.toMap(
                                    notice -> notice.section() + " " + notice.about(), notice -> notice, (a, b) -> b));
                    FactSheet sheet = sheet(material, profile, call);
                    for (Fact fact : sheet.facts()) {
                        String words = call.sent().words().toLowerCase(Locale.ROOT);
                        Notice notice = listed.get(fact.section() + " " + fact.about());
                        if (notice == null) {
                            assertThat(words).contains(fact.words().toLowerCase(Locale.ROOT));
                        } else if (notice.way() == Notice.Way.SHORTENED) {
                            assertThat(words).contains(fact.shorter().toLowerCase(Locale.ROOT));
                        } else {
                            assertThat(notice.reason()).isNotBlank();
                        }
                    }
                    sheet.silences().forEach(silence -> assertThat(listed)
                            .containsKey(silence.notice().section() + " "
                                    + silence.notice().about()));
                })));
    }

    @Test
    void every_input_is_the_source_of_a_fact_or_is_listed() {
        each((material, profile) -> compiled(material, profile).ifPresent(request -> {
            Set<String> told = new HashSet<>();
            for (Call call : request.calls()) {
                FactSheet sheet = sheet(material, profile, call);
                sheet.facts().forEach(fact -> told.addAll(fact.sources()));
                sheet.silences().forEach(silence -> told.addAll(silence.sources()));
            }
            assertThat(leaves(material).stream().filter(leaf -> told.stream()
                            .noneMatch(source -> leaf.equals(source) || leaf.startsWith(source + "/"))))
                    .isEmpty();
        }));
    }

    @Test
    void every_picture_is_given_or_listed_in_order() {
        each((material, profile) -> compiled(material, profile)
                .ifPresent(request -> request.calls().forEach(call -> {
                    List<Reference> given = call.sent().references();
                    assertThat(given).isSortedAccordingTo(Comparator.comparing(Reference::role));
                    assertThat(given.stream().filter(picture -> picture.role() != Reference.Role.FIRST_FRAME))
                            .hasSizeLessThanOrEqualTo(
                                    profile.abilities().pictures().references());
                    Set<String> accounted = Stream.concat(
                                    given.stream()
                                            .map(picture -> "reference/"
                                                    + picture.role().slug() + "/" + picture.of()),
                                    call.listed().stream().map(Notice::about))
                            .collect(Collectors.toSet());
                    moment(material, call).inFrame().forEach(member -> assertThat(accounted)
                            .contains("reference/portrait/" + member.id()));
                    assertThat(accounted)
                            .contains(
                                    "reference/plate/" + material.world().set().id(),
                                    "reference/style/"
                                            + material.world().style().name());
                })));
    }

    @Test
    void calls_cover_the_shot_to_the_frame() {
        each((material, profile) -> compiled(material, profile)
                .filter(request -> !profile.abilities().lengths().still())
                .ifPresent(request -> {
                    RationalTime at = RationalTime.zero(24);
                    for (Call call : request.calls()) {
                        Call.Length length = call.sent().length().orElseThrow();
                        assertThat(length.at()).isEqualByComparingTo(at);
                        assertThat(length.kept().duration()).isLessThanOrEqualTo(length.generated());
                        if (!profile.abilities().lengths().seconds().isEmpty()) {
                            assertThat(profile.abilities().lengths().seconds())
                                    .contains((int) length.generated().at(1).value());
                        }
                        at = at.plus(length.kept().duration());
                    }
                    assertThat(at).isEqualByComparingTo(material.timing().duration());
                }));
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        for (long seed = 0; seed < SHOTS; seed++) {
            Profile profile = profile(seed);
            Optional<Request> one = compiled(RandomShots.of(seed), profile);
            Optional<Request> other = compiled(RandomShots.of(seed), profile);
            assertThat(other.map(Json::write)).isEqualTo(one.map(Json::write));

            assertThat(other.map(Request::key)).isEqualTo(one.map(Request::key));
        }
    }

    private static void each(BiConsumer<Material, Profile> check) {
        for (long seed = 0; seed < SHOTS; seed++) {
            check.accept(RandomShots.of(seed), profile(seed));
        }
    }

    /** One of the bundled models with its own budget or a smaller one. */
    private static Profile profile(long seed) {
        Random random = RandomShots.scrambled(~seed);
        Profile profile =
                CATALOGUE.profiles().get((int) (seed % CATALOGUE.profiles().size()));
        return profile.dialect() == Dialect.SCRIPT || random.nextInt(3) == 0
                ? profile
                : PromptSamples.reading(profile, 60 + random.nextInt(600));
    }

    private static Template template() {
        return CATALOGUE.templates().getFirst();
    }

    private static Optional<Request> compiled(Material material, Profile profile) {
        try {
            return Optional.of(new PromptCompiler(profile, template()).compile(material));
        } catch (RequiredWordsTooLong refused) {
            return Optional.empty();
        }
    }

    private static Moment moment(Material material, Call call) {
        int of = call.sent()
                .length()
                .filter(length ->
                        length.kept().duration().compareTo(material.timing().duration()) < 0)
                .map(length -> 2)
                .orElse(1);
        return new Moment(
                material,
                call.number(),
                of,
                call.sent()
                        .length()
                        .map(length -> new TimeRange(length.at(), length.kept().duration())));
    }

    /** What there is to say about a call, with its part numbered as the request does. */
    private static FactSheet sheet(Material material, Profile profile, Call call) {
        Moment moment = moment(material, call);
        int parts = moment.of() == 1 ? 1 : parts(call);
        boolean captions = profile.dialect() == Dialect.IMAGE;
        return ShotWords.of(
                new Moment(material, call.number(), parts, moment.range()),
                template(),
                captions ? List.of() : call.sent().references());
    }

    private static int parts(Call call) {
        String action = call.sections().getOrDefault(Section.ACTION, "(part 1 of 2)");
        int at = action.lastIndexOf(" of ") + 4;
        return Integer.parseInt(action.substring(at, action.indexOf(')', at)));
    }

    private static List<String> leaves(Material material) {
        List<String> leaves = new ArrayList<>();
        JsonNode tree = Json.mapper()
                .valueToTree(Map.of(
                        "shot", material.shot(),
                        "before", material.passage().before(),
                        "after", material.passage().after(),
                        "world", material.world(),
                        "format", material.timing().format()));
        collect("", tree, leaves);
        leaves.removeIf(leaf -> NO_FACTS.stream().anyMatch(leaf::startsWith)
                || leaf.endsWith("/version")
                || leaf.matches("/world/cast/\\d+/id"));
        return leaves;
    }

    private static void collect(String at, JsonNode node, List<String> leaves) {
        if (node.isValueNode()) {
            leaves.add(at);
        }
        node.properties()
                .forEach(field -> collect(
                        at + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue(), leaves));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(at + "/" + i, node.get(i), leaves);
        }
    }
}
