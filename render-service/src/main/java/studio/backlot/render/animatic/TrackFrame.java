package studio.backlot.render.animatic;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.id.CharacterId;

/**
 * What is where in one frame.
 *
 * @param frame its number in the shot
 * @param pieces of the set that are seen, the nearest first; absent when they are as in the frame before
 * @param characters from the farthest to the nearest
 */
public record TrackFrame(long frame, Lens camera, Optional<List<Piece>> pieces, List<Person> characters) {

    public TrackFrame {
        pieces = pieces.map(List::copyOf);
        characters = List.copyOf(characters);
    }

    /** The same in another frame. */
    TrackFrame at(long other) {
        return new TrackFrame(other, camera, pieces, characters);
    }

    /**
     * The camera.
     *
     * @param position x to the right, y up, z away from the audience, metres
     * @param pan degrees clockwise from above
     * @param tilt degrees up
     * @param roll degrees clockwise
     * @param lens focal length in millimetres on a sensor of 36 mm along the longer side
     */
    public record Lens(List<Double> position, double pan, double tilt, double roll, double lens) {
        public Lens {
            position = List.copyOf(position);
        }
    }

    /**
     * A piece of the set, as far as nothing of the set hides it.
     *
     * @param box left, top, right and bottom in pixels, the last ones excluded; to two pixels
     * @param depth of its nearest part that is seen, metres along the optical axis
     * @param share of the frame that shows it, 0 to 1
     */
    public record Piece(String name, List<Integer> box, double depth, double share) {
        public Piece {
            box = List.copyOf(box);
        }
    }

    /**
     * A character.
     *
     * @param box left, top, right and bottom in pixels, the last ones excluded, of the whole body within the frame, hidden or
     *     not; all 0 outside the frame
     * @param depth of where they stand, metres along the optical axis
     * @param face box of their face in the same manner; absent when it is turned away, hidden or outside the frame
     * @param mouth its shape, X at rest
     */
    public record Person(CharacterId id, List<Integer> box, double depth, Optional<List<Integer>> face, Mouth mouth) {
        public Person {
            box = List.copyOf(box);
            face = face.map(List::copyOf);
        }

        Person withoutFace() {
            return new Person(id, box, depth, Optional.empty(), mouth);
        }
    }
}
