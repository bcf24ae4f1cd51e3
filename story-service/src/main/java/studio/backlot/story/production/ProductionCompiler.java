package studio.backlot.story.production;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.SetId;
import studio.backlot.story.cast.Casting;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.place.Locations;
import studio.backlot.story.place.SetDesigner;
import studio.backlot.story.place.SetDesigner.Conditions;
import studio.backlot.story.place.SetLibrary;
import studio.backlot.story.scene.SceneReader;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.Place;
import studio.backlot.story.source.ProductionSource;
import studio.backlot.story.source.spec.FilmSpec;
import studio.backlot.story.source.spec.SceneSpec;
import studio.backlot.story.source.yaml.PublishedSchemas;
import studio.backlot.story.source.yaml.Resource;
import studio.backlot.story.source.yaml.Resources;
import studio.backlot.story.storyboard.Staging;
import studio.backlot.story.storyboard.Storyboard;

/** Reads a source whole and either makes a production of it or says everything that is wrong. A function of its input. */
public final class ProductionCompiler {

    private static final int MOST_SHOTS = 5_000;

    private final Resources resources;
    private final SetLibrary library;

    public ProductionCompiler(PublishedSchemas schemas) {
        this.resources = new Resources(schemas);
        this.library = new SetLibrary(resources);
    }

    /** Compiles; {@code name} is the production's, and titles a film that has no title of its own. */
    public Compiled compile(String name, ProductionSource source) {
        Complaints complaints = new Complaints();
        SourceFiles files = SourceFiles.read(source, resources, complaints);
        if (files.script().isEmpty()) {
            return new Compiled.Refused(complaints.all());
        }
        SourceFiles.Script script = files.script().get();
        List<ScriptScene> scenes = SceneReader.read(script.file(), script.screenplay(), complaints);
        if (!complaints.none()) {
            checkValues(files, complaints);
            return new Compiled.Refused(complaints.all());
        }
        Production production = new Assembly(files, script, scenes, complaints).production(name);
        return complaints.none() ? new Compiled.Ready(production) : new Compiled.Refused(complaints.all());
    }

    /** When a file cannot be read, names that point to it mean nothing; the values of the other files are still checked. */
    private static void checkValues(SourceFiles files, Complaints complaints) {
        new Casting("", List.of(), complaints).cast(files.cast(), false, "en");
        files.sets()
                .forEach(file -> SetDesigner.design(
                        new SetId(file.metadata().name()), file.title(), file.spec(), file.cursor(), Set.of()));
        Formats.style(files.style());
        files.film().ifPresent(film -> {
            Formats.format(film.spec().format(), film.cursor().field("format"));
            Engines.choice(film.spec().engine(), film.cursor().field("engine"));
        });
    }

    /** One production in the making. */
    private final class Assembly {

        private final SourceFiles files;
        private final SourceFiles.Script script;
        private final List<ScriptScene> scripts;
        private final Complaints complaints;
        private final FilmSpec film;
        private final Cursor filmAt;

        Assembly(SourceFiles files, SourceFiles.Script script, List<ScriptScene> scripts, Complaints complaints) {
            this.files = files;
            this.script = script;
            this.scripts = scripts;
            this.complaints = complaints;
            this.film = files.film().map(Resource::spec).orElse(FilmSpec.NONE);
            this.filmAt = files.filmCursor();
        }

        Production production(String name) {
            FilmFormat format = Formats.format(film.format(), filmAt.field("format"));
            knownScenes();
            String language = film.language().orElseGet(this::spoken);
            List<CharacterSource> cast = new Casting(script.file(), scripts, complaints)
                    .cast(files.cast(), film.derive().orElse(files.cast().isEmpty()), language);
            List<Scene> scenes = new ArrayList<>();
            List<Conditions> conditions = new ArrayList<>();
            Map<SetId, SetDesign> sets = placed(scenes, conditions);
            List<Shot> shots = new ArrayList<>();
            for (int i = 0; i < scenes.size() && shots.size() < MOST_SHOTS; i++) {
                Scene scene = scenes.get(i);
                SetDesign set = sets.get(scene.set());
                if (set != null) {
                    Optional<SceneSpec> spec = spec(scripts.get(i));
                    Cursor at = at(scripts.get(i));
                    Optional<String> light = light(spec, set, conditions.get(i), at);
                    shots.addAll(Storyboard.shots(
                            new Staging(scripts.get(i), scene, set, cast, light, format), spec, at, shots.size()));
                }
            }
            if (shots.size() >= MOST_SHOTS) {
                complaints.add(
                        script.file(),
                        "the film has more than " + MOST_SHOTS + " shots; split it into several productions");
            }
            return new Production(
                    title(name),
                    format,
                    Engines.choice(film.engine(), filmAt.field("engine")),
                    scenes,
                    cast,
                    Formats.style(files.style()),
                    List.copyOf(sets.values()),
                    shots);
        }

