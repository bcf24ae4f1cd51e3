package studio.backlot.story.cast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.scene.ScriptScene;
import studio.backlot.story.scene.Speaker;
import studio.backlot.story.source.Complaints;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.Place;
import studio.backlot.story.source.spec.CharacterSpec;
import studio.backlot.story.source.yaml.Resource;

/** Everyone in the film: from files, and, where that is asked for or there are none, from the screenplay. */
public final class Casting {

    private final String screenplay;
    private final List<ScriptScene> scenes;
    private final Complaints complaints;

    public Casting(String screenplay, List<ScriptScene> scenes, Complaints complaints) {
        this.screenplay = screenplay;
        this.scenes = scenes;
        this.complaints = complaints;
    }

    /** The cast, those with files first; with {@code derive} speakers without a file get a look of their own. */
    public List<CharacterSource> cast(List<Resource<CharacterSpec>> files, boolean derive, String language) {
        CharacterDesigner designer = new CharacterDesigner(language);
        Map<CharacterId, CharacterSource> cast = new LinkedHashMap<>();
        for (Resource<CharacterSpec> file : files) {
            CharacterId id = new CharacterId(file.metadata().name());
            CharacterSource source = designer.design(id, file.title(), file.spec(), file.cursor(), Hints.NONE);
            if (cast.putIfAbsent(id, source) != null) {
                complaints.add(
                        file.cursor().file(),
                        Place.START,
                        "/metadata/name",
                        "the character '" + id + "' has two files");
            }
        }
        if (derive) {
            introduced(cast.keySet()).forEach(person -> cast.put(person.id(), derived(designer, person)));
        }
        speakers().forEach((speaker, line) -> {
            if (!cast.containsKey(speaker.id())) {
                if (derive) {
                    cast.put(speaker.id(), derived(designer, speaker));
                } else {
                    unknown(speaker, line, cast);
                }
            }
        });
        return List.copyOf(cast.values());
    }

    /** Whom the action introduces beside those with files and those who speak: {@code DEPUTY WADE, 28} is the Wade of the cues. */
    private List<Speaker> introduced(Set<CharacterId> cast) {
        Set<Speaker> introduced = Introductions.in(scenes).keySet();
        Set<CharacterId> known = new HashSet<>(cast);
        speakers().keySet().forEach(speaker -> known.add(speaker.id()));
        Set<CharacterId> meant =
                known.stream().flatMap(name -> meant(name, introduced).stream()).collect(Collectors.toSet());
        return introduced.stream()
                .filter(person -> !known.contains(person.id()) && !meant.contains(person.id()))
                .toList();
    }

    /** Whom a part of a name means, if it is a part of only one. */
    private static Optional<CharacterId> meant(CharacterId name, Set<Speaker> introduced) {
        List<CharacterId> of = introduced.stream()
                .map(Speaker::id)
                .filter(person -> ("-" + person + "-").contains("-" + name + "-"))
                .toList();
        return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
    }

    private CharacterSource derived(CharacterDesigner designer, Speaker speaker) {
        Cursor nowhere = new Cursor(screenplay, Map.of(), "", new Complaints());
        return designer.design(
                speaker.id(), speaker.name(), CharacterSpec.NONE, nowhere, HintReader.read(speaker, scenes));
    }

    private void unknown(Speaker speaker, int line, Map<CharacterId, CharacterSource> cast) {
        List<String> names = new ArrayList<>();
        cast.keySet().forEach(id -> names.add(id.value()));
        String hint = Nearest.hint(speaker.id().value(), names);
        complaints.add(
                screenplay,
                new Place(line, 1),
                "",
                "'" + speaker.name() + "' speaks but has no file in cast/" + hint
                        + (hint.isEmpty()
                                ? "; write cast/" + speaker.id() + ".yaml, or 'derive: true' in film.yaml"
                                : ""));
    }

    /** Everyone who speaks, with the line of the first cue. */
    private Map<Speaker, Integer> speakers() {
        Map<Speaker, Integer> speakers = new LinkedHashMap<>();
        for (ScriptScene scene : scenes) {
            scene.lines()
                    .forEach(line ->
                            speakers.putIfAbsent(line.speaker(), line.said().line()));
        }
        return Absent.map(speakers);
    }
}
