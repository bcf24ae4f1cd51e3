package studio.backlot.render.animatic;

import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.figure.Head;

/**
 * Takes what a frame is made of, in the order in which it is laid: the plate, the shadows, the characters from the farthest
 * to the nearest, what is in the air, and the picture that they make before its last pass. Laying each over what was there
 * by {@link Sheet#lay} gives the picture to the bit. Nothing may be kept or changed: it is all
 * used again.
 */
interface LayerSink {

    /**
     * Where someone is.
     *
     * @param depth of where they stand, metres along the optical axis
     * @param head if they have one before the camera
     */
    record Place(double depth, Optional<Head> head) {}

    /** Nobody wants to know. */
    LayerSink NONE = new LayerSink() {};

    /** The plate is another than in the frame before. */
    default void moved() {}

    /** The set without people. */
    default void plate(Sheet plate) {}

    /** What is left of someone's shadow behind the pieces that stand before it. */
    default void shadow(CharacterId who, Sheet layer) {}

    /** Someone, whole, before what stands before them is taken away. */
    default void whole(Sheet layer) {}

    /**
     * What is left of someone behind the pieces that stand before them; its alpha is their matte.
     */
    default void character(CharacterId who, Sheet layer, Place place) {}

    /** Motes, weather and effects. */
    default void air(Sheet layer) {}

    /** The drawing, before bloom, grade and grain. */
    default void picture(Sheet picture) {}
}
