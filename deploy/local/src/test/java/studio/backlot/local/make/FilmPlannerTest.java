package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.terminal.Terminal;

class FilmPlannerTest {

    private static final String APPLY = "PUT /api/v1/productions/dawn?intent=plan";
    private static final String PLAN = "GET /api/v1/productions/dawn/plan?revision=3";
    private static final String STATUS = "GET /api/v1/productions/dawn?revision=3";
    private static final String APPLIED = "{\"production\":{\"project\":\"dawn\",\"revision\":3},\"unchanged\":false}";
    private static final String NOT_YET = "{\"detail\":\"The plan of dawn@3 still waits for shots 1A.\"}";
    private static final String PLANNED = """
            {"production":{"project":"dawn","revision":3},
             "tariff":{"profile":"animatic","perSecond":0,"currency":"USD"},
             "shots":[
               {"shot":"1A","scene":"1","seconds":2.0,"prospect":{"status":"kept","key":"aa","take":"1A-1"},"expectedSeconds":0.0,"price":0},
               {"shot":"1B","scene":"1","seconds":3.5,"expectedSeconds":1.25,"price":0.00,
                "prospect":{"status":"stale","take":"1B-2","causes":[
                  {"pointer":"/a","what":"cast/sarah wardrobe day top colour","was":"#336699","now":"#993333"},
                  {"pointer":"/b","what":"set lab piece lamp","now":"shelf, #FFFFFF"}]}},
               {"shot":"1C","scene":"1","seconds":1.0,"continues":"1B","expectedSeconds":0.5,"price":0.00,
                "prospect":{"status":"depends","on":"1B","take":"1C-1"}},
               {"shot":"2A","scene":"2","seconds":1.0,"expectedSeconds":0.5,"price":0.00,"prospect":{"status":"new"},
                "model":{"model":"animatic + veo-3.1","amount":"1.60 USD","halves":[
                  {"half":"plate","model":"animatic","amount":"0.00 USD"},
                  {"half":"characters","model":"veo-3.1","amount":"1.60 USD"}]}}],
             "scenes":[{"scene":"1","shots":3,"seconds":6.5,"price":3.00},{"scene":"2","shots":1,"seconds":1.0,"price":1.20}],
             "beside":[
               {"medium":"picture","what":"the portrait of sarah","by":"gemini gemini-3.1-flash-image","price":"0.067 USD",
                "listed":"2026-07-22"},
               {"medium":"speech","what":"2 lines, their lengths reckoned","by":"elevenlabs"}],
             "totals":{"shots":4,"kept":1,"new":1,"stale":1,"depends":1,"refused":0,"seconds":7.5,"price":4.20},
             "time":{"workers":2,"workSeconds":2.25,"criticalSeconds":1.75,"criticalPath":["1B","1C"],"makespanSeconds":1.75}}
            """;
    private static final Tariff FREE = new Tariff(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private FakeGateway gateway;
    private FilmPlanner planner;

    @BeforeEach
    void a_studio_runs() throws IOException {
        gateway = new FakeGateway();
        StudioHome home = gateway.studio(folder);
        planner = new FilmPlanner(
                home,
                new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), false, false),
                new PrintStream(json, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_plan_is_waited_for_and_printed_shot_by_shot() {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(STATUS, FakeGateway.json(200, "{\"reasons\":[]}"))
                .on(PLAN, FakeGateway.json(404, "{}"), FakeGateway.json(409, NOT_YET), FakeGateway.json(200, PLANNED));

        assertThat(planner.plan(order(), FREE, false, false)).isEqualTo(Exit.DONE);

        assertThat(said())
                .contains("1A     kept        2.0 s                      1A-1")
                .contains(
                        "1B     stale       3.5 s     1.3 s      0.00  cast/sarah wardrobe day top colour: #336699 → #993333")
                .contains(" ".repeat(47) + "set lab piece lamp is there: shelf, #FFFFFF")
                .contains("2A     new         1.0 s     0.5 s      0.00  plate: animatic, 0.00 USD")
                .contains(" ".repeat(47) + "characters: veo-3.1, 1.60 USD")
                .contains("  BESIDE THE SHOTS                             PRICE  BY")
                .contains(
                        "  the portrait of sarah                        0.067  gemini gemini-3.1-flash-image, listed on 2026-07-22")
                .contains("  2 lines, their lengths reckoned            not set  elevenlabs")
                .contains("  What is not set is held by no budget, and no cap stops it.")
                .contains("kept as 1C-1 if 1B ends on the same frame")
                .contains("4 shots: 1 kept, 1 new, 1 stale, 1 depends; 7.5 s of film")
                .contains("about 1.8 s on 2 workers; the longest chain is 1B 1C, 1.8 s.")
                .contains("It costs 4.20 USD with animatic, at most.")
                .contains("         scene 1     6.5 s                3.00")
                .contains("         scene 2     1.0 s                1.20");
        assertThat(gateway.asked()).filteredOn(PLAN::equals).hasSize(3);
    }

    @Test
    void a_plan_as_json_is_all_that_is_printed_there() {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED)).on(PLAN, FakeGateway.json(200, PLANNED));

        assertThat(planner.plan(order(), FREE, true, false)).isEqualTo(Exit.DONE);

        assertThat(json.toString(StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"status\" : \"depends\"", "\"price\" : 4.20");
        assertThat(said()).doesNotContain("stale");
    }

    @Test
    void a_film_that_would_cost_more_than_it_may_fails() {
        String priced = PLAN + "&profile=veo-3.1&perSecond=0.40";
        gateway.on(APPLY, FakeGateway.json(202, APPLIED)).on(priced, FakeGateway.json(200, PLANNED));

        assertThat(planner.plan(order(), veo("5"), false, false)).isEqualTo(Exit.DONE);
        assertThat(planner.plan(order(), veo("4.19"), false, false)).isEqualTo(Exit.FAILED);

        assertThat(said()).contains("That is more than the 4.19 it may cost.");
    }

    @Test
    void a_film_that_cannot_be_broken_down_says_why() {
        gateway.on(APPLY, FakeGateway.json(202, APPLIED))
                .on(PLAN, FakeGateway.json(404, "{}"))
                .on(STATUS, FakeGateway.json(200, """
                        {"reasons":[{"step":"breakdown","what":"1B","detail":"'bob' is not in the cast."}]}
                        """));

        assertThat(planner.plan(order(), FREE, false, false)).isEqualTo(Exit.FAILED);

        assertThat(said()).contains("breakdown 1B: 'bob' is not in the cast.");
    }

    @Test
    void mistakes_in_the_source_are_printed_with_their_place() {
        gateway.on(APPLY, FakeGateway.json(422, """
                        {"violations":[{"detail":"'hart' is not a colour","file":"cast/sarah.yaml","line":4,"column":11}]}
                        """));

        assertThat(planner.plan(order(), FREE, false, false)).isEqualTo(Exit.SOURCE);

        assertThat(said()).contains("dawn/cast/sarah.yaml:4:11: 'hart' is not a colour");
    }

    @Test
    void a_price_that_is_not_understood_is_said_before_anything_is_applied() {
        gateway.on("GET /api/v1/productions/dawn/plan?revision=1&profile=veo+4", FakeGateway.json(422, """
                {"violations":[{"pointer":"/profile","detail":"'veo 4' is no profile that films"}]}
                """));
        Tariff unknown = new Tariff(Optional.of("veo 4"), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> planner.plan(order(), unknown, false, false))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.exit()).isEqualTo(Exit.USAGE))
                .hasMessage("profile: 'veo 4' is no profile that films");
        assertThat(gateway.asked()).doesNotContain(APPLY);
    }

    private static Tariff veo(String limit) {
        return new Tariff(
                Optional.of("veo-3.1"), Optional.of(new BigDecimal("0.40")), Optional.of(new BigDecimal(limit)));
    }

    private static Order order() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("screenplay.fountain", "FADE IN:");
        return new Order(new Production("dawn", Path.of("dawn"), files), Wanted.USUAL);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
