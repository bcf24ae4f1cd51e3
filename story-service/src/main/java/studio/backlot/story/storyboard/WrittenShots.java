package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.story.look.Nearest;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.ChangeSpec;
import studio.backlot.story.source.spec.DialogueSpec;
import studio.backlot.story.source.spec.Length;
import studio.backlot.story.source.spec.ShotSpec;

/** Shots as the film's author wrote them out; every name in them must be known. */
final class WrittenShots {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(s|ms|f)?");
    private static final double LONGEST = 600;

    private final Staging staging;
    private final DialogueSheet sheet;
    private final Cursor at;
    private final int firstOrder;

    /** The shots of one scene; {@code at} is their list in film.yaml. */
    WrittenShots(Staging staging, int firstOrder, Cursor at) {
        this.staging = staging;
        this.firstOrder = firstOrder;
        this.at = at;
        this.sheet = new DialogueSheet(staging.script());
    }

    List<Shot> shots(List<ShotSpec> specs) {
        boolean assigned = specs.stream().anyMatch(spec -> spec.dialogue().isPresent());
        List<List<DialogueSheet.Passage>> spread = assigned ? List.of() : sheet.spread(specs.size());
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            Cursor here = at.item(i);
            List<DialogueSheet.Passage> spoken = assigned ? spoken(specs.get(i), here) : spread.get(i);
            shots.add(shot(i, specs.get(i), spoken, here));
        }
        sheet.finish(at);
        return shots;
    }

    private List<DialogueSheet.Passage> spoken(ShotSpec spec, Cursor here) {
        List<DialogueSheet.Passage> spoken = new ArrayList<>();
        Cursor where = here.field("dialogue");
        if (spec.dialogue().isPresent()) {
            DialogueSpec dialogue = spec.dialogue().get();
            dialogue.next().ifPresent(count -> spoken.addAll(sheet.take(count, where)));
            List<String> passages = dialogue.passages();
            for (int i = 0; i < passages.size(); i++) {
                spoken.addAll(sheet.take(passages.get(i), where.item(i)));
            }
        }
        return spoken;
    }

    private Shot shot(int index, ShotSpec spec, List<DialogueSheet.Passage> spoken, Cursor here) {
        ShotId id = ShotIds.of(staging.scene().id(), index);
        Optional<String> light = spec.light().or(() -> index == 0 ? staging.light() : Optional.empty());
        spec.light()
                .ifPresent(name -> known(
                        "light state of the set '" + staging.set().id() + "'", name, lights(), here.field("light")));
        spec.subject()
                .ifPresent(name -> known(
                        "character or piece of the set '" + staging.set().id() + "'",
                        name,
                        subjects(),
                        here.field("subject")));
        CameraBrief camera = new CameraBrief(
                spec.size().orElse(ShotSize.MS),
                spec.move().orElse(MoveKind.STATIC),
                spec.lens(),
                spec.subject(),
                spec.angle().orElse(0.0),
                spec.height());
        Brief brief = new Brief(
                spec.action().strip(),
                camera,
                changes(spec.cast(), here.field("cast")),
                Lines.of(id, spoken),
                light,
                spec.transition().orElse(index == 0 ? staging.script().transition() : Transition.CUT),
                spec.notes());
        if (index == 0 && spec.link().filter(Link.CONTINUES::equals).isPresent()) {
            here.field("link")
                    .complain("expected opens or cuts, because the first shot of a scene has no shot to continue");
        }
        Link link = index == 0
                ? Link.OPENS
                : spec.link().filter(said -> said != Link.OPENS).orElse(Link.CUTS);
        return new Shot(
                id,
                staging.scene().id(),
                firstOrder + index,
                link,
                brief,
                spec.duration().flatMap(length -> duration(length, here.field("duration"))));
    }

    private List<CharacterChange> changes(Map<String, ChangeSpec> cast, Cursor where) {
        List<CharacterChange> changes = new ArrayList<>();
        cast.forEach((name, change) -> {
            Cursor here = where.field(name);
            Optional<CharacterSource> character = staging.character(name);
            if (character.isEmpty()) {
                known("character", name, ids(), here);
            } else {
                changes.add(change(character.get(), change, here));
            }
        });
        return changes;
    }

    private CharacterChange change(CharacterSource character, ChangeSpec spec, Cursor here) {
        Set<String> outfits = new LinkedHashSet<>();
        character.dna().wardrobe().stream().map(Outfit::name).forEach(outfits::add);
        spec.outfit().ifPresent(name -> known("outfit of " + character.id(), name, outfits, here.field("outfit")));
        Set<String> seen = subjects();
        seen.add("camera");
        spec.looksAt()
                .ifPresent(name -> known("character, piece of the set or 'camera'", name, seen, here.field("looksAt")));
        return new CharacterChange(
                new CharacterId(character.id().value()),
                spec.at().map(metres -> new Vector(metres.x(), metres.y(), metres.z())),
                spec.facing(),
                spec.pose(),
                spec.expression(),
                spec.outfit(),
                spec.looksAt(),
                spec.present(),
                spec.holds(),
                spec.injuries());
    }

    private Optional<RationalTime> duration(Length length, Cursor here) {
        String text = length.text().strip();
        if (text.equals("auto")) {
            return Optional.empty();
        }
        int rate = staging.format().frameRate();
        Matcher matcher = LENGTH.matcher(text);
        if (matcher.matches()) {
            double number = Double.parseDouble(matcher.group(1));
            String unit = Optional.ofNullable(matcher.group(2)).orElse("s");
            double seconds =
                    switch (unit) {
                        case "f" -> number / rate;
                        case "ms" -> number / 1000;
                        default -> number;
                    };
            RationalTime time = RationalTime.ofSeconds(seconds, rate);
            if (time.value() >= 1 && seconds <= LONGEST) {
                return Optional.of(time);
            }
        }
        here.complain("expected a length from one frame to 600 s, such as '8s', '192f' or 'auto', not '" + text + "'");
        return Optional.empty();
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        staging.cast().forEach(member -> ids.add(member.id().value()));
        return ids;
    }

    private Set<String> subjects() {
        Set<String> subjects = ids();
        staging.set().pieces().stream().map(SetPiece::name).forEach(subjects::add);
        return subjects;
    }

    private Set<String> lights() {
        Set<String> lights = new LinkedHashSet<>();
        staging.set().lights().stream().map(LightState::name).forEach(lights::add);
        return lights;
    }

    static void known(String what, String name, Set<String> known, Cursor here) {
        if (!known.contains(name)) {
            String hint = Nearest.hint(name, known);
            here.complain("'" + name + "' is no " + what
                    + (hint.isEmpty() && !known.isEmpty() ? "; there are " + String.join(", ", known) : hint));
        }
    }
}
