package studio.backlot.story.production;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.backlot.story.fountain.FountainParser;
import studio.backlot.story.fountain.Legibility;
import studio.backlot.story.fountain.Screenplay;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.Place;
import studio.backlot.story.source.ProductionSource;
import studio.backlot.story.source.spec.CharacterSpec;
import studio.backlot.story.source.spec.FilmSpec;
import studio.backlot.story.source.spec.SetSpec;
import studio.backlot.story.source.spec.StyleSpec;
import studio.backlot.story.source.yaml.Resource;
import studio.backlot.story.source.yaml.Resources;

/** The files of a source, read and told apart by their kind. What is neither YAML nor Fountain, such as a README, is left alone. */
final class SourceFiles {

    private static final int MOST_FILES = 500;
    private static final int LARGEST_YAML = 512 * 1024;

    private final Resources resources;
    private final Complaints complaints;
    private final List<Resource<CharacterSpec>> cast = new ArrayList<>();
    private final List<Resource<SetSpec>> sets = new ArrayList<>();
    private Optional<Resource<FilmSpec>> film = Optional.empty();
    private Optional<Resource<StyleSpec>> style = Optional.empty();
    private Optional<Script> script = Optional.empty();

    record Script(String file, Screenplay screenplay) {}

    private SourceFiles(Resources resources, Complaints complaints) {
        this.resources = resources;
        this.complaints = complaints;
    }

    static SourceFiles read(ProductionSource source, Resources resources, Complaints complaints) {
        SourceFiles files = new SourceFiles(resources, complaints);
        if (source.files().size() > MOST_FILES) {
            complaints.add(
                    "",
                    "the production has " + source.files().size() + " files, more than the " + MOST_FILES
                            + " that one may have");
            return files;
        }
        new TreeMap<>(source.files()).forEach(files::take);
        if (files.script.isEmpty() && source.files().keySet().stream().noneMatch(SourceFiles::isFountain)) {
            complaints.add(
                    "screenplay.fountain",
                    source.files().isEmpty()
                            ? "the production has no files; it needs at least a screenplay, screenplay.fountain"
                            : "the file is missing; a production needs a screenplay");
        }
        return files;
    }

    private void take(String path, String text) {
        String name = path.toLowerCase(Locale.ROOT);
        if (isFountain(name)) {
            takeScreenplay(path, text);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_YAML) {
                complaints.add(
                        path,
                        "the file has more than " + LARGEST_YAML / 1024 + " KB; a production's YAML is a few pages");
            } else {
                takeResource(path, text);
            }
        }
    }

    private static boolean isFountain(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".fountain") || name.endsWith(".spmd");
    }

    private void takeScreenplay(String path, String text) {
        if (script.isPresent()) {
            complaints.add(
                    path, "there is more than one screenplay; '" + script.get().file() + "' is the other");
            return;
        }
        Optional<String> objection = Legibility.objection(text);
        if (objection.isPresent()) {
            complaints.add(path, Place.START, "", objection.get());
        } else {
            script = Optional.of(new Script(path, FountainParser.parse(text)));
        }
    }

    private void takeResource(String path, String text) {
        resources.read(path, text, complaints).ifPresent(resource -> {
            switch (resource.spec()) {
                case FilmSpec spec ->
                    film = only(film, new Resource<>(resource.metadata(), spec, resource.cursor()), "film");
                case StyleSpec spec ->
                    style = only(style, new Resource<>(resource.metadata(), spec, resource.cursor()), "style");
                case CharacterSpec spec -> cast.add(new Resource<>(resource.metadata(), spec, resource.cursor()));
                case SetSpec spec -> sets.add(new Resource<>(resource.metadata(), spec, resource.cursor()));
                default ->
                    throw new IllegalStateException(
                            "no kind has a " + resource.spec().getClass());
            }
        });
    }

    private <S> Optional<Resource<S>> only(Optional<Resource<S>> earlier, Resource<S> found, String what) {
        earlier.ifPresent(other -> complaints.add(
                found.cursor().file(),
                Place.START,
                "/kind",
                "there is more than one " + what + "; '" + other.cursor().file() + "' is the other"));
        return Optional.of(found);
    }

    Optional<Script> script() {
        return script;
    }

    Optional<Resource<FilmSpec>> film() {
        return film;
    }

    Optional<Resource<StyleSpec>> style() {
        return style;
    }

    List<Resource<CharacterSpec>> cast() {
        return List.copyOf(cast);
    }

    List<Resource<SetSpec>> sets() {
        return List.copyOf(sets);
    }

    /** Where film.yaml is, or would be. */
    Cursor filmCursor() {
        return film.map(Resource::cursor).orElseGet(() -> new Cursor("film.yaml", Map.of(), "/spec", complaints));
    }
}
