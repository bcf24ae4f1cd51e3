package studio.backlot.render.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.SampleShots;
import studio.backlot.render.shot.DefaultWorld;

/**
 * A film of as many scenes as one likes, each with five shots: it opens, cuts, cuts, goes on from the picture before, and
 * cuts. Scenes play in the lab and in the studio by turns. Shots are numbered by their places, as in a real storyboard.
 */
public record SampleFilm(
        Style style,
        Map<String, SetDesign> sets,
        List<CastMember> cast,
        List<List<SampleFilm.Take>> scenes,
        double drawl) {
    private static final ProductionRef PRODUCTION = new ProductionRef(new ProjectId("film"), 1);

    /** What is shot; the number comes from the place. */
    public record Take(String action, String line, Link link, Optional<String> light) {
        Take saying(String words) {
            return new Take(action, words, link, light);
        }

        Take lit(String name) {
            return new Take(action, line, link, Optional.of(name));
        }
    }

    public static SampleFilm of(int count) {
        List<List<Take>> scenes = new ArrayList<>();
        for (int scene = 1; scene <= count; scene++) {
            String who = scene % 2 == 1 ? "Emma" : "Hugo";
            scenes.add(List.of(
                    take("%s comes in for the %d. time.".formatted(who, scene), "", Link.OPENS),
                    take(who + " reads letter " + scene + ".", "What is it " + scene + "?", Link.CUTS),
                    take(who + " thinks about " + scene + ".", "", Link.CUTS),
                    take(who + " smiles at " + scene + ".", "", Link.CONTINUES),
                    take(who + " leaves.", "Goodbye " + scene + ".", Link.CUTS)));
        }
        return new SampleFilm(
                DefaultWorld.STYLE,
                Map.of("lab", set("lab"), "studio", set("studio")),
                List.of(SampleShots.emma(), SampleShots.person("hugo", "Hugo", "fr")),
                List.copyOf(scenes),
                1);
    }

    static Take take(String action, String line, Link link) {
        return new Take(action, line, link, Optional.empty());
    }

    SampleFilm style(Style other) {
        return new SampleFilm(other, sets, cast, scenes, drawl);
    }

    SampleFilm set(SetDesign other) {
        Map<String, SetDesign> all = new HashMap<>(sets);
        all.put(other.id().value(), other);
        return new SampleFilm(style, Map.copyOf(all), cast, scenes, drawl);
    }

    SampleFilm cast(CastMember... people) {
        return new SampleFilm(style, sets, List.of(people), scenes, drawl);
    }

    /** The film with everyone speaking so many times as long. */
    SampleFilm spoken(double times) {
        return new SampleFilm(style, sets, cast, scenes, times);
    }

    /** The film with one scene, counted from 1, changed. */
    SampleFilm scene(int number, UnaryOperator<List<Take>> change) {
        List<List<Take>> all = new ArrayList<>(scenes);
        all.set(number - 1, List.copyOf(change.apply(new ArrayList<>(all.get(number - 1)))));
        return new SampleFilm(style, sets, cast, List.copyOf(all), drawl);
    }

    /** The film with one more scene, which gets this number. */
    SampleFilm inserted(int number, List<Take> scene) {
        List<List<Take>> all = new ArrayList<>(scenes);
        all.add(number - 1, scene);
        return new SampleFilm(style, sets, cast, List.copyOf(all), drawl);
    }

    /** The film with one shot, counted from 1, changed. */
    SampleFilm shot(int scene, int number, UnaryOperator<Take> change) {
        return scene(scene, shots -> {
            shots.set(number - 1, change.apply(shots.get(number - 1)));
            return shots;
        });
    }

    List<ShotRequested> requests() {
        return requests(PRODUCTION);
    }

    public List<ShotRequested> requests(ProductionRef production) {
        List<ShotRequested> requests = new ArrayList<>();
        for (int scene = 0; scene < scenes.size(); scene++) {
            Optional<ShotId> before = Optional.empty();
            for (int shot = 0; shot < scenes.get(scene).size(); shot++) {
                ShotRequested request = request(production, scene, shot, before, requests.size());
                requests.add(request);
                before = Optional.of(request.shot().id());
            }
        }
        return requests;
    }

    /** Everything that is said, recorded; words of a length are spoken in a time of their own. */
    public Map<LineId, Recording> recordings() {
        Map<LineId, Recording> recordings = new HashMap<>();
        for (ShotRequested request : requests()) {
            for (DialogueLine line : request.shot().brief().dialogue()) {
                Recording read = SampleShots.recording(
                        new LineId("any"), 0.3 + drawl * line.text().length() / 30.0);
                recordings.put(
                        line.id(),
                        new Recording(
                                line.id(),
                                SampleShots.asset(line.text() + drawl, "audio/wav"),
                                read.duration(),
                                read.mouths(),
                                read.loudness()));
            }
        }
        return recordings;
    }

    private ShotRequested request(ProductionRef production, int scene, int shot, Optional<ShotId> before, int order) {
        Take take = scenes.get(scene).get(shot);
        SceneId sceneId = new SceneId(Integer.toString(scene + 1));
        ShotId id = new ShotId(sceneId.value() + (shot < 26 ? "" + (char) ('A' + shot) : "Z" + shot));
        CharacterId speaker = new CharacterId(take.action().startsWith("Hugo") ? "hugo" : "emma");
        List<DialogueLine> lines = take.line().isEmpty()
                ? List.of()
                : List.of(new DialogueLine(new LineId(id + ".1"), speaker, take.line(), Optional.empty(), false));
        Brief brief = new Brief(
                take.action(),
                new CameraBrief(ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty()),
                List.of(),
                lines,
                take.light(),
                Transition.CUT,
                List.of());
        SetDesign set = sets.get(scene % 4 < 2 ? "lab" : "studio");
        Optional<RationalTime> length = lines.isEmpty() ? Optional.of(new RationalTime(24, 24)) : Optional.empty();
        return new ShotRequested(
                production,
                sceneId,
                new Shot(id, sceneId, order, take.link(), brief, length),
                take.link() == Link.OPENS ? Optional.empty() : before,
                new ShotWorld(set, style, cast),
                SampleShots.SMALL,
                scene + 1);
    }

    private static SetDesign set(String id) {
        SetDesign stage = DefaultWorld.SET;
        return new SetDesign(
                new SetId(id), id, stage.size(), stage.surfaces(), stage.pieces(), stage.lights(), stage.physics());
    }
}
