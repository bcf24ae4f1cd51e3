package studio.backlot.render.animatic.set;

import studio.backlot.render.weave.Point;

/** Someone who stands among the pieces and is drawn in turn with them. */
public interface Standing {

    /** Where they stand, metres. */
    Point place();

    void draw();
}
