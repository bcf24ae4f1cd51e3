package studio.backlot.render.measure;

import java.util.Map;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * One frame of a take as it came.
 *
 * @param mattes of the characters, where whoever made the take gives them; empty when not
 */
public record TakenFrame(Picture picture, Map<CharacterId, Mask> mattes) {

    public TakenFrame {
        mattes = Map.copyOf(mattes);
    }

    public TakenFrame with(Picture other) {
        return new TakenFrame(other, mattes);
    }
}
