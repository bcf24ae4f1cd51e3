package studio.backlot.story.script.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.story.fountain.Element;
import studio.backlot.story.fountain.FountainParser;
import studio.backlot.story.fountain.Legibility;
import studio.backlot.story.fountain.Speech;
import studio.backlot.story.script.Cover;
import studio.backlot.story.script.Draft;
import studio.backlot.story.script.ScriptBrief;

/** Writes a manuscript as Fountain and reads it again: every part is what the manuscript says it is, or is objected to. */
final class FountainPages {
    private final ScriptBrief brief;
    private final String by;
    private final StringBuilder text = new StringBuilder();
    private final List<Meant> meant = new ArrayList<>();

    /** What an element of the Fountain is to be, and where in the manuscript it stands. */
    private record Meant(String element, String place) {}

    FountainPages(ScriptBrief brief, String by) {
        this.brief = brief;
        this.by = by;
    }

    Reading write(Manuscript manuscript) {
        String title = brief.title().map(Cover::oneLine).orElseGet(() -> plain(manuscript.title()));
        String credit = "A draft by the language model %s, to be written on by a person".formatted(Cover.oneLine(by));
        text.append(Cover.of(title, credit, brief));
        List<Draft.Beat> beats = new ArrayList<>();
        String act = "";
        for (Manuscript.Beat beat : manuscript.beats()) {
            String place = "/beats/" + beats.size();
            String next = plain(beat.act());
            if (!next.isEmpty() && !next.equals(act)) {
                act = next;
                add("# " + act, "section " + act, place + "/act");
            }
            beats.add(scene(beat, place, Integer.toString(beats.size() + 1)));
        }
        add("> FADE OUT.", "transition", "");
        return read(new Draft(title, text.toString(), beats));
    }

    private Draft.Beat scene(Manuscript.Beat beat, String place, String number) {
        String heading = plain(beat.heading()).replace("#", "").strip().toUpperCase(Locale.ROOT);
        add(heading + " #" + number + "#", "scene " + number + " " + heading, place + "/heading");
        String name = plain(beat.name());
        String purpose = plain(beat.purpose());
        add("= " + name + ": " + purpose, "synopsis", place + "/name");
        for (int i = 0; i < beat.parts().size(); i++) {
            part(beat.parts().get(i), place + "/parts/" + i);
        }
        return new Draft.Beat(name, purpose, number);
    }

    private void part(Manuscript.Part part, String place) {
        String words = plain(part.text());
        switch (part.kind()) {
            case ACTION -> add(readsAsAction(words) ? words : "!" + words, "action", place + "/text");
            case DIALOGUE -> {
                String cue = plain(part.speaker()).replace("^", "").strip().toUpperCase(Locale.ROOT);
                String manner = plain(part.manner()).replaceAll("[()]", "").strip();
                boolean capital = cue.codePoints().anyMatch(Character::isUpperCase);
                add(
                        (capital ? cue : "@" + cue) + "\n" + (manner.isEmpty() ? "" : "(" + manner + ")\n") + words,
                        "dialogue " + cue.replaceFirst("\\(.*", "").strip() + (manner.isEmpty() ? "" : " so") + " said",
                        place);
            }
        }
    }

    private void add(String paragraph, String element, String place) {
        text.append(paragraph).append("\n\n");
        meant.add(new Meant(element, place));
    }

    /** In one line, without what Fountain takes for remarks. */
    private static String plain(String written) {
        return Cover.oneLine(written.replaceAll("\\[\\[|]]|/\\*|\\*/|\\p{Cntrl}", " "));
    }

    /** Whether the line would be something else, such as a heading, in the middle of a scene. */
    private static boolean readsAsAction(String words) {
        List<Element> elements =
                FountainParser.parse("INT. ROOM\n\n" + words + "\n\n").elements();
        return elements.size() == 2 && elements.getLast() instanceof Element.Action && !words.startsWith("!");
    }

    private Reading read(Draft draft) {
        Optional<String> illegible = Legibility.objection(draft.fountain());
        if (illegible.isPresent()) {
            return new Reading.Unfit(illegible.get());
        }
        List<String> read = FountainParser.parse(draft.fountain()).elements().stream()
                .map(FountainPages::described)
                .toList();
        for (int i = 0; i < meant.size(); i++) {
            if (i >= read.size() || !meant.get(i).element().equals(read.get(i))) {
                return new Reading.Unfit("%s: expected what a screenplay can have there, such as %s."
                        .formatted(meant.get(i).place(), example(meant.get(i).element())));
            }
        }
        return new Reading.Fits(draft);
    }

    private static String example(String element) {
        return switch (element.replaceFirst(" .*", "")) {
            case "scene" -> "INT. KITCHEN - NIGHT";
            case "dialogue" -> "the name MARA as speaker and a sentence without parentheses as text";
            default -> "a plain sentence";
        };
    }

    private static String described(Element element) {
        return switch (element) {
            case Element.SceneHeading heading -> "scene " + heading.number().orElse("") + " " + heading.text();
            case Element.Dialogue dialogue -> "dialogue " + dialogue.cue().name() + said(dialogue.speeches());
            case Element.Section section -> "section " + section.text();
            case Element.Synopsis _ -> "synopsis";
            case Element.Action _ -> "action";
            case Element.Transition _ -> "transition";
            case Element.Centred _, Element.Lyric _, Element.Note _, Element.PageBreak _ -> "something else";
        };
    }

    private static String said(List<Speech> speeches) {
        StringBuilder said = new StringBuilder();
        for (Speech speech : speeches) {
            said.append(
                    switch (speech) {
                        case Speech.Parenthetical _ -> " so";
                        case Speech.Spoken _, Speech.Sung _ -> " said";
                    });
        }
        return said.toString();
    }
}
