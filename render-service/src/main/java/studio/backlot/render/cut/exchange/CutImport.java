package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.diff.Edit;
import studio.backlot.render.cut.diff.Opening;
import studio.backlot.render.cut.edl.EdlReader;
import studio.backlot.render.cut.exchange.NamedClip.NamedOpening;
import studio.backlot.render.cut.otio.OtioFile;

/**
 * A cut of the production's takes as another tool left it. Times are exact until here; each joint is rounded once, to the
 * nearest frame of the film.
 *
 * @param notes sentences about what was left out, at most 100
 */
public record CutImport(CutSheet cut, List<String> notes) {
    private static final int MOST_VIOLATIONS = 100;
    private static final int MOST_NOTES = 100;

    public CutImport {
        notes = notes.stream().distinct().limit(MOST_NOTES).toList();
    }

    /**
     * Reads an OpenTimelineIO document or an edit decision list.
     *
     * @param frameRate of the film
     * @param listRate of an edit decision list, which does not say it
     * @throws ProblemException {@link RenderError#CUT_UNREADABLE}, or {@link RenderError#CUT_UNKNOWN_CLIP} with the place of
     *     every clip that names no take
     */
    public static CutImport read(byte[] document, KnownTakes takes, int frameRate, FrameRate listRate) {
        NamedCut named = otio(document)
                ? OtioCut.of(OtioFile.timeline(document))
                : EdlCut.of(EdlReader.read(document), listRate);
        return new Finding(takes, FrameRate.of(frameRate)).found(named);
    }

    /**
     * The same cut as the film can be made of it, with a note for each line that it changes.
     *
     * @throws ProblemException {@link RenderError#CUT_NOT_LOCKABLE}
     */
    public CutImport lockable(LockedCut locked) {
        Set<String> circled = locked.takes().stream().map(KnownTake::slate).collect(Collectors.toSet());
        CutSheet sheet = Lockable.of(cut, circled);
        List<String> told = new ArrayList<>(notes);
        told.addAll(LineNotes.of(locked.reel().as(sheet)));
        return new CutImport(sheet, told);
    }

    /** Whether a document can only be JSON. */
    private static boolean otio(byte[] document) {
        for (byte letter : document) {
            boolean markOrBlank = letter < 0 || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
            if (!markOrBlank) {
                return letter == '{' || letter == '[';
            }
        }
        return false;
    }

    private record Finding(KnownTakes takes, FrameRate rate) {

        CutImport found(NamedCut named) {
            List<Edit> edits = new ArrayList<>();
            List<Violation> unknown = new ArrayList<>();
            List<String> notes = new ArrayList<>(named.notes());
            for (NamedClip clip : named.clips()) {
                Optional<KnownTake> take = takes.find(clip.sha256(), clip.names());
                if (take.isEmpty()) {
                    unknown.add(clip.where().violation(unknown(clip)));
                } else if (rate.frame(clip.recordOut()) > rate.frame(clip.recordIn())) {
                    edits.add(edit(clip, take.get()));
                } else {
                    notes.add("%s is shorter than a frame and left out."
                            .formatted(take.get().slate()));
                }
            }
            if (!unknown.isEmpty()) {
                throw new ProblemException(
                        RenderError.CUT_UNKNOWN_CLIP,
                        unknown.size() == 1 ? "1 clip is no take." : unknown.size() + " clips are no takes.",
                        unknown.subList(0, Math.min(unknown.size(), MOST_VIOLATIONS)));
            }
            return new CutImport(
                    new CutSheet(rate.numerator(), edits, opening(named.closing()), rate.frame(named.end())), notes);
        }

        private static String unknown(NamedClip clip) {
            return clip.names().isEmpty()
                    ? "the clip has no name; name it by its slate, such as 12B-3"
                    : "no take is called %s; name the clip by its slate, such as 12B-3"
                            .formatted(String.join(" or ", quoted(clip.names())));
        }

        private static List<String> quoted(List<String> names) {
            return names.stream().distinct().map(name -> "'" + name + "'").toList();
        }

        private Edit edit(NamedClip clip, KnownTake take) {
            long in = rate.frame(clip.recordIn());
            return new Edit(
                    take.shot(),
                    take.slate(),
                    take.frames(),
                    rate.frame(clip.sourceIn()),
                    in,
                    rate.frame(clip.recordOut()) - in,
                    opening(clip.opening()),
                    clip.speed());
        }

        private Opening opening(NamedOpening opening) {
            return Opening.of(opening.kind(), rate.frame(opening.before()), rate.frame(opening.after()));
        }
    }
}
