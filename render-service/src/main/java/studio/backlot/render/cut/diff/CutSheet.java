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
}
