package studio.backlot.render.shot.work;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;

/** A scene of three shots that is filmed, decided about and asked after: 1B continues 1A, 1C cuts away from 1B. */
abstract class ReviewedScene {
    static final String ORG = "reviewers";
    static final Duration PATIENCE = Duration.ofMinutes(1);
    static TestKafka kafka;

    @BeforeAll
    static void connect() {
        kafka = new TestKafka();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    /** A scene that is filmed and whose picture is locked; its first shot. */
    static SampleShots locked(String project) {
        SampleShots first = SampleShots.of(project);
        SampleShots second = first.shot("1B", 1).after("1A", Link.CONTINUES);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS);
        kafka.publish(ORG, first.greenlitWith(second, third));
        for (SampleShots shot : List.of(first, second, third)) {
            kafka.publish(ORG, shot.requested());
        }
        kafka.await(PictureLocked.class, ORG, is(project, 1));
        return first;
    }

    static ReviewDecided review(SampleShots shot, String take, ReviewDecision decision, String... notes) {
        return new ReviewDecided(
                shot.production(),
                shot.shot().scene(),
                new ShotId(shot.id()),
                take,
                decision,
                List.of(notes),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    static TakeFilmed retake(String project, String slate) {
        return kafka.await(
                TakeFilmed.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.take().slate().equals(slate));
    }

    static Predicate<PictureLocked> is(String project, int lock) {
        return event -> event.production().project().value().equals(project)
                && event.lock().equals(Optional.of(lock));
    }

    static List<PictureLocked> locks(String project) {
        return kafka.all(
                PictureLocked.class,
                ORG,
                event -> event.production().project().value().equals(project));
    }

    static List<ShotRendered> rendered(String project) {
        return kafka.all(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project));
    }

    static Map<String, List<String>> slates(String project) {
        return rendered(project).stream()
                .collect(Collectors.groupingBy(
                        event -> event.shot().value(),
                        Collectors.mapping(event -> event.take().slate(), Collectors.toList())));
    }

    static JsonPath takes(SampleShots shot) {
        return as().get("/api/v1/shots/" + shot.production() + ":" + shot.id() + "/takes")
                .jsonPath();
    }

    static ShotRendered first(String project, int revision) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.production().revision() == revision);
    }

    static ShotRendered named(String project, String slate) {
        return kafka.await(
                ShotRendered.class,
                ORG,
                event -> event.production().project().value().equals(project)
                        && event.take().slate().equals(slate));
    }

    static JsonPath decisions(SampleShots shot) {
        return as().get("/api/v1/shots/" + shot.production() + ":" + shot.id() + "/reviews")
                .jsonPath();
    }

    static JsonPath ledger(String project, String shot) {
        JsonPath all = as().get("/api/v1/productions/" + project + "/scenes/1/ledger?revision=1")
                .jsonPath();
        return all.setRootPath("entries.findAll { it.shot == '" + shot + "' }");
    }

    static RequestSpecification as() {
        return given().header("Authorization", "Bearer " + TestTokens.token(ORG, "viewer"));
    }
}
