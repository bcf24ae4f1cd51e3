package studio.backlot.story.fountain;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out what is not part of the film: boneyards between slash-star and star-slash, and notes in double brackets. Lines that
 * consisted of nothing else vanish, so that they do not end a paragraph. Runs in linear time; what is never closed is text.
 */
final class Remarks {

    private final List<Line> lines = new ArrayList<>();
    private final List<Element.Note> notes = new ArrayList<>();

    private Remarks() {}

    List<Line> lines() {
        return lines;
    }

    List<Element.Note> notes() {
        return notes;
    }

    static Remarks removedFrom(String text) {
        Remarks remarks = new Remarks();
        List<Line> withoutBoneyard = remarks.withoutBoneyard(text);
        int start = 0;
        for (int i = 0; i <= withoutBoneyard.size(); i++) {
            if (i == withoutBoneyard.size() || withoutBoneyard.get(i).text().isEmpty()) {
                remarks.paragraph(withoutBoneyard.subList(start, i));
                if (i < withoutBoneyard.size()) {
                    remarks.lines.add(withoutBoneyard.get(i));
                }
                start = i + 1;
            }
        }
        return remarks;
    }

    private List<Line> withoutBoneyard(String text) {
        List<Line> kept = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean touched = false;
        boolean inside = false;
        int lastClose = text.lastIndexOf("*/");
        int number = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n') {
                if (!touched || !current.toString().isBlank()) {
                    kept.add(new Line(number, current.toString()));
                }
                current.setLength(0);
                touched = inside;
                number++;
            } else if (inside) {
                if (text.startsWith("*/", i)) {
                    inside = false;
                    i++;
                }
            } else if (text.startsWith("/*", i) && i + 2 <= lastClose) {
                inside = true;
                touched = true;
                i++;
            } else {
                current.append(c);
            }
        }
        return kept;
    }

    /** Notes may run over lines, but not over an empty one. */
    private void paragraph(List<Line> paragraph) {
        int lastOpen = -1;
        int lastClose = -1;
        for (int i = 0; i < paragraph.size(); i++) {
            lastClose = paragraph.get(i).text().contains("]]") ? i : lastClose;
            lastOpen = paragraph.get(i).text().contains("[[") ? i : lastOpen;
        }
        if (lastOpen < 0 || lastClose < 0) {
            lines.addAll(paragraph);
            return;
        }
        StringBuilder note = new StringBuilder();
        int noteLine = 0;
        for (int i = 0; i < paragraph.size(); i++) {
            String text = paragraph.get(i).text();
            int close = text.lastIndexOf("]]");
            StringBuilder rest = new StringBuilder();
            boolean touched = noteLine > 0;
            for (int at = 0; at < text.length(); at++) {
                if (noteLine > 0) {
                    if (text.startsWith("]]", at)) {
                        notes.add(new Element.Note(noteLine, note.toString().strip()));
                        note.setLength(0);
                        noteLine = 0;
                        at++;
                    } else {
                        note.append(text.charAt(at));
                    }
                } else if (text.startsWith("[[", at) && (at < close || i < lastClose)) {
                    noteLine = paragraph.get(i).number();
                    touched = true;
                    at++;
                } else {
                    rest.append(text.charAt(at));
                }
            }
            if (noteLine > 0) {
                note.append(' ');
            }
            if (!touched || !rest.toString().isBlank()) {
                lines.add(new Line(
                        paragraph.get(i).number(), touched ? rest.toString().stripTrailing() : text));
            }
        }
    }
}
