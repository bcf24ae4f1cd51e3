package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class ArtefactIT {
    private static final byte[] FILM = "0123456789abcdef".repeat(4096).getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource("/")
    URI gateway;

    private OneProduction production;

    @BeforeEach
    void open() {
        production = new OneProduction(gateway);
    }

    @AfterEach
    void close() {
        production.close();
    }

    @Test
    void an_artefact_is_had_whole_or_in_part() {
        production.with(Map.of("film.mp4", production.store(FILM, "video/mp4")));
        production.make();
        String url = production.path("/artefacts/film.mp4");
        String etag = production
                .asAdmin()
                .get(url)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(FILM.length))
                .header("Content-Disposition", "inline; filename=\"film.mp4\"")
                .extract()
                .header("ETag");
        assertThat(production.asAdmin().get(url).asByteArray()).isEqualTo(FILM);
        production
                .asAdmin()
                .header("Range", "bytes=16-31")
                .get(url)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 16-31/" + FILM.length)
                .header("Content-Length", "16")
                .body(equalTo("0123456789abcdef"));
        production
                .asAdmin()
                .header("Range", "bytes=-3")
                .get(url)
                .then()
                .statusCode(206)
                .body(equalTo("def"));
        production
                .asAdmin()
                .header("Range", "bytes=" + FILM.length + "-")
                .get(url)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + FILM.length)
                .contentType("application/problem+json");
        production
                .asAdmin()
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(url)
                .then()
                .statusCode(200);
        production.asAdmin().header("If-None-Match", etag).get(url).then().statusCode(304);
        production
                .asAdmin()
                .head(url)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(FILM.length))
                .header("ETag", etag);
        production
                .asAdmin()
                .get(url + "?download=1")
                .then()
                .header("Content-Disposition", "attachment; filename=\"film.mp4\"");
        production
                .asAdmin()
                .get(production.path("/artefacts/nothing.txt"))
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-artefact"));
    }

    @Test
    void the_report_is_one_page_of_everything() {
        production.with(ReportPictures.store(production::store));
        production.make();
        String page = production
                .asAdmin()
                .get(production.path("/artefacts/report.html"))
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "The Last Algorithm",
                        "INT. LAB - NIGHT",
                        "1A-1",
                        "Sarah",
                        "data:image/jpeg;base64,",
                        "-14.1",
                        "from library")
                .contains("The line was longer than the shot")
                .contains("garment-colour of sarah/garment-0", "0.84 / 1.50", "as it came", "was moved to the expected")
                .contains(
                        "Plate by gemini-3.1-flash-image by gemini for 0.067 USD.",
                        "Shown for 1A, 1B.",
                        "Plate by the built-in engine.",
                        "Shown for 2A.",
                        "No model drew it: gemini does not draw this: Not this.")
                .doesNotContain("<script", "http://", "{report", "{#", "NOT_FOUND");
        ReportPictures.keep(page);
    }
}
