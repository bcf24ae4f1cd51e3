package studio.backlot.story.storyboard;

import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** Scene number and letters, as slates carry them: 12A, 12B … 12Z, 12AA; I and O are left out, they look like 1 and 0. */
final class ShotIds {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private ShotIds() {}

    /** The id of a scene's shot, counted from 0. A scene number that ends in a letter is set off by a hyphen: 12A-B. */
    static ShotId of(SceneId scene, int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS.length()) {
            letters.insert(0, LETTERS.charAt((rest - 1) % LETTERS.length()));
        }
        String number = scene.value();
        boolean digit = Character.isDigit(number.charAt(number.length() - 1));
        return new ShotId(number + (digit ? "" : "-") + letters);
    }

    /** The id of a shot's line, counted from 0. */
    static LineId line(ShotId shot, int index) {
        return new LineId(shot + "." + (index + 1));
    }
}
