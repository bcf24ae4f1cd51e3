package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;
import studio.backlot.render.weave.SetRepair;
import studio.backlot.render.weave.Sighting;
import studio.backlot.render.weave.Survey;
import studio.backlot.render.weave.Visibility;
import studio.backlot.render.weave.Wording;

/** The place: its geometry, and through the Weave everything that the camera sees of it, the nearest first. */
final class SetWords {
    /** Less of the frame than this is hidden for words, as in {@link Wording}. */
    private static final double SPECK = 0.0015;

    private final Moment moment;
    private final FactSheet sheet;
    private final SetDesign set;
    private final Survey survey;
    private final Wording wording;

    private SetWords(Moment moment, FactSheet sheet) {
        this.moment = moment;
        this.sheet = sheet;
        this.set = moment.material().world().set();
        SetDesign whole = SetRepair.of(set).set();
        this.survey = new Survey(whole);
        this.wording = new Wording(whole);
    }

    static void tell(Moment moment, FactSheet sheet) {
        SetWords words = new SetWords(moment, sheet);
        words.shell();
        words.traits();
        words.weave();
    }

    private void shell() {
        String kind = set.surfaces().interior() ? "an interior" : "an exterior";
        String bounds = set.surfaces().interior()
                ? "%s m wide, %s m deep, %s m high"
                        .formatted(
                                Say.number(set.size().width()),
                                Say.number(set.size().depth()),
                                Say.number(set.size().height()))
                : "%s m wide, %s m deep"
                        .formatted(
                                Say.number(set.size().width()),
                                Say.number(set.size().depth()));
        sheet.about(Section.SET, "set", "/world/set/name", "/world/set/size", "/world/set/surfaces/interior")
                .core()
                .says(
                        "%s, %s %s".formatted(Say.clause(set.name()), kind, bounds),
                        "%s, %s".formatted(Say.clause(set.name()), kind));
        String walls = set.surfaces().interior() ? "walls" : "distance";
        String floor = set.surfaces().interior() ? "floor" : "ground";
        sheet.about(
                        Section.SET,
                        "set/surfaces",
                        "/world/set/surfaces/floor",
                        "/world/set/surfaces/walls",
                        "/world/set/surfaces/accent")
                .says(
                        "%s %s, %s %s, trim %s"
                                .formatted(
                                        floor,
                                        ColourName.of(set.surfaces().floor()),
                                        walls,
                                        ColourName.of(set.surfaces().walls()),
                                        ColourName.of(set.surfaces().accent())),
                        "%s %s, %s %s"
                                .formatted(
                                        floor,
                                        ColourName.name(set.surfaces().floor()),
                                        walls,
                                        ColourName.name(set.surfaces().walls())));
        if (!set.surfaces().palette().isEmpty()) {
            sheet.about(Section.SET, "set/palette", "/world/set/surfaces/palette")
                    .says("the place is held to "
                            + Say.list(set.surfaces().palette().stream()
                                    .map(ColourName::of)
                                    .toList()));
        }
    }

    private void traits() {
        set.physics().forEach((trait, value) -> sheet.about(
                        Section.SET, "set/physics/" + trait, "/world/set/physics/" + Pointers.escaped(trait))
                .says(Say.key(trait) + ": " + Say.clause(value)));
    }

    private void weave() {
        Projection first = moment.view(0);
        List<Sighting> seen = look(first);
        List<Sighting> later = look(moment.view(1));
        Map<String, Sighting> sightings = new HashMap<>();
        seen.forEach(sighting -> sightings.put(sighting.name(), sighting));
        Optional<Wording.Person> person = person();
        for (Sighting sighting : seen) {
            piece(sighting.name())
                    .says(
                            wording.phrase(sighting, first, person) + looks(sighting.name()),
                            wording.phrase(sighting, first, person));
        }
        Visibility.Change change = Visibility.change(seen, later);
        for (SetPiece piece : set.pieces()) {
            if (!sightings.containsKey(piece.name()) && !change.entered().contains(piece.name())) {
                piece(piece.name()).dropped("outside the frame, or hidden");
            }
        }
        for (String entered : change.entered()) {
            piece(entered)
                    .moving()
                    .says("as the camera moves, "
                            + later.stream()
                                    .filter(sighting -> sighting.name().equals(entered))
                                    .findFirst()
                                    .map(sighting -> wording.phrase(sighting, moment.view(1), Optional.empty()))
                                    .orElse(Say.key(entered))
                            + looks(entered)
                            + " comes into the frame");
        }
        sinceShotBefore(seen);
    }

    /** What a cut to another camera shows that the shot before did not, and the other way round. */
    private void sinceShotBefore(List<Sighting> seen) {
        Optional<Camera> before = moment.material().passage().before().camera();
        if (before.isPresent() && moment.material().shot().link() == Link.CUTS && moment.number() == 1) {
            Projection now = moment.view(0);
            List<Sighting> was = look(new Projection(before.get(), now.width(), now.height()));
            sheet.about(Section.CONTINUITY, "set/since-the-shot-before", "/before/camera")
                    .says(Say.clause(wording.change(Visibility.change(was, seen))));
        }
    }

    private List<Sighting> look(Projection view) {
        DepthMap map = new DepthMap(view.width(), view.height());
        survey.look(view, 0, map);
        return survey.sightings(map).stream()
                .filter(sighting -> sighting.share() >= SPECK)
                .toList();
    }

    private FactSheet.Statement piece(String name) {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < set.pieces().size(); i++) {
            if (set.pieces().get(i).name().equals(name)) {
                sources.add("/world/set/pieces/" + i);
            }
        }
        return sheet.about(Section.SET, "set/pieces/" + name, sources.toArray(String[]::new));
    }

    /** What the name does not say: the kind of thing that it is, and its colour. */
    private String looks(String name) {
        return set.pieces().stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .map(piece -> kind(piece) + ", " + ColourName.of(piece.colour()))
                .orElse("");
    }

    private static String kind(SetPiece piece) {
        String kind = Say.word(piece.kind());
        boolean said = piece.name().toLowerCase(Locale.ROOT).contains(kind) || piece.kind() == PieceKind.BOX;
        return said ? "" : ", " + Say.article(kind);
    }

    private Optional<Wording.Person> person() {
        return moment.lead()
                .flatMap(member -> Optional.ofNullable(moment.start().cast().get(member.id()))
                        .or(() -> Optional.ofNullable(moment.end().cast().get(member.id())))
                        .map(Presence::position)
                        .map(feet -> new Wording.Person(member.name(), Point.of(feet))));
    }
}
