package studio.backlot.story.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.id.SetId;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.look.Slug;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.scene.Slugline;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.Place;
import studio.backlot.story.source.spec.SetSpec;
import studio.backlot.story.source.yaml.Resource;

/** Finds the set of each scene: the one that film.yaml names, the one whose words the heading has, or one from the library. */
public final class Locations {

    private final List<Resource<SetSpec>> files;
    private final SetLibrary library;
    private final boolean derive;
    private final Map<SetId, Site> sites = new LinkedHashMap<>();

    public Locations(List<Resource<SetSpec>> files, SetLibrary library, boolean derive, Complaints complaints) {
        this.files = List.copyOf(files);
        this.library = library;
        this.derive = derive;
        for (Resource<SetSpec> file : files) {
            SetId id = new SetId(file.metadata().name());
            Site site = new Site(
                    file.title(), file.spec().interior().orElse(true), Optional.of(file), new LinkedHashSet<>());
            if (sites.putIfAbsent(id, site) != null) {
                complaints.add(
                        file.cursor().file(), Place.START, "/metadata/name", "the set '" + id + "' has two files");
            }
        }
    }

    /** A place before it is designed; {@code needed} are the hours and skies that its scenes ask for. */
    private record Site(
            String title, boolean interior, Optional<Resource<SetSpec>> file, Set<SetDesigner.Conditions> needed) {}

    /** The set of a scene. After a complaint some set, so that the rest can be checked. */
    public SetId place(
            ScriptScene scene,
            Optional<String> named,
            SetDesigner.Conditions conditions,
            Cursor namedAt,
            Cursor headingAt) {
        SetId id = named.map(name -> known(name, namedAt)).orElseGet(() -> found(scene, headingAt));
        Optional.ofNullable(sites.get(id)).ifPresent(site -> site.needed().add(conditions));
        return id;
    }

    private SetId known(String name, Cursor at) {
        List<String> names = new ArrayList<>();
        sites.keySet().forEach(id -> names.add(id.value()));
        if (!names.contains(name)) {
            String hint = Nearest.hint(name, names);
            at.complain("'" + name + "' is no set of this production"
                    + (hint.isEmpty() ? "; write sets/" + Slug.of(name) + ".yaml" : hint));
            return sites.isEmpty()
                    ? new SetId(Slug.of(name))
                    : sites.keySet().iterator().next();
        }
        return new SetId(name);
    }

    private SetId found(ScriptScene scene, Cursor at) {
        Slugline slugline = scene.slugline();
        Optional<SetId> written = files.stream()
                .filter(file -> serves(file, slugline.place()))
                .findFirst()
                .map(file -> new SetId(file.metadata().name()));
        if (written.isPresent()) {
            return written.get();
        }
        if (!derive) {
            at.complain("no set serves the heading '" + scene.heading() + "'; add '"
                    + slugline.place().toLowerCase(Locale.ROOT)
                    + "' to the headings of a set, name one in film.yaml (scenes."
                    + scene.id() + ".set), or write 'derive: true' there");
            return sites.keySet().stream().findFirst().orElse(new SetId(Slug.of(slugline.place())));
        }
        String slug = Slug.of(slugline.place());
        boolean other = Optional.ofNullable(sites.get(new SetId(slug)))
                .filter(site -> site.interior() != slugline.interior())
                .isPresent();
        SetId id = new SetId(other ? slug + (slugline.interior() ? "-inside" : "-outside") : slug);
        sites.computeIfAbsent(
                id,
                _ -> new Site(
                        ScriptScene.titled(slugline.place()),
                        slugline.interior(),
                        Optional.empty(),
                        new LinkedHashSet<>()));
        return id;
    }

    private static boolean serves(Resource<SetSpec> file, String place) {
        String slug = Slug.of(place);
        return slug.equals(Slug.of(file.metadata().name()))
                || slug.equals(Slug.of(file.title()))
                || file.spec().headings().stream().map(Slug::of).anyMatch(word -> ("-" + slug + "-")
                        .contains("-" + word + "-"));
    }

    /** All sets, designed. */
    public Map<SetId, SetDesign> designs() {
        Map<SetId, SetDesign> designs = new LinkedHashMap<>();
        sites.forEach((id, site) -> designs.put(
                id,
                site.file()
                        .map(file -> SetDesigner.design(id, site.title(), file.spec(), file.cursor(), site.needed()))
                        .orElseGet(() -> library.design(id, site.title(), site.interior(), site.needed()))));
        return designs;
    }
}
