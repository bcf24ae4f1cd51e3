package studio.backlot.render.cut.diff;

import java.util.List;

/**
 * A cut, take by take in the order of the film; where one does not begin as the one before ends, the film is black.
 *
 * @param frameRate frames a second
 * @param closing how it ends; it reaches into the last clip only
 * @param frames length of the film
 */
public record CutSheet(int frameRate, List<Edit> edits, Opening closing, long frames) {

    public CutSheet {
        edits = List.copyOf(edits);
    }

    /** How the clip that follows the given one begins; how the film ends behind the last. */
    public Opening openingAfter(int at) {
        return at + 1 == edits.size() ? closing : edits.get(at + 1).opening();
    }
}
