package studio.backlot.render.prompt.compile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.prompt.Material;

/** What the built-in renderer draws a shot from. Ids of shots and lines, and voices, change no picture and are not in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Script(States states, Told told, SetDesign set, Style style, List<Figure> cast, FilmFormat format) {
    record States(Link link, SceneState before, SceneState after) {}

    record Told(
            String action,
            CameraBrief camera,
            List<CharacterChange> changes,
            List<Line> lines,
            Optional<String> light,
            List<String> notes) {}

    record Figure(
            String id,
            String name,
            Identity identity,
            List<Outfit> wardrobe,
            Manner manner,
            Map<String, String> genetics) {}

    record Line(
            String character,
            String text,
            Optional<String> manner,
            boolean offScreen,
            List<TimeRange> sounds,
            List<String> recordings) {}

    static Script of(Material material) {
        Brief brief = material.shot().brief();
        return new Script(
                new States(
                        material.shot().link(),
                        material.passage().before(),
                        material.passage().after()),
                new Told(
                        brief.action(),
                        brief.camera(),
                        brief.changes(),
                        brief.dialogue().stream()
                                .map(line -> line(material, line))
                                .toList(),
                        brief.light(),
                        brief.notes()),
                material.world().set(),
                material.world().style(),
                material.people().stream().map(Script::figure).toList(),
                material.timing().format());
    }

    private static Figure figure(CastMember member) {
        return new Figure(
                member.id().value(),
                member.name(),
                member.dna().identity(),
                member.dna().wardrobe(),
                member.dna().manner(),
                member.dna().genetics());
    }

    private static Line line(Material material, DialogueLine line) {
        return new Line(
                line.character().value(),
                line.text(),
                line.manner(),
                line.offScreen(),
                placed(material, line).map(PlacedLine::range).toList(),
                placed(material, line).map(place -> place.sound().sha256()).toList());
    }

    private static Stream<PlacedLine> placed(Material material, DialogueLine line) {
        return material.timing().lines().stream().filter(place -> place.line().equals(line.id()));
    }
}