        private Map<SetId, SetDesign> placed(List<Scene> scenes, List<Conditions> conditions) {
            Locations locations = new Locations(
                    files.sets(), library, film.derive().orElse(files.sets().isEmpty()), complaints);
            Calendar calendar = new Calendar();
            for (ScriptScene scene : scripts) {
                Optional<SceneSpec> spec = spec(scene);
                Calendar.Moment moment = calendar.next(
                        scene.slugline(), spec.flatMap(SceneSpec::timeOfDay), spec.flatMap(SceneSpec::storyDay));
                Conditions needed = new Conditions(moment.hour(), Skies.weather(scene));
                SetId set = locations.place(
                        scene,
                        spec.flatMap(SceneSpec::set),
                        needed,
                        at(scene).field("set"),
                        new Cursor(script.file(), Map.of("", new Place(scene.line(), 1)), "", complaints));
                conditions.add(needed);
                scenes.add(new Scene(
                        scene.id(),
                        scene.heading(),
                        set,
                        moment.hour(),
                        spec.flatMap(SceneSpec::mood).orElseGet(() -> Storyboard.mood(scene.words(), moment.hour())),
                        moment.storyDay(),
                        spec.flatMap(SceneSpec::synopsis)
                                .or(scene::synopsis)
                                .orElseGet(() -> Skies.firstSentence(scene))));
            }
            return locations.designs();
        }

        private Optional<String> light(Optional<SceneSpec> spec, SetDesign set, Conditions conditions, Cursor at) {
            Set<String> names = new LinkedHashSet<>();
            set.lights().stream().map(LightState::name).forEach(names::add);
            Optional<String> named = spec.flatMap(SceneSpec::light);
            named.filter(name -> !names.contains(name)).ifPresent(name -> at.field("light")
                    .complain("'" + name + "' is no light state of the set '" + set.id() + "'"
                            + Nearest.hint(name, names) + "; there are " + String.join(", ", names)));
            return named.or(() -> Optional.of(conditions.lightName()).filter(names::contains))
                    .or(() -> set.lights().stream()
                            .filter(light -> light.timeOfDay() == conditions.hour())
                            .findFirst()
                            .map(LightState::name))
                    .or(() -> Optional.of(set.lights().getFirst().name()));
        }

        private Optional<SceneSpec> spec(ScriptScene scene) {
            return Optional.ofNullable(film.scenes().get(scene.id().value()));
        }

        private Cursor at(ScriptScene scene) {
            return filmAt.field("scenes").field(scene.id().value());
        }

        private void knownScenes() {
            List<String> numbers =
                    scripts.stream().map(scene -> scene.id().value()).toList();
            film.scenes().keySet().stream()
                    .filter(number -> !numbers.contains(number))
                    .forEach(number -> filmAt.field("scenes")
                            .field(number)
                            .complain("the screenplay has no scene '" + number + "'; there are "
                                    + String.join(", ", numbers)));
        }

        private String spoken() {
            return Language.of(scripts.stream()
                    .flatMap(scene -> scene.lines().stream())
                    .map(line -> line.said().text())
                    .toList());
        }

        private String title(String name) {
            return files.film()
                    .flatMap(resource -> resource.metadata().title())
                    .or(() -> script.screenplay().titlePage().value("title"))
                    .orElseGet(() -> Resource.titled(name));
        }
    }
}
