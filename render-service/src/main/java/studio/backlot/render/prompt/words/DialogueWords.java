package studio.backlot.render.prompt.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.continuity.Feelings;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Section;

/**
 * Lines with what was said just before them, and acting notes with each character's motions, emotional palette and row of
 * the conflict matrix.
 */
final class DialogueWords {
    private DialogueWords() {}

    static void tell(Moment moment, Template template, FactSheet sheet) {
        Material material = moment.material();
        List<DialogueLine> lines = material.shot().brief().dialogue();
        for (int i = 0; i < lines.size(); i++) {
            line(moment, lines.get(i), "/shot/brief/dialogue/" + i, sheet);
        }
        if (moment.number() == 1) {
            List<Material.Heard> heard = material.context().previously();
            for (int i = 0; i < heard.size(); i++) {
                sheet.about(Section.DIALOGUE, "previously/" + (i + 1))
                        .heard()
                        .says("said just before this shot, not to be said again: %s: \"%s\""
                                .formatted(
                                        heard.get(i).speaker(),
                                        quoted(heard.get(i).text())));
            }
        }
        Brief brief = material.shot().brief();
        for (int i = 0; i < brief.notes().size(); i++) {
            sheet.about(Section.DIALOGUE, "notes/" + (i + 1), "/shot/brief/notes/" + i)
                    .says(
                            Say.clause(brief.notes().get(i)),
                            Say.firstSentence(brief.notes().get(i)));
        }
        for (CastMember member : material.people()) {
            manner(moment, member, sheet);
        }
        if (!moment.inFrame().isEmpty()) {
            sheet.about(Section.DIALOGUE, "acting").says(Say.clause(template.acting()));
        }
    }

    private static void line(Moment moment, DialogueLine line, String pointer, FactSheet sheet) {
        FactSheet.Statement statement = sheet.about(Section.DIALOGUE, "lines/" + line.id(), pointer)
                .core()
                .spoken();
        if (!moment.hears(line)) {
            statement.elsewhere("it sounds in another part of the shot");
            return;
        }
        if (line.offScreen()) {
            statement.elsewhere("nobody in the picture says it; the mix lays the recording");
            return;
        }
        String name = moment.material().name(line.character());
        String manner = line.manner().map(how -> ", " + Say.clause(how) + ",").orElse("");
        String verb = moment.runsOn(line) ? " goes on saying" : " says";
        String words = quoted(line.text());
        statement.says(
                "%s%s%s: \"%s\"".formatted(name, manner, verb, words), "%s%s: \"%s\"".formatted(name, verb, words));
    }

    private static String quoted(String text) {
        return text.replaceAll("\\s+", " ").replace('"', '\'').strip();
    }

    private static void manner(Moment moment, CastMember member, FactSheet sheet) {
        Manner manner = member.dna().manner();
        String about = "cast/" + member.id();
        boolean seen = moment.isInFrame(member);
        sheet.about(
                        Section.DIALOGUE,
                        about + "/rest",
                        Pointers.cast(moment.material(), member, "/dna/manner/expression"))
                .elsewhere("the state says what the face shows");
        sheet.about(Section.DIALOGUE, about + "/voice", Pointers.cast(moment.material(), member, "/dna/voice"))
                .elsewhere("voices are recorded before the picture");
        manner.motion().forEach((name, motion) -> {
            FactSheet.Statement statement = sheet.about(
                            Section.DIALOGUE,
                            about + "/motion/" + name,
                            Pointers.cast(moment.material(), member, "/dna/manner/motion/" + Pointers.escaped(name)))
                    .moving();
            if (seen) {
                statement.says("how %s moves, %s: %s".formatted(member.name(), Say.key(name), Say.clause(motion)));
            } else {
                statement.dropped("never in the frame");
            }
        });
        manner.emotionalPalette().forEach((feeling, changes) -> {
            FactSheet.Statement statement = sheet.about(
                    Section.DIALOGUE,
                    about + "/palette/" + feeling,
                    Pointers.cast(
                            moment.material(), member, "/dna/manner/emotionalPalette/" + Pointers.escaped(feeling)));
            if (seen && feels(moment, member, feeling)) {
                statement.says("%s shows %s as %s".formatted(member.name(), Say.key(feeling), changes(changes)));
            } else {
                statement.dropped("not felt in this shot");
            }
        });
        manner.conflicts().forEach((other, how) -> {
            FactSheet.Statement statement = sheet.about(
                    Section.DIALOGUE,
                    about + "/conflict/" + other,
                    Pointers.cast(moment.material(), member, "/dna/manner/conflicts/" + Pointers.escaped(other)));
            Optional<CharacterId> there = there(moment, other);
            if (seen && there.isPresent()) {
                statement.says("%s towards %s: %s"
                        .formatted(member.name(), moment.material().name(there.get()), Say.clause(how)));
            } else {
                statement.dropped(seen ? other + " is not there" : "never in the frame");
            }
        });
    }

    private static Optional<CharacterId> there(Moment moment, String other) {
        return Stream.of(moment.start(), moment.end())
                .flatMap(state -> state.cast().keySet().stream())
                .filter(id -> id.value().equals(other))
                .findFirst();
    }

    private static String changes(Map<String, String> changes) {
        return changes.entrySet().stream()
                .map(change -> Say.key(change.getKey()) + " " + Say.clause(change.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static boolean feels(Moment moment, CastMember member, String feeling) {
        return Stream.of(moment.start(), moment.end())
                .flatMap(state -> Optional.ofNullable(state.cast().get(member.id())).stream())
                .anyMatch(presence -> Feelings.shows(presence.expression(), feeling));
    }
}
