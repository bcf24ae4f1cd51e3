package studio.backlot.render.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Painting;
import studio.backlot.kit.json.Json;
import studio.backlot.render.SampleShots;
import studio.backlot.render.image.Fitting;

/** An organisation whose stills a strict Gemini of this machine draws. */
final class StillStudio implements AutoCloseable {
    static final String BY = "gemini gemini-3.1-flash-image";
    static final FilmFormat FORMAT = new FilmFormat(320, 180, 24);

    private final FilmDesk desk;
    private final GeminiFake gemini;

    StillStudio(String org, GeminiFake gemini) {
        this.desk = new FilmDesk(org);
        this.gemini = gemini;
    }

    @Override
    public void close() {
        desk.close();
    }

    FilmDesk desk() {
        return desk;
    }

    /** Three stills of half a second: one that opens, one that goes on from its picture, one that cuts. */
    static List<ShotRequested> film(String project, int revision) {
        return film(project, revision, new RationalTime(12, 24));
    }

    static List<ShotRequested> film(String project, int revision, RationalTime length) {
        SampleShots first = SampleShots.of(project).revision(revision).lasting(length);
        return List.of(
                still(first),
                still(first.shot("1B", 1).after("1A", Link.CONTINUES)),
                still(first.shot("1C", 2).after("1B", Link.CUTS)));
    }

    /** One still. */
    static ShotRequested single(String project, int revision) {
        return film(project, revision).getFirst();
    }

    private static ShotRequested still(SampleShots shot) {
        ShotRequested asked = shot.requested();
        return new ShotRequested(
                asked.production(),
                asked.scene(),
                asked.shot(),
                asked.follows(),
                asked.world(),
                FORMAT,
                asked.seed(),
                Optional.empty(),
                Optional.of(Tier.STILLS),
                asked.engine());
    }

    /** Another take of a shot, asked for by its director. */
    static ReviewDecided retake(ShotRendered shot) {
        return new ReviewDecided(
                shot.production(),
                shot.scene(),
                shot.shot(),
                shot.take().slate(),
                ReviewDecision.RETAKE,
                List.of("She smiles."),
                Optional.empty(),
                Optional.empty(),
                "director");
    }

    ShotRendered made(ShotRequested shot) {
        desk.asks(shot);
        return rendered(shot);
    }

    ShotRendered rendered(ShotRequested shot) {
        return desk.rendered(only(shot.production()), shot.shot().id().value());
    }

    static Predicate<ProductionRef> only(ProductionRef production) {
        return production::equals;
    }

    /** What was sent for the last pictures, oldest first. */
    List<JsonNode> sent(int last) {
        List<String> bodies = gemini.easel().bodies();
        return bodies.subList(bodies.size() - last, bodies.size()).stream()
                .map(StillStudio::tree)
                .toList();
    }

    private static JsonNode tree(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pictures that a request shows, in Base64. */
    static List<String> shown(JsonNode request) {
        return StreamSupport.stream(request.at("/contents/0/parts").spliterator(), false)
                .map(part -> part.at("/inlineData/data").asText(""))
                .filter(picture -> !picture.isEmpty())
                .toList();
    }

    /** What the fake draws of a request, in the size of the film. */
    static BufferedImage drawn(JsonNode request) throws IOException {
        Painting painting = Painting.of(
                request.at("/contents/0/parts/0/text").asText(),
                request.at("/generationConfig/imageConfig/aspectRatio").asText(),
                request.at("/generationConfig/imageConfig/imageSize").asText());
        return Fitting.fitted(
                ImageIO.read(new ByteArrayInputStream(painting.as(Depicting.GOOD))), FORMAT.width(), FORMAT.height());
    }

    /** The most that a revision has spent in any currency, and that nothing is held any more. */
    Money spent(ProductionRef production) {
        List<String> held = desk.bill(production).getList("cost.held");
        assertThat(held).allMatch(money -> Money.of(money).isZero());
        List<String> spent = desk.bill(production).getList("cost.spent");
        return spent.isEmpty() ? Money.of("0 USD") : Money.of(spent.getFirst());
    }
}
