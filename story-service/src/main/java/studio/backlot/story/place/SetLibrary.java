package studio.backlot.story.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.id.SetId;
import studio.backlot.story.look.Choice;
import studio.backlot.story.look.ColourNames;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.spec.SetSpec;
import studio.backlot.story.source.yaml.Resource;
import studio.backlot.story.source.yaml.Resources;

/** Places that come with the studio, written as any author writes a set; headings find them by their words. */
public final class SetLibrary {

    private static final List<String> NAMES = List.of(
            "lab",
            "office",
            "kitchen",
            "living-room",
            "bedroom",
            "library",
            "cafe",
            "corridor",
            "hospital",
            "classroom",
            "warehouse",
            "spaceship",
            "car",
            "train",
            "theatre",
            "cave",
            "cabin",
            "room",
            "street",
            "market",
            "road",
            "rooftop",
            "forest",
            "park",
            "beach",
            "mountain",
            "desert",
            "garden",
            "harbour",
            "deck",
            "landscape");

    /** Insides without a street before them. */
    private static final Set<String> NO_HOUSES = Set.of("cave", "cabin", "spaceship", "corridor", "room");

    /** Ways lead through a place and are found in it: a desert road is in the desert. */
    private static final Set<String> WAYS = Set.of("road", "highway", "trail", "track", "bridge");

    private static final int[] TINTS = {0xC9A27A, 0x7A95B0, 0x8FA37C, 0xB08A92, 0xA99A84, 0x8C86A8};

    private final List<Resource<SetSpec>> places = new ArrayList<>();

    public SetLibrary(Resources resources) {
        for (String name : NAMES) {
            String file = "/sets/" + name + ".yaml";
            Complaints complaints = new Complaints();
            Optional<Resource<? extends Record>> read = resources.read(file, text(file), complaints);
            if (read.isPresent() && read.get().spec() instanceof SetSpec spec) {
                places.add(
                        new Resource<>(read.get().metadata(), spec, read.get().cursor()));
            } else {
                throw new IllegalStateException("the library's " + file + " is no set: " + complaints.all());
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = SetLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A set for a place of the screenplay: the library's nearest one, tinted by the place's name. */
    public SetDesign design(SetId id, String title, boolean interior, Set<SetDesigner.Conditions> needed) {
        Resource<SetSpec> place = nearest(title, interior);
        SetDesign design = SetDesigner.design(id, title, place.spec(), place.cursor(), needed);
        int tint = TINTS[new Choice(id.value()).below(TINTS.length, "tint")];
        SetSurfaces surfaces = design.surfaces();
        return new SetDesign(
                id,
                title,
                design.size(),
                new SetSurfaces(
                        surfaces.interior(),
                        tinted(surfaces.floor(), tint, 0.08),
                        tinted(surfaces.walls(), tint, surfaces.interior() ? 0.18 : 0),
                        surfaces.accent(),
                        surfaces.palette()),
                design.pieces(),
                design.lights(),
                design.physics());
    }

    private static Colour tinted(Colour colour, int tint, double share) {
        return Colour.of(ColourNames.mixed(colour.rgb(), tint, share));
    }

    /** Of its own side of the door where there is one. Nothing outside is filmed in a room: before a house is a street. */
    private Resource<SetSpec> nearest(String title, boolean interior) {
        List<String> parts = List.of(title.toLowerCase(Locale.ROOT).split("\\s+[-–—]+\\s+|,\\s*", -1));
        Optional<Resource<SetSpec>> here = told(parts, interior);
        Optional<Resource<SetSpec>> beyond = here.isPresent() ? here : told(parts, !interior);
        return here.or(() -> beyond.filter(_ -> interior))
                .orElseGet(() -> named(
                        interior ? "room" : beyond.filter(SetLibrary::isHouse).isPresent() ? "street" : "landscape"));
    }

    private Optional<Resource<SetSpec>> told(List<String> parts, boolean interior) {
        return parts.reversed().stream()
                .flatMap(part -> told(part, interior).stream())
                .findFirst();
    }

    private Optional<Resource<SetSpec>> told(String part, boolean interior) {
        return places.stream()
                .filter(place -> isInterior(place) == interior && matched(place, part) > 0)
                .max(Comparator.comparingInt(place -> matched(place, part)));
    }

    private static boolean isHouse(Resource<SetSpec> place) {
        return !NO_HOUSES.contains(place.metadata().name());
    }

    private static boolean isInterior(Resource<SetSpec> place) {
        return place.spec().interior().orElse(true);
    }

    private Resource<SetSpec> named(String name) {
        return places.stream()
                .filter(place -> place.metadata().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Letters of the longest of its words that the text has, more for a word at the end, least for a way. */
    private static int matched(Resource<SetSpec> place, String text) {
        return place.spec().headings().stream()
                .filter(word -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "s?(?!\\p{L})")
                        .matcher(text)
                        .find())
                .mapToInt(word -> WAYS.contains(word) ? 1 : word.length() + (text.endsWith(word) ? 20 : 0))
                .max()
                .orElse(0);
    }
}
