package studio.backlot.render.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandIn;
import studio.backlot.render.standin.StandInStudio;
import studio.backlot.render.steady.SteadyFilming;

/**
 * A film of 12 scenes and 60 shots in the running service, edited and made again and again: the plan names the shots that
 * the build then films, and all others keep their takes byte for byte.
 */
@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditsIT {
    private static final String ORG = "editors";
    private static final ProjectId FILM = new ProjectId("sixty");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final SampleFilm WHOLE = SampleFilm.of(12);

    /** Every take that was ever filmed, by its key. */
    private static final Map<String, Take> TAKES = new HashMap<>();

    private static TestKafka kafka;
    private static int revision;
    private static int planned;
    private static Map<String, ShotRendered> cut = Map.of();

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
        StandIn.filmsSteadily();
        SteadyFilming.takes(Duration.ZERO);
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
        StandIn.stepsAside();
    }

    @Test
    @Order(1)
    void a_film_that_was_never_made_is_filmed_whole() {
        assertThat(edited(WHOLE)).hasSize(60);
        assertThat(edited(WHOLE)).isEmpty();
    }

    @Test
    @Order(2)
    void a_line_its_shot_alone() {
        assertThat(edited(WHOLE.shot(3, 2, shot -> shot.saying("What on earth is it?"))))
                .containsExactly("3B");
    }

    @Test
    @Order(3)
    void a_line_whose_shot_ends_on_the_same_frame_does_not_go_on_to_the_shot_that_goes_on_from_it() {
        edited(WHOLE);
        assertThat(edited(WHOLE.shot(3, 3, shot -> shot.saying("Hm.")))).containsExactly("3C");
        assertThat(prospects()).containsEntry("3D", "depends");
    }

    @Test
    @Order(4)
    void a_garment_the_scenes_of_who_wears_it() {
        edited(WHOLE);
        SampleFilm dyed =
                WHOLE.cast(SampleEdits.dyed(SampleShots.emma(), "#993333"), SampleShots.person("hugo", "Hugo", "fr"));
        assertThat(edited(dyed)).containsExactlyElementsOf(scenes(scene -> scene % 2 == 1));
    }

    @Test
    @Order(5)
    void a_piece_the_scenes_of_its_set() {
        edited(WHOLE);
        SampleFilm moved = WHOLE.set(SampleEdits.moved(WHOLE.sets().get("lab"), "shelf", new Vector(2.2, 0, 3.2)));
        assertThat(edited(moved)).containsExactlyElementsOf(scenes(scene -> (scene - 1) % 4 < 2));
    }

    @Test
    @Order(6)
    void a_value_of_the_style_everything() {
        Style grainy = new Style(
                WHOLE.style().name(), WHOLE.style().preset(), WHOLE.style().palette(), Map.of("grain", 0.4));
        assertThat(edited(WHOLE.style(grainy))).containsExactlyElementsOf(scenes(_ -> true));
        assertThat(edited(WHOLE)).isEmpty();
    }

    @Test
    @Order(7)
    void an_inserted_shot_itself_and_a_deleted_one_nothing() {
        edited(WHOLE);
        SampleFilm longer = WHOLE.scene(4, shots -> {
            shots.add(1, SampleFilm.take("Hugo waits.", "", Link.CUTS));
            return shots;
        });
        assertThat(edited(longer)).containsExactly("4B");
        assertThat(cut).hasSize(61);
        assertThat(edited(WHOLE)).isEmpty();
        assertThat(edited(WHOLE.scene(4, shots -> {
                    shots.remove(1);
                    return shots;
                })))
                .isEmpty();
        assertThat(cut).hasSize(59);
    }

    @Test
    @Order(8)
    void shots_that_change_places_only_what_goes_on_from_another_picture() {
        edited(WHOLE);
        assertThat(edited(WHOLE.scene(4, shots -> {
                    shots.add(1, shots.remove(2));
                    return shots;
                })))
                .containsExactly("4D");
    }

    @Test
    @Order(9)
    void a_light_the_shots_that_it_shines_in() {
        edited(WHOLE);
        SetDesign lab = WHOLE.sets().get("lab");
        SampleFilm lit = WHOLE.set(SampleEdits.withNight(lab, "#101020")).shot(5, 5, shot -> shot.lit("night"));
        assertThat(edited(lit)).containsExactly("5E");
        assertThat(edited(lit.set(SampleEdits.withNight(lab, "#000008")))).containsExactly("5E");
    }

    /** Plans and makes the film; answers what was filmed, which the plan has named, while everything else was kept. */
    private static List<String> edited(SampleFilm film) {
        Map<String, String> plan = planned(film);
        cut = made(film);

        List<String> filmed = plan.keySet().stream()
                .filter(shot -> !cut.get(shot).facts().fromLibrary())
                .toList();
        assertThat(filmed).containsAll(shots(plan, Set.of("new", "stale")));
        assertThat(shots(plan, Set.of("kept"))).noneMatch(filmed::contains);
        cut.forEach((shot, rendered) -> {
            Take take = rendered.take();
            boolean known = TAKES.containsKey(take.key());
            Take first = TAKES.computeIfAbsent(take.key(), _ -> take);
            assertThat(take.picture()).as(shot).isEqualTo(first.picture());
            assertThat(take.frameHash()).as(shot).isEqualTo(first.frameHash());
            assertThat(rendered.facts().fromLibrary()).as(shot).isEqualTo(known);
        });
        return filmed;
    }

    private static Map<String, String> planned(SampleFilm film) {
        ProductionRef production = new ProductionRef(FILM, ++revision);
        planned = revision;
        List<ShotRequested> requests = film.requests(production);
        kafka.publish(
                ORG,
                new PlanRequested(
                        production,
                        requests.stream().map(request -> request.shot().id()).toList()));
        recorded(film, production, requests);
        requests.forEach(request -> kafka.publish(ORG, SampleShots.planned(request)));
        await().atMost(PATIENCE).until(() -> latest().statusCode() == 200);
        return prospects();
    }

    /** What there is of the latest plan. */
    private static Response latest() {
        return given().auth()
                .oauth2(TestTokens.token(ORG, "viewer"))
                .get("/api/v1/productions/sixty/plan?revision=" + planned);
    }

    private static Map<String, ShotRendered> made(SampleFilm film) {
        ProductionRef production = new ProductionRef(FILM, ++revision);
        List<ShotRequested> requests = film.requests(production);
        recorded(film, production, requests);
        requests.forEach(request -> kafka.publish(ORG, request));
        List<ShotRendered> rendered = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            rendered.clear();
            rendered.addAll(kafka.all(
                    ShotRendered.class, ORG, event -> event.production().equals(production)));
            return rendered.size() == requests.size();
        });
        Map<String, ShotRendered> takes = new LinkedHashMap<>();
        rendered.forEach(event -> takes.put(event.shot().value(), event));
        return takes;
    }

    private static void recorded(SampleFilm film, ProductionRef production, List<ShotRequested> requests) {
        Map<LineId, Recording> recordings = film.recordings();
        requests.forEach(request -> request.shot().brief().dialogue().stream()
                .map(DialogueLine::id)
                .forEach(line -> kafka.publish(
                        ORG,
                        new DialogueRecorded(
                                production, request.scene(), request.shot().id(), recordings.get(line)))));
    }

    /** What the latest plan says of each shot, in its order; two paths for all, as each is a program that is compiled. */
    private static Map<String, String> prospects() {
        JsonPath plan = latest().jsonPath();
        List<String> shots = plan.getList("shots.shot");
        List<String> statuses = plan.getList("shots.prospect.status");
        Map<String, String> prospects = new LinkedHashMap<>();
        for (int i = 0; i < shots.size(); i++) {
            prospects.put(shots.get(i), statuses.get(i));
        }
        return prospects;
    }

    private static List<String> shots(Map<String, String> plan, Set<String> statuses) {
        return plan.keySet().stream()
                .filter(shot -> statuses.contains(plan.get(shot)))
                .toList();
    }

    private static List<String> scenes(IntPredicate which) {
        return IntStream.rangeClosed(1, 12)
                .filter(which)
                .boxed()
                .flatMap(scene -> Stream.of("A", "B", "C", "D", "E").map(shot -> scene + shot))
                .toList();
    }
}
