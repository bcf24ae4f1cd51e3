package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import studio.backlot.media.FrameRate;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;
import studio.backlot.render.cut.edl.Edl;
import studio.backlot.render.cut.edl.EdlLine;
import studio.backlot.render.cut.timecode.Counting;

/**
 * A cut as an edit decision list of its picture. The film's clock starts at 01:00:00:00, a take's at 00:00:00:00, its reel is
 * its slate. A fade is a dissolve to black and one from black.
 */
final class EdlExport {
    private static final String BLACK = "BL";
    private static final int THREE_DIGITS = 999;

    /** What a list says by its effects alone. */
    private static final Pattern IMPLIED = Pattern.compile("dissolve|wipe|wipe-\\d{3}");

    private final CutSheet cut;
    private final Map<String, String> assets;
    private final Counting counting;
    private final List<EdlLine> lines = new ArrayList<>();
    private final String numbers;
    private int events;

    /** @param assets SHA-256 of the pictures by slate */
    EdlExport(CutSheet cut, Map<String, String> assets) {
        this.cut = cut;
        this.assets = assets;
        this.counting = new Counting(FrameRate.of(cut.frameRate()), false);
        this.numbers = 3 * cut.edits().size() > THREE_DIGITS ? "%06d" : "%03d";
    }

    Edl edl(String title) {
        lines.add(new EdlLine.Title(title.replaceAll("\\p{Cntrl}+", " ").strip()));
        lines.add(new EdlLine.FrameCodeMode(false));
        Optional<Edit> previous = Optional.empty();
        for (int at = 0; at < cut.edits().size(); at++) {
            Edit edit = cut.edits().get(at);
            add(previous, edit, cut.openingAfter(at));
            previous = Optional.of(edit);
        }
        previous.filter(last -> cut.closing().before() > 0).ifPresent(last -> darken(last, cut.closing()));
        return Edl.of(lines);
    }

    private void add(Optional<Edit> previous, Edit edit, Opening next) {
        Opening opening = edit.opening();
        Source before = new Source(BLACK, 0);
        if (opening.kind().startsWith("fade")) {
            if (previous.isPresent() && opening.before() > 0) {
                darken(previous.get(), opening);
                before = new Source(BLACK, opening.before());
            }
        } else if (previous.isPresent()) {
            before = new Source(previous.get().slate(), previous.get().sourceOut());
        }
        long tail = next.kind().startsWith("fade") ? next.before() : 0;
        event(before, new Piece(edit.slate(), edit.sourceIn(), edit.recordIn(), edit.frames() - tail), opening);
        if (edit.speed() != 1) {
            lines.add(new EdlLine.Motion(
                    edit.slate(),
                    "%05.1f".formatted(edit.speed() * cut.frameRate()),
                    counting.timecode(edit.sourceIn())));
        }
        comments(before, edit.slate(), opening);
        lines.add(new EdlLine.Note("* " + EdlCut.ASSET + ": " + assets.getOrDefault(edit.slate(), "")));
    }

    private void darken(Edit edit, Opening fade) {
        Source last = new Source(edit.slate(), edit.sourceOut() - fade.before());
        Opening toBlack = new Opening(fade.kind(), 0, fade.before());
        event(last, new Piece(BLACK, 0, edit.recordOut() - fade.before(), fade.before()), toBlack);
        comments(last, BLACK, toBlack);
    }

    private record Source(String reel, long out) {}

    private record Piece(String reel, long sourceIn, long recordIn, long frames) {}

    private void event(Source before, Piece piece, Opening opening) {
        String number = numbers.formatted(++events);
        boolean plain = opening.after() == 0;
        if (!plain) {
            lines.add(new EdlLine.Event(
                    number,
                    before.reel(),
                    "V",
                    "C",
                    OptionalInt.empty(),
                    span(before.out(), 0),
                    record(piece.recordIn(), 0)));
        }
        lines.add(new EdlLine.Event(
                number,
                piece.reel(),
                "V",
                plain ? "C" : effect(opening.kind()),
                plain ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(opening.after())),
                span(piece.sourceIn(), piece.frames()),
                record(piece.recordIn(), piece.frames())));
    }

    private static String effect(String kind) {
        if (kind.equals("wipe")) {
            return "W001";
        }
        return kind.matches("wipe-\\d{3}") ? "W" + kind.substring("wipe-".length()) : "D";
    }

    private void comments(Source before, String name, Opening opening) {
        if (opening.after() == 0) {
            lines.add(new EdlLine.Note("* FROM CLIP NAME: " + name));
            return;
        }
        lines.add(new EdlLine.Note("* FROM CLIP NAME: " + before.reel()));
        lines.add(new EdlLine.Note("* TO CLIP NAME: " + name));
        boolean implied = IMPLIED.matcher(opening.kind()).matches()
                || (opening.kind().equals("fade") && (before.reel().equals(BLACK) || name.equals(BLACK)));
        if (!implied) {
            lines.add(new EdlLine.Note("* " + EdlCut.TRANSITION + ": " + opening.kind()));
        }
    }

    private EdlLine.Span span(long in, long frames) {
        return new EdlLine.Span(counting.timecode(in), counting.timecode(in + frames));
    }

    private EdlLine.Span record(long in, long frames) {
        return span(3600L * counting.perSecond() + in, frames);
    }
}
