package studio.backlot.audio.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/** Makes captions of what is spoken. */
public final class Captioner {

    private final CaptionRules rules;
    private final NavigableSet<Long> cuts;
    private final long filmEnd;

    /**
     * A captioner for one film.
     *
     * @param cuts first frames of its shots
     * @param filmEnd frame after its last
     */
    public Captioner(CaptionRules rules, NavigableSet<Long> cuts, long filmEnd) {
        this.rules = rules;
        this.cuts = cuts;
        this.filmEnd = filmEnd;
    }

    /** A piece of a line before it is timed against its neighbours. */
    private record Piece(long start, long end, String text) {}

    /** The captions of what is spoken, in order, never two at once. */
    public List<Caption> captions(List<SpokenText> spoken) {
        List<Piece> pieces = spoken.stream()
                .sorted(Comparator.comparingLong(SpokenText::start))
                .flatMap(text -> pieces(text).stream())
                .toList();
        List<Caption> captions = new ArrayList<>();
        long free = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            long start = Math.max(free, snapped(piece.start));
            long next = i + 1 < pieces.size() ? snapped(pieces.get(i + 1).start) - rules.gap() : filmEnd;
            long end = end(piece, start, Math.min(next, filmEnd));
            if (end > start) {
                captions.add(new Caption(start, end, Wrapping.lines(piece.text, rules.charactersPerLine())));
                free = end + rules.gap();
            }
        }
        return List.copyOf(captions);
    }

    /** Until the words are over, and on while there is room for slow readers; a line that overlaps is not cut below the shortest. */
    private long end(Piece piece, long start, long next) {
        long reading = rules.reading(Wrapping.length(piece.text));
        long wanted = Math.max(piece.end, start + Math.max(rules.shortest(), reading));
        long end = Math.min(Math.min(wanted, start + rules.longest()), next);
        return Math.min(filmEnd, Math.max(end, Math.min(start + rules.shortest(), filmEnd)));
    }

    private List<Piece> pieces(SpokenText spoken) {
        String named = spoken.speaker().map(name -> name + ": " + spoken.text()).orElse(spoken.text());
        List<String> texts = Wrapping.pieces(named, rules.charactersPerLine());
        long all = texts.stream().mapToLong(Wrapping::length).sum();
        List<Piece> pieces = new ArrayList<>();
        long before = 0;
        for (String text : texts) {
            long start = spoken.start() + (spoken.end() - spoken.start()) * before / all;
            before += Wrapping.length(text);
            long end = spoken.start() + (spoken.end() - spoken.start()) * before / all;
            pieces.add(new Piece(start, end, text));
        }
        return pieces;
    }

    /** On the cut when one lies just before. */
    private long snapped(long start) {
        Long cut = cuts.floor(start);
        return cut != null && start - cut <= rules.snap() ? cut : start;
    }
}
